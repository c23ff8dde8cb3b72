import { usePen } from '../../../../frame/use-pen.ts';

type Props = { chosen: readonly number[]; onChange: (experiments: number[]) => void };

/** The experiments a decision rests on. */
export function Evidence(_props: Props) {
  const { t } = usePen();
  return <p className="e-wide p-secondary">{t('ledger.decide.evidence.none')}</p>;
}

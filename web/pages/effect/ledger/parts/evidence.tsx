import { useQuery } from '@tanstack/react-query';
import { usePen } from '../../../../frame/use-pen.ts';
import { experimentsQuery } from '../../queries.ts';

type Props = { chosen: readonly number[]; onChange: (experiments: number[]) => void };

/** The experiments a decision rests on. */
export function Evidence({ chosen, onChange }: Props) {
  const { t, formats } = usePen();
  const { data = [] } = useQuery(experimentsQuery);
  if (data.length === 0) return <p className="e-wide p-secondary">{t('ledger.decide.evidence.none')}</p>;
  return (
    <fieldset className="e-wide e-evidence">
      <legend>{t('ledger.decide.evidence')}</legend>
      {data.map(({ experimentId, name, measured }) => (
        <label key={experimentId}>
          <input
            type="checkbox"
            checked={chosen.includes(experimentId)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, experimentId] : chosen.filter((one) => one !== experimentId))
            }
          />
          {name}:{' '}
          {measured === null ? t('experiments.profit.none') : formats.moneyChange(Math.round(measured.profitMinor))}
        </label>
      ))}
    </fieldset>
  );
}

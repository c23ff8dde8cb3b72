import type { AudienceCounts } from '#contract/campaign-check';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';

/** Why some are left out, and how many: each of them counts once, for the first reason that held. */
export function Excluded({ excluded }: { excluded: AudienceCounts['excluded'] }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  if (excluded.length === 0) return null;
  return (
    <DataTable
      caption={t('sheet.excluded.because')}
      rows={excluded}
      rowKey={({ reason }) => reason}
      columns={[
        {
          key: 'reason',
          title: t('sheet.excluded.because'),
          fixed: true,
          render: ({ reason }) => words(`excluded.${reason}`, {}),
        },
        {
          key: 'customers',
          title: t('sheet.excluded'),
          align: 'right',
          render: ({ customers }) => formats.count(customers),
        },
      ]}
    />
  );
}

import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { type Rfm, rfmCuts } from '../prepare.ts';

/** What a score of 5 to 1 means on each dimension. */
export function CutsTable({ rfm }: { rfm: Rfm }) {
  const pen = usePen();
  const { t } = pen;
  const dimensions = rfmCuts(rfm, pen).map((row) => ({
    key: row.key,
    title: row.dimension,
    align: 'right' as const,
    render: (score: number) => <span className="p-num">{row.ranges[score - 1]}</span>,
  }));
  return (
    <DataTable
      caption={t('value.rfm.cuts')}
      rows={[5, 4, 3, 2, 1]}
      rowKey={String}
      columns={[
        { key: 'score', title: '', fixed: true, render: (score) => t('value.rfm.score', { score: String(score) }) },
        ...dimensions,
      ]}
    />
  );
}

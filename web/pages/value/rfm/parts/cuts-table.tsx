import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { type CutRow, type Rfm, rfmCuts } from '../prepare.ts';

/** What a score of 1 to 5 means on each dimension. */
export function CutsTable({ rfm }: { rfm: Rfm }) {
  const pen = usePen();
  const { t } = pen;
  const scores = [0, 1, 2, 3, 4].map((at) => ({
    key: String(at + 1),
    title: t('value.rfm.score', { score: String(at + 1) }),
    align: 'right' as const,
    render: (row: CutRow) => <span className="p-num">{row.ranges[at]}</span>,
  }));
  return (
    <DataTable
      caption={t('value.rfm.cuts')}
      rows={rfmCuts(rfm, pen)}
      rowKey={(row) => row.key}
      columns={[{ key: 'dimension', title: t('value.rfm.dimension'), fixed: true, render: (row) => row.dimension }, ...scores]}
    />
  );
}

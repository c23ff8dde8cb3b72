import type { Measure } from '#contract/common';
import type { WeightedAnswer } from '#contract/weighted';
import { usePageSearch } from '../../../../frame/address.ts';
import { To } from '../../../../frame/drill.tsx';
import { StageTag } from '../../../../frame/labels.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import type { ClassName } from '../prepare.ts';

type Row = WeightedAnswer['top'][number];

/** The first customers, and where each stands on every dimension. */
export function TopTable({ answer, measure }: { answer: WeightedAnswer; measure: Measure }) {
  const { t, formats } = usePen();
  const [{ asOf }] = usePageSearch();
  const number = (value: number, digits: number) => <span className="p-num">{formats.number(value, digits)}</span>;
  const parts = answer.dimensions.map(
    ({ dimension }, at): Column<Row> => ({
      key: dimension,
      title: t(`dimension.${dimension}`),
      align: 'right',
      render: (row) => number((row.parts[at] ?? 0) * 100, 0),
    }),
  );
  return (
    <DataTable
      caption={t('weighted.top')}
      rows={answer.top}
      rowKey={(row) => row.customerId}
      columns={[
        {
          key: 'customer',
          title: t('weighted.customer'),
          fixed: true,
          render: (row) => (
            <To to={`/customers/${row.customerId}`} search={asOf ? { asOf } : {}}>
              {row.name || t('weighted.unnamed')}
            </To>
          ),
        },
        { key: 'score', title: t('weighted.score'), align: 'right', render: (row) => number(row.score, 1) },
        { key: 'class', title: t('weighted.class'), render: (row) => t(`weightedClass.${row.class as ClassName}`) },
        { key: 'stage', title: t('customers.col.stage'), render: (row) => <StageTag stage={row.stage} /> },
        {
          key: 'money',
          title: t(`measure.${measure}`),
          align: 'right',
          render: (row) => <Money minor={row.moneyMinor} />,
        },
        ...parts,
      ]}
    />
  );
}

import { type Column, DataTable } from '../ui/data-table.tsx';
import { useFormats } from '../words/formats-context.tsx';
import { DrillLink } from './drill.tsx';
import type { MovementRow } from './movement.ts';

type Props = {
  caption: string;
  rows: readonly MovementRow[];
  /** Classes after, in order. */
  order: readonly string[];
  fromName: string;
  totalName: string;
  nameOf: (word: string) => string;
  drillOf: (from: string, to: string) => readonly string[];
};

/** Movement as a matrix: rows before, columns after, both with their sums; each count opens its people. */
export function MovementTable({ caption, rows, order, fromName, totalName, nameOf, drillOf }: Props) {
  const formats = useFormats();
  const sumOf = (to: string) =>
    rows.reduce((sum, row) => sum + (row.cells.find((cell) => cell.to === to)?.customers ?? 0), 0);
  const cell = (row: MovementRow, to: string) => {
    const n = row.cells.find((one) => one.to === to)?.customers ?? 0;
    return n === 0 ? (
      <span className="p-num p-none">0</span>
    ) : (
      <DrillLink where={drillOf(row.from, to)}>{formats.count(n)}</DrillLink>
    );
  };
  const columns: Column<MovementRow>[] = [
    { key: 'from', title: fromName, fixed: true, render: (row) => nameOf(row.from) },
    ...order.map((to) => ({
      key: to,
      title: nameOf(to),
      align: 'right' as const,
      render: (row: MovementRow) => cell(row, to),
    })),
    {
      key: 'total',
      title: totalName,
      align: 'right',
      render: (row) => <span className="p-num">{formats.count(row.total)}</span>,
    },
  ];
  const sums = {
    from: totalName,
    ...Object.fromEntries(order.map((to) => [to, formats.count(sumOf(to))])),
    total: formats.count(rows.reduce((sum, row) => sum + row.total, 0)),
  };
  return <DataTable caption={caption} rows={rows} rowKey={(row) => row.from} columns={columns} sums={sums} />;
}

import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { type Quantity, sayTooltip, shown } from './quantity.ts';

export type MultipleRow = { label: string; colour?: string; drill?: string };
export type MultipleColumn = { quantity: Quantity; values: readonly (number | null)[] };
type BarMultiples = {
  rows: readonly MultipleRow[];
  rowName: string;
  columns: readonly MultipleColumn[];
  look: Look;
  summary: string;
  rowHeight?: number;
};

/** Room to the right of the longest bar of a column, as a multiple of its length, for the value written there. */
const LABEL_ROOM = 1.45;
const HEAD = 26;

/** The same rows under several measures, side by side: each column has its own scale from zero and its values at the bars. */
export function barMultiples(input: BarMultiples): ChartView {
  const { rows, columns, look } = input;
  const rowHeight = input.rowHeight ?? 46;
  const width = 100 / columns.length;
  const say = (c: number, r: number) =>
    `${rows[r]?.label ?? ''}\n${columns[c]?.quantity.name}: ${columns[c]?.quantity.write(columns[c].values[r] ?? null)}`;
  return {
    option: {
      tooltip: sayTooltip,
      grid: columns.map((_, c) => ({
        left: `${c * width}%`,
        width: `${width - 2}%`,
        top: HEAD,
        height: rows.length * rowHeight,
        containLabel: false,
      })),
      xAxis: columns.map((column, c) => ({
        type: 'value',
        gridIndex: c,
        show: false,
        min: Math.min(0, ...known(column)),
        max: Math.max(0, ...known(column)) * LABEL_ROOM || 1,
      })),
      yAxis: columns.map((column, c) => ({
        type: 'category',
        gridIndex: c,
        inverse: true,
        data: rows.map((row) => row.label),
        name: column.quantity.name,
        nameLocation: 'start',
        nameGap: 8,
        nameTextStyle: { align: 'left', color: look.secondary },
        axisLabel:
          c === 0
            ? { inside: true, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 10, -8], color: look.text }
            : { show: false },
        z: 10,
      })),
      series: columns.map((column, c) => seriesOf(column, c, input, say)),
    },
    twin: {
      heads: [input.rowName, ...columns.map((column) => column.quantity.name)],
      rows: rows.map((row, r) => [
        row.label,
        ...columns.map((column) => shown(column.quantity, column.values[r] ?? null)),
      ]),
    },
    summary: input.summary,
    height: HEAD + rows.length * rowHeight + 6,
    stops: rows.map((row, index) => ({
      series: 0,
      index,
      say: columns.map((_, c) => say(c, index)).join('\n'),
      ...(row.drill === undefined ? {} : { drill: row.drill }),
    })),
  };
}

function known(column: MultipleColumn): readonly number[] {
  return column.values.filter((value): value is number => value !== null);
}

function seriesOf(
  column: MultipleColumn,
  c: number,
  { rows, look }: BarMultiples,
  say: (c: number, r: number) => string,
) {
  return {
    type: 'bar',
    name: column.quantity.name,
    xAxisIndex: c,
    yAxisIndex: c,
    barWidth: 14,
    barMinHeight: 1,
    itemStyle: { color: look.accent },
    cursor: rows.some((row) => row.drill) ? 'pointer' : 'default',
    label: {
      show: true,
      position: 'right',
      color: look.text,
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        (column.quantity.short ?? column.quantity.write)(column.values[dataIndex] ?? null),
    },
    data: rows.map((row, r) => ({
      value: column.values[r] ?? null,
      say: say(c, r),
      ...(row.drill === undefined ? {} : { drill: row.drill }),
      ...(row.colour === undefined ? {} : { itemStyle: { color: row.colour } }),
    })),
  };
}

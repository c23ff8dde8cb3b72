import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { axisLabel, type Quantity, sayTooltip, shown } from './quantity.ts';

export type IntervalRow = { label: string; value: number; lower: number; upper: number; say?: string; drill?: string };
type Intervals = {
  rows: readonly IntervalRow[];
  rowName: string;
  /** Headings of the bounds in the table twin. */
  bounds: { lower: string; upper: string };
  quantity: Quantity;
  look: Look;
  summary: string;
};

const ROW = 34;

/** Estimates with how far they may be off: a dot and a line per row, all on one scale. Two lines that do not meet differ. */
export function intervals(input: Intervals): ChartView {
  const { rows, quantity } = input;
  const says = rows.map(
    (row) =>
      row.say ??
      `${row.label}\n${quantity.write(row.value)} (${quantity.write(row.lower)} – ${quantity.write(row.upper)})`,
  );
  return {
    option: {
      grid: { left: 4, right: 64, top: 8, bottom: 4, containLabel: true },
      tooltip: sayTooltip,
      xAxis: { type: 'value', axisLabel: { ...axisLabel(quantity), hideOverlap: true }, splitNumber: 4 },
      yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.label) },
      series: seriesOf(input, says),
    },
    twin: {
      heads: [input.rowName, quantity.name, input.bounds.lower, input.bounds.upper],
      rows: rows.map((row) => [
        row.label,
        shown(quantity, row.value),
        shown(quantity, row.lower),
        shown(quantity, row.upper),
      ]),
    },
    summary: input.summary,
    height: 40 + rows.length * ROW,
    stops: rows.map((row, index) => ({
      series: 2,
      index,
      say: says[index] ?? '',
      ...(row.drill === undefined ? {} : { drill: row.drill }),
    })),
  };
}

/** A transparent bar up to the lower bound, a thin one to the upper, and the dot of the estimate on top. */
function seriesOf({ rows, quantity, look }: Intervals, says: readonly string[]): readonly Record<string, unknown>[] {
  const point = (row: IntervalRow, at: number, value: number) => ({
    value,
    say: says[at],
    ...(row.drill === undefined ? {} : { drill: row.drill }),
  });
  const bar = { type: 'bar', stack: 'interval', stackStrategy: 'all', barWidth: 4 };
  const write = quantity.short ?? quantity.write;
  return [
    { ...bar, silent: true, itemStyle: { color: 'transparent' }, data: rows.map((row) => row.lower) },
    {
      ...bar,
      itemStyle: { color: look.neutral },
      data: rows.map((row, at) => point(row, at, row.upper - row.lower)),
    },
    {
      type: 'line',
      symbol: 'circle',
      symbolSize: 11,
      lineStyle: { width: 0 },
      itemStyle: { color: look.accent },
      label: {
        show: true,
        position: 'top',
        color: look.text,
        formatter: ({ dataIndex }: { dataIndex: number }) => write(rows[dataIndex]?.value ?? null),
      },
      data: rows.map((row, at) => point(row, at, row.value)),
    },
  ];
}

import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { lines } from './lines.ts';
import type { Quantity } from './quantity.ts';

type Fan = {
  at: readonly { short: string; full: string }[];
  atName: string;
  actual: { name: string; values: readonly (number | null)[] };
  expected: { name: string; values: readonly (number | null)[] };
  /** Interval around `expected`; null where there is none. */
  band?: { name: string; lower: readonly (number | null)[]; upper: readonly (number | null)[] };
  splitAt?: { index: number; label: string };
  quantity: Quantity;
  look: Look;
  summary: string;
  height?: number;
};

/** A forecast against what happened: the past as a line, the expectation dashed, its interval as a band. */
export function fan(input: Fan): ChartView {
  const { look, band } = input;
  const edges = band
    ? [
        { name: `${band.name} ↓`, values: band.lower, colour: look.accent, faint: true },
        { name: `${band.name} ↑`, values: band.upper, colour: look.accent, faint: true },
      ]
    : [];
  const view = lines({
    at: input.at,
    atName: input.atName,
    series: [
      { ...input.actual, colour: look.text },
      { ...input.expected, colour: look.accent, dashed: true },
      ...edges,
    ],
    quantity: input.quantity,
    look,
    summary: input.summary,
    ...(input.splitAt ? { splitAt: input.splitAt } : {}),
    ...(input.height ? { height: input.height } : {}),
  });
  if (!band) return view;
  const series = (view.option.series as Record<string, unknown>[]).slice(0, 2);
  const silent = {
    type: 'line',
    stack: 'band',
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  const between = band.upper.map((upper, at) =>
    upper === null || band.lower[at] == null ? null : upper - band.lower[at],
  );
  return {
    ...view,
    option: {
      ...view.option,
      series: [
        ...series,
        { ...silent, data: band.lower },
        { ...silent, data: between, areaStyle: { color: look.accent, opacity: 0.16 } },
      ],
    },
  };
}

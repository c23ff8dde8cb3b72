import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';

type Pareto = {
  /** Cumulative shares in 0 … 1, richest customers first. */
  points: readonly { customers: number; money: number }[];
  /** Cuts by share of customers, with what is written at them. */
  cuts: readonly { at: number; label: string }[];
  names: { customers: string; money: string };
  percent: (share: number | null) => string;
  look: Look;
  summary: string;
  height?: number;
};

/** Share of money at a share of customers, read off the curve between its points. */
export function moneyAt(points: Pareto['points'], share: number): number {
  let before = { customers: 0, money: 0 };
  for (const point of points) {
    if (point.customers >= share) {
      const width = point.customers - before.customers;
      return width <= 0
        ? point.money
        : before.money + ((point.money - before.money) * (share - before.customers)) / width;
    }
    before = point;
  }
  return before.money;
}

/** The Pareto curve: which share of customers brings which share of money, with the class cuts as lines. */
export function pareto({ points, cuts, names, percent, look, summary, height }: Pareto): ChartView {
  const curve = [{ customers: 0, money: 0 }, ...points];
  const said = (point: { customers: number; money: number }) =>
    `${names.customers}: ${percent(point.customers)}\n${names.money}: ${percent(point.money)}`;
  const axis = (name: string) => ({
    type: 'value',
    min: 0,
    max: 1,
    name,
    nameLocation: 'middle',
    axisLabel: { formatter: (n: number) => percent(n) },
    splitNumber: 5,
  });
  return {
    option: {
      grid: { left: 28, right: 20, top: 24, bottom: 28, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: (items: readonly { dataIndex: number }[]) =>
          said(curve[items[0]?.dataIndex ?? 0] ?? { customers: 0, money: 0 }),
      },
      xAxis: { ...axis(names.customers), nameGap: 28 },
      yAxis: { ...axis(names.money), nameGap: 44, max: Math.max(1, ...points.map((point) => point.money)) },
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { color: look.accent, width: 2 },
          itemStyle: { color: look.accent },
          areaStyle: { color: look.accent, opacity: 0.07 },
          data: curve.map((point) => [point.customers, point.money]),
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: look.secondary, type: 'dashed' },
            label: { color: look.text, position: 'insideEndBottom', rotate: 0, distance: [6, 4], align: 'left' },
            data: cuts.map((cut, at) => ({
              xAxis: cut.at,
              label: { formatter: cut.label, padding: [0, 0, 0, 12], distance: [6, 4 + at * 18] },
            })),
          },
        },
      ],
    },
    twin: {
      heads: [names.customers, names.money],
      rows: curve.map((point) => [percent(point.customers), percent(point.money)]),
    },
    summary,
    height: height ?? 340,
    stops: curve.map((point, index) => ({ series: 0, index, say: said(point) })),
  };
}

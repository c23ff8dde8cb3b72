import type { ChartView } from '../chart/view.ts';
import { axisLabel, escapeHtml, type Quantity, shown } from './quantity.ts';

type ValueCurveInput = {
  /** Mean per period, how many it rests on, and its bounds where it has any. */
  values: readonly number[];
  atRisk: readonly number[];
  lower?: readonly number[];
  upper?: readonly number[];
  /** How many there are at the beginning: the line is dashed where fewer than half of them are left. */
  everyone: number;
  /** Largest value to be seen, shared by charts that are to be compared; smallest, for curves that fall below zero. */
  most: number;
  least?: number;
  periodName: string;
  period: (k: number) => string;
  atRiskName: string;
  lowerName: string;
  upperName: string;
  quantity: Quantity;
  count: (n: number | null) => string;
  colour: string;
  summary: string;
  drill?: string;
  height?: number;
};

/** A mean by period since the start, with its band, and under the axis how many it rests on: thin where they are few. */
export function valueCurve(input: ValueCurveInput): ChartView {
  const { values, atRisk, quantity, drill } = input;
  const bounds = input.lower && input.upper ? { lower: input.lower, upper: input.upper } : undefined;
  const firm = atRisk.findIndex((n) => n < input.everyone / 2);
  const turn = firm < 0 ? values.length : firm;
  const said = (k: number): string =>
    [
      input.period(k),
      `${quantity.name}: ${quantity.write(values[k] ?? null)}`,
      ...(bounds ? [`${quantity.write(bounds.lower[k] ?? null)} – ${quantity.write(bounds.upper[k] ?? null)}`] : []),
      `${input.atRiskName}: ${input.count(atRisk[k] ?? null)}`,
    ].join('\n');
  return {
    option: {
      grid: { left: 4, right: 14, top: 10, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: (items: readonly { dataIndex: number }[]) => escapeHtml(said(items[0]?.dataIndex ?? 0)),
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: values.map((_, k) => String(k)),
        axisLabel: {
          interval: (k: number) => k % 6 === 0,
          lineHeight: 16,
          formatter: (label: string) => `${label}\n${input.count(atRisk[Number(label)] ?? null)}`,
        },
      },
      yAxis: {
        type: 'value',
        ...scaleOf(input.most, Math.min(0, input.least ?? 0)),
        axisLabel: axisLabel(quantity),
      },
      series: seriesOf(input, turn),
    },
    twin: {
      heads: [input.periodName, quantity.name, ...(bounds ? [input.lowerName, input.upperName] : []), input.atRiskName],
      rows: values.map((value, k) => [
        k,
        shown(quantity, value),
        ...(bounds ? [shown(quantity, bounds.lower[k] ?? null), shown(quantity, bounds.upper[k] ?? null)] : []),
        atRisk[k] ?? 0,
      ]),
    },
    summary: input.summary,
    height: input.height ?? 200,
    stops: values.map((_, index) => ({
      series: index <= turn ? 0 : 1,
      index,
      say: said(index),
      ...(drill === undefined ? {} : { drill }),
    })),
  };
}

/** An axis that ends on numbers one can read: at most five steps of 1, 2, 2.5 or 5 times a power of ten up to the largest value. */
export function scaleOf(most: number, least: number): { min: number; max: number; interval: number } {
  const rough = (Math.max(most, -least) || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 2.5, 5, 10].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return {
    min: Math.floor(least / interval) * interval,
    max: Math.max(1, Math.ceil(most / interval)) * interval,
    interval,
  };
}

/** The line, dashed from `turn` on, and its band. */
function seriesOf(input: ValueCurveInput, turn: number): readonly Record<string, unknown>[] {
  const { values, lower, upper, quantity, colour, drill } = input;
  const point = (value: number) => ({ value, ...(drill === undefined ? {} : { drill }) });
  const line = (from: number, to: number, type: 'solid' | 'dashed') => ({
    type: 'line',
    name: quantity.name,
    symbol: 'circle',
    symbolSize: 4,
    showSymbol: values.length === 1,
    lineStyle: { width: 2, color: colour, type },
    itemStyle: { color: colour },
    cursor: drill === undefined ? 'default' : 'pointer',
    data: values.map((value, k) => (k < from || k > to ? null : point(value))),
  });
  const silent = {
    type: 'line',
    stack: 'band',
    silent: true,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  const band =
    lower && upper
      ? [
          { ...silent, data: lower },
          {
            ...silent,
            data: upper.map((bound, k) => bound - (lower[k] ?? 0)),
            areaStyle: { color: colour, opacity: 0.16 },
          },
        ]
      : [];
  return [line(0, turn, 'solid'), ...(turn < values.length ? [line(turn, values.length, 'dashed')] : []), ...band];
}

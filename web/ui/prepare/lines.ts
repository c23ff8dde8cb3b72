import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { axisLabel, escapeHtml, type Quantity, shown } from './quantity.ts';

export type LineSeries = {
  name: string;
  values: readonly (number | null)[];
  colour?: string;
  dashed?: boolean;
  faint?: boolean;
  drills?: readonly (string | undefined)[];
};
type Lines = {
  /** Labels of the x axis as drawn, and in full for tooltip and table. */
  at: readonly { short: string; full: string }[];
  atName: string;
  series: readonly LineSeries[];
  quantity: Quantity;
  look: Look;
  summary: string;
  height?: number;
  /** Upper end of the axis where every value is zero; 1 for shares. */
  most?: number;
  /** Names at the ends of the lines; off where there are too many lines. */
  labelled?: boolean;
  /** Index of `at` where the past ends and the forecast begins. */
  splitAt?: { index: number; label: string };
};

type AxisItem = { dataIndex: number };

/** Lines over time with their names written at the end: no legend. Missing values leave a gap. */
export function lines(input: Lines): ChartView {
  const { at, series, quantity, look, labelled = true } = input;
  const said = (index: number) =>
    [at[index]?.full ?? '', ...series.map((one) => `${one.name}: ${quantity.write(one.values[index] ?? null)}`)].join(
      '\n',
    );
  const room = labelled
    ? Math.min(
        150,
        16 +
          Math.max(
            ...series.map((one) => [...one.name].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 12 : 7), 0)),
          ),
      )
    : 12;
  return {
    option: {
      grid: { left: 4, right: room, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: (items: readonly AxisItem[]) => escapeHtml(said(items[0]?.dataIndex ?? 0)),
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: at.map((one) => one.short),
        axisLabel: { hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        axisLabel: axisLabel(quantity),
        ...(input.most === undefined ? {} : { max: ({ max }: { max: number }) => (max > 0 ? null : input.most) }),
      },
      series: series.map((one, s) =>
        lineOf(
          one,
          one.colour ?? look.series[s % look.series.length] ?? look.accent,
          labelled,
          s === 0 ? input.splitAt : undefined,
          look,
        ),
      ),
    },
    twin: {
      heads: [input.atName, ...series.map((one) => one.name)],
      rows: at.map((one, index) => [one.full, ...series.map((line) => shown(quantity, line.values[index] ?? null))]),
    },
    summary: input.summary,
    height: input.height ?? 280,
    stops: at.map((_, index) => {
      const drill = series.find((one) => one.drills?.[index] !== undefined)?.drills?.[index];
      return { series: 0, index, say: said(index), ...(drill === undefined ? {} : { drill }) };
    }),
  };
}

function lineOf(
  one: LineSeries,
  colour: string,
  labelled: boolean,
  splitAt: Lines['splitAt'],
  look: Look,
): Record<string, unknown> {
  return {
    type: 'line',
    name: one.name,
    showSymbol: one.values.filter((value) => value !== null).length === 1 || one.drills !== undefined,
    symbol: 'circle',
    symbolSize: 5,
    connectNulls: false,
    lineStyle: {
      width: one.faint ? 1 : 2,
      color: colour,
      type: one.dashed ? 'dashed' : 'solid',
      opacity: one.faint ? 0.55 : 1,
    },
    itemStyle: { color: colour },
    emphasis: { focus: 'none' },
    endLabel: { show: labelled, formatter: '{a}', color: colour, fontSize: 12, distance: 6 },
    labelLayout: { moveOverlap: 'shiftY' },
    data: one.values.map((value, index) => ({
      value,
      ...(one.drills?.[index] === undefined ? {} : { drill: one.drills[index] }),
    })),
    ...(splitAt
      ? {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: look.faint, type: 'solid', width: 1 },
            label: { formatter: splitAt.label, color: look.secondary, position: 'insideEndTop' },
            data: [{ xAxis: splitAt.index }],
          },
        }
      : {}),
  };
}

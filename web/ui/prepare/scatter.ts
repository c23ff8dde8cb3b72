import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { axisLabel, type Quantity, sayTooltip, shown } from './quantity.ts';

export type ScatterPoint = {
  x: number;
  y: number;
  say: string;
  drill?: string /** People in a bin; 1 for one dot. */;
  size?: number;
};
type Scatter = {
  points: readonly ScatterPoint[];
  x: Quantity;
  y: Quantity;
  /** Lines that cut the plane into quadrants, with a name in each corner: left top, right top, left bottom, right bottom. */
  cuts?: { x: number; y: number; names: readonly [string, string, string, string] };
  logarithmic?: boolean;
  look: Look;
  summary: string;
  height?: number;
};

/** Radius in px of a dot that stands for `size` people: area grows with the count. */
export function dotRadius(size: number, largest: number): number {
  return largest <= 1 ? 3 : 3 + 11 * Math.sqrt(size / largest);
}

/** Empty areas whose only ink is the name of their quadrant, in the outer corner. */
function quadrantNames(
  { names }: NonNullable<Scatter['cuts']>,
  look: Look,
  x: number,
  y: number,
): Record<string, unknown> {
  const area = (name: string, position: string, from: Record<string, unknown>, to: Record<string, unknown>) => [
    { ...from, name, label: { show: true, position, color: look.secondary, fontSize: 12 } },
    to,
  ];
  return {
    silent: true,
    itemStyle: { color: 'transparent' },
    data: [
      area(names[0], 'insideTopLeft', { xAxis: 'min', yAxis: y }, { xAxis: x, yAxis: 'max' }),
      area(names[1], 'insideTopRight', { xAxis: x, yAxis: y }, { xAxis: 'max', yAxis: 'max' }),
      area(names[2], 'insideBottomLeft', { xAxis: 'min', yAxis: 'min' }, { xAxis: x, yAxis: y }),
      area(names[3], 'insideBottomRight', { xAxis: x, yAxis: 'min' }, { xAxis: 'max', yAxis: y }),
    ],
  };
}

/** One dot per customer, or one per bin with its area as the count; quadrants drawn where there are cuts. On a log scale, amounts below one shown unit stand at one. */
export function scatter(input: Scatter): ChartView {
  const { points, x, y, cuts, look, logarithmic = true } = input;
  const floor = (quantity: Quantity, value: number) => (logarithmic ? Math.max(quantity.per ?? 1, value) : value);
  const axis = (quantity: Quantity, gap: number) => ({
    type: logarithmic ? 'log' : 'value',
    name: quantity.name,
    nameLocation: 'middle',
    nameGap: gap,
    axisLabel: { ...axisLabel(quantity), hideOverlap: true },
    splitLine: { show: false },
    axisLine: { show: true, lineStyle: { color: look.border } },
  });
  const largest = Math.max(1, ...points.map((point) => point.size ?? 1));
  return {
    option: {
      grid: { left: 40, right: 20, top: 16, bottom: 28, containLabel: true },
      tooltip: sayTooltip,
      xAxis: axis(x, 28),
      yAxis: axis(y, 52),
      series: [
        {
          type: 'scatter',
          symbolSize: (_: unknown, item: { dataIndex: number }) =>
            dotRadius(points[item.dataIndex]?.size ?? 1, largest) * 2,
          itemStyle: { color: look.accent, opacity: largest > 1 ? 0.6 : 0.45 },
          data: points.map((point) => ({
            value: [floor(x, point.x), floor(y, point.y)],
            say: point.say,
            ...(point.drill === undefined ? {} : { drill: point.drill }),
          })),
          ...(cuts
            ? {
                markLine: {
                  symbol: 'none',
                  silent: true,
                  lineStyle: { color: look.secondary, type: 'dashed' },
                  label: { show: false },
                  data: [{ xAxis: floor(x, cuts.x) }, { yAxis: floor(y, cuts.y) }],
                },
                markArea: quadrantNames(cuts, look, floor(x, cuts.x), floor(y, cuts.y)),
              }
            : {}),
        },
      ],
    },
    twin: {
      heads: [x.name, y.name, ...(largest > 1 ? ['n'] : [])],
      rows: points.map((point) => [shown(x, point.x), shown(y, point.y), ...(largest > 1 ? [point.size ?? 1] : [])]),
    },
    summary: input.summary,
    height: input.height ?? 380,
    stops: points.slice(0, 500).map((point, index) => ({
      series: 0,
      index,
      say: point.say,
      ...(point.drill === undefined ? {} : { drill: point.drill }),
    })),
  };
}

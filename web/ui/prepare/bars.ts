import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { axisLabel, type Quantity, sayTooltip, shown } from './quantity.ts';

export type BarCategory = { label: string; drill?: string };
export type BarSeries = {
  name: string;
  values: readonly (number | null)[];
  colour?: string;
  colours?: readonly string[];
};
type Bars = {
  categories: readonly BarCategory[];
  /** Heading of the category column in the table twin. */
  categoryName: string;
  series: readonly BarSeries[];
  quantity: Quantity;
  look: Look;
  summary: string;
  horizontal?: boolean;
  stacked?: boolean;
  /** Write the value at each bar (one series): no axis is drawn then. */
  direct?: boolean;
  /** No gap between bars: a histogram. */
  touching?: boolean;
  height?: number;
  /** What is said about one bar; by default category, series and value. */
  say?: (category: number, series: number) => string;
};

/** Bars from zero, always: one or several series, upright or lying, with values written at the bars where that fits. */
export function bars(input: Bars): ChartView {
  const { categories, series, quantity, horizontal = false, direct = false } = input;
  const say =
    input.say ??
    ((c: number, s: number) =>
      `${categories[c]?.label ?? ''}\n${series.length > 1 ? `${series[s]?.name}: ` : ''}${quantity.write(series[s]?.values[c] ?? null)}`);
  const band = {
    type: 'category',
    data: categories.map((category) => category.label),
    ...(horizontal ? { inverse: true } : {}),
  };
  const scale = {
    type: 'value',
    axisLabel: { ...axisLabel(quantity), hideOverlap: true },
    splitNumber: 4,
    ...(direct ? { show: false } : {}),
  };
  const drawn = series.map((one, s) => barOf(input, one, s, say));
  return {
    option: {
      grid: {
        left: 4,
        right: direct && horizontal ? 72 : 12,
        top: direct && !horizontal ? 24 : 12,
        bottom: 4,
        containLabel: true,
      },
      tooltip: sayTooltip,
      xAxis: horizontal ? scale : band,
      yAxis: horizontal ? band : scale,
      series: drawn,
    },
    twin: {
      heads: [input.categoryName, ...series.map((one) => one.name)],
      rows: categories.map((category, c) => [
        category.label,
        ...series.map((one) => shown(quantity, one.values[c] ?? null)),
      ]),
    },
    summary: input.summary,
    height: input.height ?? (horizontal ? 28 + categories.length * 34 : 260),
    stops: series.flatMap((_, s) =>
      categories.map((category, c) => ({
        series: s,
        index: c,
        say: say(c, s),
        ...(category.drill === undefined ? {} : { drill: category.drill }),
      })),
    ),
  };
}

function barOf(input: Bars, one: BarSeries, s: number, say: (c: number, s: number) => string): Record<string, unknown> {
  const { categories, quantity, look, horizontal = false, stacked = false, direct = false } = input;
  return {
    type: 'bar',
    name: one.name,
    ...(stacked ? { stack: 'all' } : {}),
    ...(input.touching
      ? { barCategoryGap: '4%', barMaxWidth: 400 }
      : { barCategoryGap: '35%', barMaxWidth: horizontal ? 22 : 48 }),
    itemStyle: { color: one.colour ?? look.series[s % look.series.length] },
    cursor: categories.some((category) => category.drill) ? 'pointer' : 'default',
    label: direct
      ? {
          show: true,
          position: horizontal ? 'right' : 'top',
          color: look.text,
          formatter: ({ value }: { value: number }) => (quantity.short ?? quantity.write)(value),
        }
      : { show: false },
    data: categories.map((category, c) => ({
      value: one.values[c] ?? null,
      say: say(c, s),
      ...(category.drill === undefined ? {} : { drill: category.drill }),
      ...(one.colours?.[c] ? { itemStyle: { color: one.colours[c] } } : {}),
    })),
  };
}

/** Customers or money by ranges: bars that touch. */
export function histogram(input: Omit<Bars, 'touching' | 'horizontal' | 'stacked'>): ChartView {
  return bars({ ...input, touching: true });
}

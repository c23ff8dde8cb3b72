import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, registerTheme, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { type Look, looks } from '../look.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

export type ChartOption = Readonly<Record<string, unknown>>;
type SeriesPart = { type?: string; markLine?: unknown; markArea?: unknown };

/** Kinds of charts and marks that only some pages draw; each is loaded when a view asks for it. */
const EXTRAS: readonly { wants: (series: SeriesPart) => boolean; load: () => Promise<void> }[] = [
  { wants: ({ type }) => type === 'heatmap', load: () => import('./engine-heat.ts').then((extra) => extra.add()) },
  { wants: ({ type }) => type === 'sankey', load: () => import('./engine-sankey.ts').then((extra) => extra.add()) },
  { wants: ({ type }) => type === 'scatter', load: () => import('./engine-scatter.ts').then((extra) => extra.add()) },
  {
    wants: ({ markLine, markArea }) => markLine !== undefined || markArea !== undefined,
    load: () => import('./engine-marks.ts').then((extra) => extra.add()),
  },
];

/** Loads what `option` needs beyond bars and lines; resolves to undefined at once where it needs nothing. */
export function extrasFor(option: ChartOption): Promise<unknown> | undefined {
  const series = (Array.isArray(option['series']) ? option['series'] : []) as SeriesPart[];
  const wanted = EXTRAS.filter((extra) => series.some(extra.wants));
  return wanted.length === 0 ? undefined : Promise.all(wanted.map((extra) => extra.load()));
}

const FONT =
  '"Inter", "Helvetica Neue", "Segoe UI", Roboto, Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

function themeOf(look: Look): Record<string, unknown> {
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: look.secondary, fontSize: 12 },
    splitLine: { lineStyle: { color: look.grid } },
    nameTextStyle: { color: look.secondary, fontSize: 12 },
  };
  return {
    color: look.series,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT, color: look.text, fontSize: 12 },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    tooltip: {
      backgroundColor: look.surface,
      borderColor: look.border,
      borderWidth: 1,
      padding: [6, 10],
      textStyle: { color: look.text, fontSize: 12 },
      extraCssText:
        'box-shadow:0 2px 8px rgba(0,0,0,.14);border-radius:6px;font-variant-numeric:tabular-nums;white-space:pre-line;',
    },
  };
}

registerTheme('light', themeOf(looks.light));
registerTheme('dark', themeOf(looks.dark));

export type Drawing = ReturnType<typeof init>;

/** Draws into `element` with the theme of `look`. */
export function draw(element: HTMLElement, look: Look, option: ChartOption): Drawing {
  const drawing = init(element, look.name, { renderer: 'canvas' });
  drawing.setOption({ animation: false, ...option });
  return drawing;
}

/** The chart as SVG text, drawn off screen. */
export async function drawSvg(look: Look, option: ChartOption, width: number, height: number): Promise<string> {
  const svg = await import('./engine-svg.ts');
  svg.add();
  await extrasFor(option);
  const drawing = init(null, look.name, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption({ animation: false, ...option });
  const text = drawing.renderToSVGString();
  drawing.dispose();
  return text;
}

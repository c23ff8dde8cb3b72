import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerTheme, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { type Look, looks } from '../look.ts';

use([BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart]);
use([AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, VisualMapComponent]);
use([CanvasRenderer, SVGRenderer]);

const FONT = '"Inter", "Helvetica Neue", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Arial, sans-serif';

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
      extraCssText: 'box-shadow:0 2px 8px rgba(0,0,0,.14);border-radius:6px;font-variant-numeric:tabular-nums;white-space:pre-line;',
    },
  };
}

registerTheme('light', themeOf(looks.light));
registerTheme('dark', themeOf(looks.dark));

export type Drawing = ReturnType<typeof init>;

/** Draws into `element` with the theme of `look`. */
export function draw(element: HTMLElement, look: Look, option: Readonly<Record<string, unknown>>): Drawing {
  const drawing = init(element, look.name, { renderer: 'canvas' });
  drawing.setOption({ animation: false, ...option });
  return drawing;
}

/** The chart as SVG text, drawn off screen. */
export function drawSvg(look: Look, option: Readonly<Record<string, unknown>>, width: number, height: number): string {
  const drawing = init(null, look.name, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption({ animation: false, ...option });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

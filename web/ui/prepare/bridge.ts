import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { type Quantity, sayTooltip, shown } from './quantity.ts';

export type BridgeStep = { label: string; value: number; total?: boolean; note?: string; drill?: string };
type Bridge = {
  steps: readonly BridgeStep[];
  stepName: string;
  quantity: Quantity;
  change: (n: number | null) => string;
  look: Look;
  summary: string;
  height?: number;
};

/** Where each bar of a bridge starts and ends: totals stand on zero, changes hang on what came before. Ends add up by construction. */
export function bridgeSpans(steps: readonly BridgeStep[]): readonly { from: number; to: number }[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.total ? 0 : level;
    level = step.total ? step.value : level + step.value;
    return { from, to: level };
  });
}

/** From one total to another: lying bars that add up, gains and losses told apart by sign, side and colour. */
export function bridge({ steps, stepName, quantity, change, look, summary, height }: Bridge): ChartView {
  const spans = bridgeSpans(steps);
  const written = (step: BridgeStep) => (step.total ? quantity.write(step.value) : change(step.value));
  const says = steps.map((step) => [step.label, written(step), step.note].filter(Boolean).join('\n'));
  const colour = (step: BridgeStep) => (step.total ? look.neutral : step.value < 0 ? look.bad : look.good);
  const top = Math.max(0, ...spans.map((span) => Math.max(span.from, span.to)));
  return {
    option: {
      grid: { left: 4, right: 96, top: 4, bottom: 4, containLabel: true },
      tooltip: sayTooltip,
      xAxis: {
        type: 'value',
        show: false,
        min: Math.min(0, ...spans.map((span) => Math.min(span.from, span.to))),
        max: top || 1,
      },
      yAxis: { type: 'category', inverse: true, data: steps.map((step) => step.label) },
      series: [
        {
          type: 'bar',
          stack: 'bridge',
          silent: true,
          itemStyle: { color: 'transparent' },
          barWidth: 20,
          data: spans.map((span) => Math.min(span.from, span.to)),
        },
        {
          type: 'bar',
          stack: 'bridge',
          barWidth: 20,
          barMinHeight: 2,
          label: {
            show: true,
            position: 'right',
            color: look.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => (steps[dataIndex] ? written(steps[dataIndex]) : ''),
          },
          data: spans.map((span, at) => ({
            value: Math.abs(span.to - span.from),
            say: says[at],
            ...(steps[at]?.drill === undefined ? {} : { drill: steps[at].drill }),
            itemStyle: { color: steps[at] ? colour(steps[at]) : look.neutral },
          })),
        },
      ],
    },
    twin: { heads: [stepName, quantity.name], rows: steps.map((step) => [step.label, shown(quantity, step.value)]) },
    summary,
    height: height ?? 16 + steps.length * 50,
    stops: steps.map((step, index) => ({
      series: 1,
      index,
      say: says[index] ?? '',
      ...(step.drill === undefined ? {} : { drill: step.drill }),
    })),
  };
}

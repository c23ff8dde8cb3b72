import type { z } from 'zod';
import { STAGES, type Stage } from '#contract/common';
import { drillFlow } from '#contract/drill';
import type { FlowsAnswer } from '#contract/lifecycle';
import { drillKey } from '../../../frame/drill-key.ts';
import { people, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { sankey } from '../../../ui/prepare/sankey.ts';

export type Flows = z.infer<typeof FlowsAnswer>;
type Flow = Flows['flows'][number];
export type Direction = 'forward' | 'slipped' | 'back' | 'fresh' | 'same';
const BUILDING: readonly string[] = ['exploration', 'formation', 'stability'];

/** What a move means: forward through the building stages, slipped towards decline and loss, back from them, or a first purchase. */
export function directionOf(from: string, to: string): Direction {
  if (from === 'new') return 'fresh';
  if (from === to) return 'same';
  const [a, b] = [STAGES.indexOf(from as Stage), STAGES.indexOf(to as Stage)];
  if (!BUILDING.includes(from) && BUILDING.includes(to)) return 'back';
  if (from === 'lost') return 'back';
  if (!BUILDING.includes(to)) return 'slipped';
  return b > a ? 'forward' : 'slipped';
}

/** The answer under the title: how many went forward, slipped, came back and came new. */
export function flowsSentence({ flows, from, to }: Flows, { t, formats }: Pen): string {
  if (from === to) return t('lifecycle.flows.same');
  const sum = (holds: (flow: Flow) => boolean) => formats.count(total(flows.filter(holds), (flow) => flow.customers));
  const going = (direction: Direction) => sum((flow) => directionOf(flow.from, flow.to) === direction);
  return t('lifecycle.flows.answer', {
    from: formats.day(from),
    to: formats.day(to),
    forward: going('forward'),
    slipped: going('slipped'),
    lost: sum((flow) => flow.to === 'lost' && directionOf(flow.from, flow.to) === 'slipped'),
    back: going('back'),
    fresh: going('fresh'),
  });
}

/** From stage to stage: bands whose sums equal the stage counts of either date. */
export function flowsChart(answer: Flows, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const name = (stage: Stage | 'new') => t(`stage.${stage}`);
  const colour = (stage: Stage | 'new') => (stage === 'new' ? look.neutral : look.stages[stage]);
  return sankey({
    nodes: [
      ...([...STAGES, 'new'] as const).map((stage) => ({
        key: stage,
        label: name(stage),
        side: 'left' as const,
        colour: colour(stage),
      })),
      ...STAGES.map((stage) => ({ key: stage, label: name(stage), side: 'right' as const, colour: colour(stage) })),
    ],
    flows: answer.flows.map((flow) => ({
      from: flow.from,
      to: flow.to,
      value: flow.customers,
      say: `${name(flow.from)} → ${name(flow.to)}\n${t('lifecycle.customers')}: ${formats.count(flow.customers)}\n${t('lifecycle.future')}: ${formats.money(flow.futureMinor)}`,
      drill: drillKey(drillFlow(answer.from, flow.from, answer.to, flow.to)),
    })),
    quantity: people(pen, t('lifecycle.customers')),
    names: { from: formats.day(answer.from), to: formats.day(answer.to) },
    look,
    summary: flowsSentence(answer, pen),
    height: 440,
  });
}

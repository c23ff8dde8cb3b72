import type { JourneyStep } from '#contract/journey';
import { type Way, waysBelow } from './tree.ts';

/** A step in the picture, by the middle of its box. `step` is undefined for the beginning and the end. */
export type PictureNode = { readonly id: string; readonly x: number; readonly y: number; readonly step?: JourneyStep };
export type PictureEdge = { readonly from: string; readonly to: string; readonly way?: Way };

/** Names of the two ends, which no step can have. */
export const START = '(start)';
export const END = '(end)';
export const NODE_WIDTH = 200;
const COLUMN = NODE_WIDTH + 32;
const ROW = 96;

/** Loose ends of a list: steps from which a line still has to lead on. */
type Ends = readonly { readonly from: string; readonly way?: Way }[];
type Laid = { readonly ends: Ends; readonly bottom: number };

/** Steps as boxes and lines from top to bottom: the ways of a branch stand side by side and meet again below it. */
export function laidOut(steps: readonly JourneyStep[]): { nodes: PictureNode[]; edges: PictureEdge[] } {
  const nodes: PictureNode[] = [];
  const edges: PictureEdge[] = [];
  const join = (ends: Ends, to: string) => {
    for (const { from, way } of ends) edges.push(way === undefined ? { from, to } : { from, to, way });
  };
  const lay = (list: readonly JourneyStep[], x: number, top: number, coming: Ends): Laid => {
    let laid: Laid = { ends: coming, bottom: top };
    for (const step of list) {
      nodes.push({ id: step.id, x, y: laid.bottom, step });
      join(laid.ends, step.id);
      laid = below(step, x, laid.bottom + ROW);
    }
    return laid;
  };
  const below = (step: JourneyStep, x: number, top: number): Laid => {
    const ways = waysBelow(step);
    if (ways.length === 0) return { ends: step.kind === 'exit' ? leaving(step.id) : [{ from: step.id }], bottom: top };
    const whole = ways.reduce((sum, [, list]) => sum + widthOf(list), 0);
    let left = x - (whole * COLUMN) / 2;
    const laid = ways.map(([way, list]) => {
      const width = widthOf(list) * COLUMN;
      const one = lay(list, left + width / 2, top, [{ from: step.id, way }]);
      left += width;
      return one;
    });
    return { ends: laid.flatMap(({ ends }) => ends), bottom: Math.max(...laid.map(({ bottom }) => bottom)) };
  };
  const out: { from: string }[] = [];
  const leaving = (id: string): Ends => {
    out.push({ from: id });
    return [];
  };
  nodes.push({ id: START, x: 0, y: 0 });
  const { ends, bottom } = lay(steps, 0, ROW, [{ from: START }]);
  nodes.push({ id: END, x: 0, y: bottom });
  join([...ends, ...out], END);
  return { nodes, edges };
}

/** Columns a list needs: those of its widest step. */
function widthOf(list: readonly JourneyStep[]): number {
  return Math.max(
    1,
    ...list.map((step) =>
      Math.max(
        1,
        waysBelow(step).reduce((sum, [, one]) => sum + widthOf(one), 0),
      ),
    ),
  );
}

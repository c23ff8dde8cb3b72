/** Drill-through from a scheme of one's own; see drill.ts. Fields: weighted (`scheme/class`), weightedScore (`scheme/score`). */
import type { Conditions } from './drill.ts';

/** A class 1 … 5 of a kept scheme. */
export function drillWeightedClass(schemeId: number, name: number): Conditions {
  return [`weighted:is:${schemeId}/${name}`];
}

/** Scores of a kept scheme from `from` on and below `to`; the last step holds the full score too. */
export function drillWeightedScores(schemeId: number, from: number, to: number): Conditions {
  return [`weightedScore:gte:${schemeId}/${from}`, ...(to >= 100 ? [] : [`weightedScore:lt:${schemeId}/${to}`])];
}

/**
 * Drill-through: for every cell of a chart, the conditions that hold for exactly the customers it counts.
 *
 * Shared by both sides: the browser puts them into `/customers?where=…&asOf=…`, `#segments` compiles them, and a test
 * checks that the list's total equals the cell's number. One pure function per kind of cell. Each returns conditions
 * `field:operator:value`, all of which must hold. Money is in minor units of the report currency, days are `YYYY-MM-DD`.
 *
 * Fields used here: stage, stageAt, rfm.<method> (codes with `*` for any score), rfmGroup.<method>, abc.<measure>,
 * abcAt.<measure>, layer, quadrant, quadrantAt, current, potential, futureRevenue, alive, orders, cohort, activeIn, source,
 * channel, province, trajectory, firstDiscount, firstRefunded. A field ending in `At` takes `day/value`; the value `new` means "not yet a customer on that day".
 */
import type { Measure, RfmGroup, RfmMethod, Stage } from './common.ts';

export type Conditions = string[];

/** A cell of the R × F grid under one way of scoring: any monetary score. */
export function drillRfmCell(method: RfmMethod, r: number, f: number): Conditions {
  return [`rfm.${method}:is:${r}${f}*`];
}

/** A code 111 … 555 under one way of scoring. */
export function drillRfmCode(method: RfmMethod, code: string): Conditions {
  return [`rfm.${method}:is:${code}`];
}

/** A named group under one way of scoring. */
export function drillRfmGroup(method: RfmMethod, group: RfmGroup): Conditions {
  return [`rfmGroup.${method}:is:${group}`];
}

/** A class A, B or C by one measure of money. */
export function drillAbcClass(measure: Measure, abcClass: string): Conditions {
  return [`abc.${measure}:is:${abcClass}`];
}

/** Customers who stood in `from` on `day` (or `new`: were no customers yet) and stand in `to` now. */
export function drillAbcMovement(measure: Measure, day: string, from: string, to: string): Conditions {
  return [`abcAt.${measure}:is:${day}/${from}`, `abc.${measure}:is:${to}`];
}

/** A layer of the pyramid. */
export function drillLayer(layer: string): Conditions {
  return [`layer:is:${layer}`];
}

/** A quadrant of current × potential value. */
export function drillQuadrant(quadrant: string): Conditions {
  return [`quadrant:is:${quadrant}`];
}

/** Customers who stood in quadrant `from` on `day` (or `new`) and stand in `to` now. */
export function drillQuadrantMovement(day: string, from: string, to: string): Conditions {
  return [`quadrantAt:is:${day}/${from}`, `quadrant:is:${to}`];
}

/** A range [from, to) of one numeric field; open where a bound is null. */
export function drillRange(
  field: 'futureRevenue' | 'current' | 'potential',
  from: number | null,
  to: number | null,
): Conditions {
  return [...(from === null ? [] : [`${field}:gte:${from}`]), ...(to === null ? [] : [`${field}:lt:${to}`])];
}

/** A cell of the density over current × potential value: bounds [from, to) on either axis, null where open. */
export function drillDensity(
  current: readonly [number | null, number | null],
  potential: readonly [number | null, number | null],
): Conditions {
  return [...drillRange('current', ...current), ...drillRange('potential', ...potential)];
}

/** One customer. */
export function drillCustomer(customerId: string): Conditions {
  return [`customerId:in:${customerId}`];
}

/** A range [from, to) of the probability to be alive; the range that ends at 1 includes it. */
export function drillAlive(from: number, to: number): Conditions {
  return [`alive:gte:${from}`, to >= 1 ? `alive:lte:${to}` : `alive:lt:${to}`];
}

/** A lifecycle stage as of the day asked for. */
export function drillStage(stage: Stage): Conditions {
  return [`stage:is:${stage}`];
}

/** A lifecycle stage on an earlier day. */
export function drillStageAt(day: string, stage: Stage | 'new'): Conditions {
  return [`stageAt:is:${day}/${stage}`];
}

/** Customers who stood in `from` on one day and in `to` on a later one. */
export function drillFlow(fromDay: string, from: Stage | 'new', toDay: string, to: Stage): Conditions {
  return [...drillStageAt(fromDay, from), ...drillStageAt(toDay, to)];
}

/** Customers whose first purchase fell in a month (`2024-03`) or quarter (`2024Q1`). */
export function drillCohort(cohort: string): Conditions {
  return [`cohort:is:${cohort}`];
}

/** Customers of a cohort who bought in a later month or quarter. */
export function drillCohortActive(cohort: string, period: string): Conditions {
  return [...drillCohort(cohort), `activeIn:is:${period}`];
}

/** The month (`2024-03`) or quarter (`2024Q1`) that lies `steps` after the one that begins on `day`. */
export function periodAfter(day: string, by: 'month' | 'quarter', steps: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + steps * (by === 'quarter' ? 3 : 1);
  const y = year + Math.floor(month / 12);
  const m = ((month % 12) + 12) % 12;
  return by === 'quarter' ? `${y}Q${Math.floor(m / 3) + 1}` : `${y}-${String(m + 1).padStart(2, '0')}`;
}

export type ChurnPart = 'atStart' | 'lost' | 'kept' | 'returned';

/** A count of the churn table: customers by their stage at both ends of a period, within one group. */
export function drillChurn(part: ChurnPart, from: string, to: string, by: string, group: string): Conditions {
  const live = [`stageAt:not:${from}/lost`, `stageAt:not:${from}/new`];
  const stages = {
    atStart: live,
    lost: [...live, `stageAt:is:${to}/lost`],
    kept: [...live, `stageAt:not:${to}/lost`],
    returned: [`stageAt:is:${from}/lost`, `stageAt:not:${to}/lost`],
  }[part];
  return [...stages, ...drillChurnGroup(by, group)];
}

function drillChurnGroup(by: string, group: string): Conditions {
  if (by === 'none') return [];
  if (by === 'abc') return [`abc.net:is:${group}`];
  return [`${by}:is:${group}`];
}

/** Customers by the kind of life their relationship has led: a pattern I … IV, or open after a stage (`open-formation`). */
export function drillLife(life: string): Conditions {
  return [`trajectory:is:${life}`];
}

/** A level of a factor known at the first purchase, and of these (where a pattern is given) those who led that life. */
export function drillTrajectoryFactor(by: string, level: string, pattern?: string): Conditions {
  const field = { discount: 'firstDiscount', refund: 'firstRefunded' }[by] ?? by;
  return [`${field}:is:${level}`, ...(pattern === undefined ? [] : drillLife(pattern))];
}

/** Drill-through of the pages of profitability and attribution; see `drill.ts`. */
import type { Touch } from './attribution.ts';
import type { RfmMethod } from './common.ts';
import type { Conditions } from './drill.ts';
import type { LearnedName } from './learned.ts';
import type { ProfitBy } from './profit.ts';
import type { LossKind, LossSign, LostType } from './winback.ts';

/** A group of customers on the page of profitability. */
export function drillProfitGroup(by: ProfitBy | 'month', group: string, method: RfmMethod): Conditions {
  const field = { rfmGroup: `rfmGroup.${method}`, abc: 'abc.net', quarter: 'cohort', month: 'cohort' };
  return [`${by in field ? field[by as keyof typeof field] : by}:is:${group}`];
}

/** Customers whose first purchase was this, or came from there. */
export function drillTouch(by: Touch, group: string): Conditions {
  return [`${by}:is:${group}`];
}

/** Customers who have bought so many categories; with `orMore` at least so many. */
export function drillCategories(categories: number, orMore = false): Conditions {
  return [`categories:${orMore ? 'gte' : 'is'}:${categories}`];
}

/** Buyers of a category who took up another one as their next. */
export function drillNextCategory(from: string, to: string): Conditions {
  return [`nextCategory:is:${encodeURIComponent(from)}>${encodeURIComponent(to)}`];
}

/** Buyers of a category who do not have another one yet: whom to suggest it to. */
export function drillCouldBuy(from: string, to: string): Conditions {
  return [`boughtCategory:is:${from}`, `boughtCategory:not:${to}`];
}

/** Customers who hold a tier of a grade scheme; 0: none. */
export function drillGrade(schemeId: number, tier: number): Conditions {
  return [`grade:is:${schemeId}/${tier}`];
}

/** Customers who held `from` in the run compared with (or `new`: were no customers yet) and hold `to` now. */
export function drillGradeMovement(schemeId: number, day: string, from: string, to: string): Conditions {
  return [`gradeThen:is:${day}/${schemeId}/${from}`, `grade:is:${schemeId}/${to}`];
}

export type GradeFate = 'atStart' | 'fell' | 'left' | 'kept' | 'rose';

/** Customers who held a tier on one day, and of them those who had fallen, left, kept it or risen by a later one. */
export function drillGradeFate(
  schemeId: number,
  { from, to, tier }: { from: string; to: string; tier: number },
  fate: GradeFate,
  tiers: number,
): Conditions {
  const held = `gradeAt:is:${from}/${schemeId}/${tier}`;
  const within = (first: number, last: number): string =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${to}/${schemeId}/${first + at}`).join(',');
  const later = {
    fell: within(tier + 1, tiers),
    left: within(0, 0),
    kept: within(tier, tier),
    rose: within(1, tier - 1),
  };
  return fate === 'atStart' ? [held] : [held, `gradeAt:in:${later[fate]}`];
}

/** Customers who were brought by one customer, or by anyone. */
export function drillReferred(by = 'anyone'): Conditions {
  return [`referredBy:is:${by}`];
}

/** Customers who have cost more than they brought, by now; with `expectedBack` only those who are expected to make it good. */
export function drillLosing(expectedBack = false): Conditions {
  return ['earned:lt:0', ...(expectedBack ? ['earnedAhead:gte:0'] : [])];
}

/** Customers of whom [from, to) minor units are left after all costs; open where a bound is null. */
export function drillEarned(from: number | null, to: number | null): Conditions {
  return [...(from === null ? [] : [`earned:gte:${from}`]), ...(to === null ? [] : [`earned:lt:${to}`])];
}

/** Customers whose learned forecast lies in [from, to); open where a bound is null. */
export function drillLearned(question: LearnedName, from: number | null, to: number | null): Conditions {
  const field = { newcomer: 'newcomerRevenue', revenue: 'learnedRevenue', return: 'learnedReturn' }[question];
  if (from === null && to === null) return [`${field}:gte:0`];
  return [...(from === null ? [] : [`${field}:gte:${from}`]), ...(to === null ? [] : [`${field}:lt:${to}`])];
}

/** Silent and lost customers who have a chance of a return. */
export function drillSilent(): Conditions {
  return ['winbackChance:gte:0'];
}

/** Customers whose expected gain from coming back is above a cost, or at least that of the queue's end; of one kind of loss if asked. */
export function drillWinback(cost: number, fromGain: number | null = null, kind: LossKind | null = null): Conditions {
  const least = fromGain === null ? `winbackGain:gt:${cost}` : `winbackGain:gte:${fromGain}`;
  return [least, ...(kind === null ? [] : [`lossKind:is:${kind}`])];
}

/** Silent and lost customers by kind of loss. */
export function drillLossKind(kind: LossKind): Conditions {
  return [...drillSilent(), `lossKind:is:${kind}`];
}

/** Customers with a sign that counts: those silent or lost, or those still live, who are to be watched. */
export function drillLossSign(sign: LossSign, isLive: boolean): Conditions {
  return [`lossSign:is:${sign}`, `stage:in:${isLive ? 'exploration,formation,stability' : 'decline,lost'}`];
}

/** Silent and lost customers of one type by relation and satisfaction; study 0: satisfaction by refunds alone. */
export function drillLostType(studyId: number, type: LostType): Conditions {
  return [`lostType:is:${studyId}/${type}`];
}

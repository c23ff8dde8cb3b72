/** Drill-through of the pages of profitability and attribution; see `drill.ts`. */
import type { Touch } from './attribution.ts';
import type { RfmMethod } from './common.ts';
import type { Conditions } from './drill.ts';
import type { ProfitBy } from './profit.ts';

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

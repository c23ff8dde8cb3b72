/** Drill-through of the pages of profitability and attribution; see `drill.ts`. */
import type { RfmMethod } from './common.ts';
import type { Conditions } from './drill.ts';
import type { ProfitBy } from './profit.ts';

/** A group of customers on the page of profitability. */
export function drillProfitGroup(by: ProfitBy | 'month', group: string, method: RfmMethod): Conditions {
  const field = { rfmGroup: `rfmGroup.${method}`, abc: 'abc.net', quarter: 'cohort', month: 'cohort' };
  return [`${by in field ? field[by as keyof typeof field] : by}:is:${group}`];
}

/** Customers who have cost more than they brought, by now; with `expectedBack` only those who are expected to make it good. */
export function drillLosing(expectedBack = false): Conditions {
  return ['earned:lt:0', ...(expectedBack ? ['earnedAhead:gte:0'] : [])];
}

/** Customers of whom [from, to) minor units are left after all costs; open where a bound is null. */
export function drillEarned(from: number | null, to: number | null): Conditions {
  return [...(from === null ? [] : [`earned:gte:${from}`]), ...(to === null ? [] : [`earned:lt:${to}`])];
}

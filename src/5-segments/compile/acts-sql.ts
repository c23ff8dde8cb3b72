import type { Act, Behaviour } from '#contract/segment-definition';
import { type ActDays, actDays, daysSql } from './act-days.ts';
import { type Place, wordsSql } from './condition-field.ts';

/** How each act lies in the row of a customer in mart_customer_acts: lists of one length, in the order of days. */
const LISTS = { purchase: 'bought', refund: 'refunded' } as const;
/** What an element of a list is called inside a condition on it. */
const ELEMENTS = { on: 'day', minor: 'minor', channel: 'channel', source: 'source', wait: 'wait' } as const;
type Element = keyof typeof ELEMENTS;

/** A condition on one element of the lists of an act, and which of them it is about. */
type Limit = { readonly sql: string; readonly about: readonly Element[] };

export const SIGNS = { gte: '>=', lte: '<=', is: '=' } as const;
const ONCE = { operator: 'gte', count: 1 } as const;

/**
 * A condition on a row of mart_customer_acts, its opposite, and whether it holds for who has no row there, having done nothing.
 */
export type OfActs = { readonly sql: string; readonly opposite: string; readonly ofNone: boolean };

/** What a customer did, as a condition on her row of mart_customer_acts. Products and categories are not in those rows. */
export function actsSql({ when, times, amount, next, ...act }: Behaviour, place: Place, asOf: string): OfActs {
  if (next !== undefined) return ofActs(sequenceSql({ when, next, ...act }, place, asOf), false);
  const done = limitSql(act, actDays(when, asOf), place);
  const { operator, count } = times ?? ONCE;
  if (operator === 'gte' && count === 1 && amount === undefined)
    return ofActs(overLists('arrayExists', act, done), false);
  const meets = [`${overLists('arrayCount', act, done)} ${SIGNS[operator]} ${place('UInt64', count)}`];
  if (amount !== undefined) {
    const money = { sql: `if(${done.sql}, minor, 0)`, about: [...done.about, 'minor' as const] };
    meets.push(`${overLists('arraySum', act, money)} ${SIGNS[amount.operator]} ${place('Int64', amount.minor)}`);
  }
  return ofActs(meets.join(' and '), zeroMeets({ times, amount }));
}

export function ofActs(sql: string, ofNone: boolean): OfActs {
  return { sql, opposite: `not (${sql})`, ofNone };
}

/** The same as an SQL expression over columns of score_customers. */
export function customersSql({ sql, opposite, ofNone }: OfActs): string {
  const [sign, limit] = ofNone ? ['not in', opposite] : ['in', sql];
  return `customer_id ${sign} (select customer_id from mart_customer_acts where ${limit})`;
}

/** Whether who never did it satisfies the limits too: such a customer need not have a row that says so. */
export function zeroMeets({ times, amount }: Pick<Behaviour, 'times' | 'amount'>): boolean {
  const { operator, count } = times ?? ONCE;
  return (
    (count === 0 || operator === 'lte') && (amount === undefined || amount.minor === 0 || amount.operator === 'lte')
  );
}

/** One thing on a day and another on a later day, at most so many days after. */
function sequenceSql({ when, next, ...act }: Behaviour & { next: object }, place: Place, asOf: string): string {
  const { withinDays, ...following } = next as NonNullable<Behaviour['next']>;
  const days = actDays(when, asOf);
  const first = limitSql(act, days, place);
  if (act.act === 'purchase' && following.act === 'purchase' && (following.of ?? []).length === 0) {
    // Each purchase knows how long it is to the next day with one.
    const limits = `wait >= 1 and wait <= ${place('UInt32', withinDays)} and day + wait <= ${place('Date', asOf)}`;
    const both = { sql: `${first.sql} and ${limits}`, about: [...first.about, 'wait' as const] };
    return overLists('arrayExists', act, both);
  }
  const second = limitSql(following, { from: days.from, to: asOf }, place);
  // Both in one list, as half days: 2 · day + 1 for the first thing, 2 · day for the second, which on one day comes before it, so that a
  // day never follows itself. What follows first lies next to what it follows, 2 · days − 1 after.
  return (
    `arrayExists(steps -> arrayExists((step, gap) -> modulo(step, 2) = 0 and modulo(gap, 2) = 1 and gap <= ${place('UInt32', 2 * withinDays - 1)},` +
    ' steps, arrayDifference(steps)), [arraySort(arrayConcat(' +
    `arrayMap(day -> 2 * toUInt32(toUInt16(day)) + 1, ${overLists('arrayFilter', act, first)}), ` +
    `arrayMap(day -> 2 * toUInt32(toUInt16(day)), ${overLists('arrayFilter', following, second)})))])`
  );
}

function limitSql({ of = [] }: Act, days: ActDays, place: Place): Limit {
  const limits = [daysSql('day', days, place)];
  const about: Element[] = ['on'];
  for (const { field, values } of of) {
    const element = field as 'channel' | 'source';
    limits.push(wordsSql(ELEMENTS[element], values, place));
    about.push(element);
  }
  return { sql: limits.join(' and '), about };
}

/** `arrayExists((day, channel) -> …, bought_on, bought_channel)` */
function overLists(name: string, { act }: Act, { sql, about }: Limit): string {
  const all = [...new Set(about)];
  const elements = all.map((one) => ELEMENTS[one]).join(', ');
  return `${name}((${elements}) -> ${sql}, ${all.map((one) => `${LISTS[act]}_${one}`).join(', ')})`;
}

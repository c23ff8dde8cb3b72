import type { RfmGroup } from '#contract/common';

type Range = readonly [lowest: number, highest: number];
/** A named group and the scores it takes. */
export type GroupRule = { readonly group: RfmGroup; readonly r: Range; readonly f: Range; readonly m: Range };

/**
 * The named groups: the first rule that holds names the customer, and the last ones hold for everybody left, so that each of the 125
 * codes has exactly one name. The ranges are ours, in the spirit of the names usual in the trade.
 */
export const GROUP_RULES: readonly GroupRule[] = [
  { group: 'champions', r: [4, 5], f: [4, 5], m: [4, 5] },
  { group: 'cannot-lose', r: [1, 1], f: [4, 5], m: [4, 5] },
  { group: 'loyal', r: [3, 5], f: [3, 5], m: [3, 5] },
  { group: 'new', r: [5, 5], f: [1, 1], m: [1, 5] },
  { group: 'promising', r: [4, 4], f: [1, 1], m: [1, 5] },
  { group: 'potential', r: [4, 5], f: [2, 5], m: [1, 5] },
  { group: 'attention', r: [3, 3], f: [2, 5], m: [2, 5] },
  { group: 'about-to-sleep', r: [3, 3], f: [1, 5], m: [1, 5] },
  { group: 'at-risk', r: [1, 2], f: [3, 5], m: [2, 5] },
  { group: 'at-risk', r: [1, 2], f: [2, 5], m: [3, 5] },
  { group: 'hibernating', r: [2, 2], f: [1, 5], m: [1, 5] },
  { group: 'lost', r: [1, 1], f: [1, 5], m: [1, 5] },
];

const SCORES = [1, 2, 3, 4, 5] as const;
const within = (score: number, [lowest, highest]: Range): boolean => score >= lowest && score <= highest;

/** The name of a code. */
export function groupOf(r: number, f: number, m: number): RfmGroup {
  const rule = GROUP_RULES.find((one) => within(r, one.r) && within(f, one.f) && within(m, one.m));
  return rule?.group ?? 'lost';
}

/** The names of all codes 111 … 555 in this order: the table SQL looks them up in, at (r − 1) · 25 + (f − 1) · 5 + m. */
export const GROUP_TABLE: readonly RfmGroup[] = SCORES.flatMap((r) =>
  SCORES.flatMap((f) => SCORES.map((m) => groupOf(r, f, m))),
);

/** A group's rule in scores, free of language: `R 4–5 · F 4–5 · M 4–5`; several rules are joined by ` / `. */
export function groupRule(group: RfmGroup): string {
  const range = ([lowest, highest]: Range): string => (lowest === highest ? `${lowest}` : `${lowest}–${highest}`);
  const rules = GROUP_RULES.filter((rule) => rule.group === group);
  return rules.map(({ r, f, m }) => `R ${range(r)} · F ${range(f)} · M ${range(m)}`).join(' / ');
}

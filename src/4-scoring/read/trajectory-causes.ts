import type { z } from 'zod';
import type { Evidence, Pattern, TrajectoriesAnswer } from '#contract/trajectory';
import { num } from '#platform/num';
import { meanDifference } from '#stats/inference/mean-difference';
import { momentsOfSums, type Sums } from '#stats/inference/moments';
import { shareDifference } from '#stats/inference/proportion';

/** Customers either side needs before a difference is looked at. */
const LEAST = 30;

type Answer = z.infer<typeof TrajectoriesAnswer>['causes'];
type EvidenceRow = z.infer<typeof Evidence>;
type Landmark = Answer[number]['landmark'];
type Indicator = readonly [measure: string, unit: EvidenceRow['unit'], expected: EvidenceRow['expected']];
type Checklist = {
  readonly pattern: Pattern;
  readonly landmark: Landmark;
  /** The side of the comparison that is the pattern: 1, or 0 where the pattern is what the landmark's group is compared with. */
  readonly side: 0 | 1;
  readonly causes: readonly { readonly cause: string; readonly indicators: readonly Indicator[] }[];
};

/**
 * The causes the source names for each pattern (its four trajectories of a relationship), and what in a shop's orders would show them.
 * The causes are the source's; which measure stands for which is our choice. No measure
 * is taken that the rule of being lost rests on itself, such as the gap between purchases.
 */
const CHECKLISTS: readonly Checklist[] = [
  {
    pattern: 'I',
    landmark: 'first',
    side: 1,
    causes: [
      {
        cause: 'value-below-expectation',
        indicators: [
          ['first_refunded', 'share', 'higher'],
          ['first_discount', 'share', 'higher'],
        ],
      },
      {
        cause: 'no-value-to-firm',
        indicators: [
          ['first_minor', 'minor', 'lower'],
          ['first_unprofitable', 'share', 'higher'],
        ],
      },
    ],
  },
  {
    pattern: 'II',
    landmark: 'formation',
    side: 1,
    causes: [
      {
        cause: 'rising-expectations',
        indicators: [
          ['formed_refunded', 'share', 'higher'],
          ['formed_less', 'share', 'higher'],
          ['formed_discount_fell', 'share', 'higher'],
          ['formed_new_category', 'share', 'lower'],
        ],
      },
    ],
  },
  {
    pattern: 'III',
    landmark: 'stability',
    side: 1,
    causes: [
      {
        cause: 'little-innovation',
        indicators: [
          ['stable_categories', 'count', 'lower'],
          ['stable_late_category', 'share', 'lower'],
        ],
      },
      {
        cause: 'unfair-gains',
        indicators: [
          ['stable_discount', 'share', 'lower'],
          ['stable_refunds', 'share', 'higher'],
        ],
      },
    ],
  },
  {
    pattern: 'IV',
    landmark: 'stability',
    side: 0,
    causes: [
      {
        cause: 'more-value-than-rivals',
        indicators: [
          ['stable_minor', 'minor', 'higher'],
          ['stable_refunds', 'share', 'lower'],
        ],
      },
      {
        cause: 'win-win',
        indicators: [
          ['stable_margin', 'ratio', 'higher'],
          ['stable_discount', 'share', 'higher'],
        ],
      },
      {
        cause: 'switching-cost',
        indicators: [
          ['stable_categories', 'count', 'higher'],
          ['stable_gap_spread', 'ratio', 'lower'],
        ],
      },
    ],
  },
];

/** Measures that are yes or no of each customer; the other shares are means of shares. */
const YES_OR_NO: ReadonlySet<string> = new Set([
  'first_refunded',
  'first_unprofitable',
  'formed_refunded',
  'formed_less',
  'formed_discount_fell',
  'formed_new_category',
  'stable_late_category',
]);

/** A row of trajectories-evidence.sql. */
export type EvidenceSums = {
  readonly comparison: string;
  readonly side: number;
  readonly measure: string;
  readonly n: string;
  readonly total: number;
  readonly squares: number;
};

/** Every pattern's causes with what the data say of each; `sides` counts the customers of both sides of each comparison. */
export function causesOf(
  rows: readonly EvidenceSums[],
  sides: Readonly<Record<Landmark, readonly [others: number, group: number]>>,
  level: number,
): Answer {
  const sumsOf = (comparison: Landmark, measure: string, side: number): Sums => {
    const row = rows.find((one) => one.comparison === comparison && one.measure === measure && num(one.side) === side);
    return { n: num(row?.n ?? 0), sum: row?.total ?? 0, squares: row?.squares ?? 0 };
  };
  return CHECKLISTS.map(({ pattern, landmark, side, causes }) => ({
    pattern,
    landmark,
    customers: sides[landmark][side],
    others: sides[landmark][side === 1 ? 0 : 1],
    causes: causes.map(({ cause, indicators }) => ({
      cause,
      evidence: indicators.map((indicator) =>
        weigh(indicator, sumsOf(landmark, indicator[0], side), sumsOf(landmark, indicator[0], 1 - side), level),
      ),
    })),
  }));
}

function weigh([indicator, unit, expected]: Indicator, group: Sums, others: Sums, level: number): EvidenceRow {
  const side = ({ n, sum }: Sums) => ({ n, mean: n === 0 ? null : sum / n });
  const known = { indicator, unit, expected, group: side(group), others: side(others) };
  if (Math.min(group.n, others.n) < LEAST) {
    return { ...known, difference: null, lower: null, upper: null, verdict: 'too-few' };
  }
  const found = YES_OR_NO.has(indicator)
    ? shareDifference({ count: group.sum, n: group.n }, { count: others.sum, n: others.n }, level)
    : meanDifference(momentsOfSums(group), momentsOfSums(others), level);
  const { difference, lower, upper } = found;
  return { ...known, difference, lower, upper, verdict: verdictOf(lower, upper, expected) };
}

/** Only an interval that leaves out zero says anything. */
function verdictOf(lower: number, upper: number, expected: EvidenceRow['expected']): EvidenceRow['verdict'] {
  if (lower <= 0 && upper >= 0) return 'unclear';
  return lower > 0 === (expected === 'higher') ? 'for' : 'against';
}

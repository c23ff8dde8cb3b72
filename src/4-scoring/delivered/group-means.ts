import { DELIVERED_PARTS, type DeliveredGroup } from '#contract/delivered';
import { num } from '#platform/num';
import type { Moments } from '#stats/inference/mean-difference';
import { meanInterval, momentsOfSums } from '#stats/inference/moments';
import { ratioOfMeans } from '#stats/inference/ratio-of-means';

/** A row of groups.sql; 64-bit counts arrive as text. */
export type GroupRow = Record<'subject' | 'in_group' | 'n' | 'partial' | 'linked', string> &
  Record<'v' | 'vv' | 'c' | 'cc' | 'vc' | 'd' | 'dd' | 'paid_sum' | 'paid_squares', number> &
  Record<'said_sum' | 'said_squares' | 'filled_sum' | 'filled_squares', number[]> & { said: (string | number)[] };

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Moments of a score of a group: CDV, or a part as it was filled. */
export const cdvMoments = (row: GroupRow): Moments => momentsOfSums({ n: num(row.n), sum: row.d, squares: row.dd });
export const partMoments = (row: GroupRow, at: number): Moments =>
  momentsOfSums({ n: num(row.n), sum: row.filled_sum[at] ?? 0, squares: row.filled_squares[at] ?? 0 });

/** Means of a group with their intervals. A ratio needs a scale that begins above 0 or costs above it. */
export function groupMeans(row: GroupRow, level: number): DeliveredGroup {
  const n = num(row.n);
  const mean = (sum: number, squares: number) => withBounds(momentsOfSums({ n, sum, squares }), level);
  return {
    subject: row.subject,
    group: row.in_group,
    answers: n,
    partial: num(row.partial),
    linked: num(row.linked),
    tcv: mean(row.v, row.vv),
    tcc: mean(row.c, row.cc),
    cdv: mean(row.d, row.dd),
    relative: relativeOf(row, level),
    parts: DELIVERED_PARTS.map((part, at) => {
      const answers = num(row.said[at] ?? 0);
      if (answers === 0) return { part, answers, mean: null, lower: null, upper: null };
      const sums = { n: answers, sum: row.said_sum[at] ?? 0, squares: row.said_squares[at] ?? 0 };
      return { part, answers, ...withBounds(momentsOfSums(sums), level) };
    }),
    // of those who judged another shop it would be what they pay here, beside what they think of there
    paid: row.subject === '' ? paidOf(row, level) : null,
  };
}

function withBounds(moments: Moments, level: number) {
  const { low, high } = meanInterval(moments, level);
  return { mean: moments.mean, lower: finite(low), upper: finite(high) };
}

function relativeOf({ n: count, v, vv, c, cc, vc }: GroupRow, level: number): DeliveredGroup['relative'] {
  const n = num(count);
  const value = momentsOfSums({ n, sum: v, squares: vv });
  const cost = momentsOfSums({ n, sum: c, squares: cc });
  if (!(cost.mean > 0 && value.mean > 0)) return null;
  const { ratio, low, high } = ratioOfMeans(
    {
      n,
      meanY: value.mean,
      meanX: cost.mean,
      varianceY: value.variance,
      varianceX: cost.variance,
      covariance: n > 1 ? (vc - (v * c) / n) / (n - 1) : Number.NaN,
    },
    level,
  );
  return { ratio, lower: finite(low), upper: finite(high) };
}

function paidOf(row: GroupRow, level: number): DeliveredGroup['paid'] {
  const customers = num(row.linked);
  if (customers === 0) return null;
  const { mean, lower, upper } = withBounds(
    momentsOfSums({ n: customers, sum: row.paid_sum, squares: row.paid_squares }),
    level,
  );
  return { customers, meanMinor: mean, lower, upper };
}

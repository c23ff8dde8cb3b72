import { num } from '#platform/num';
import type { Moments } from '#stats/inference/mean-difference';
import { meanInterval, momentsOfSums } from '#stats/inference/moments';
import type { PublishedRun } from '../run/published-runs.ts';

/** Level of the intervals of means, and the fewest customers whose mean gets one: money is heavy-tailed. */
export const LEVEL = 0.95;
const FEWEST = 30;

/** Sums over customers as ClickHouse sends them: history and future in minor units, their total and its squares. */
export type ValueSums = {
  readonly customers: string;
  readonly history: string;
  readonly future: string | null;
  readonly total: number | string;
  readonly squares: number | string;
};

type Interval = { lower: number; upper: number; level: number };
type Valued = {
  customers: number;
  historyMinor: number;
  futureMinor: number | null;
  perHeadMinor: number;
  perHeadInterval: Interval | null;
};

/** Whether a run expects anything of its customers. */
export const hasModel = (run: PublishedRun): boolean => run.fits.state !== 'refused';

/** Value of some customers, and per head with an interval where there are enough of them. */
export function valued(sums: ValueSums | undefined, isModelled: boolean): Valued {
  const moments = momentsOfValue(sums);
  return {
    customers: moments.n,
    historyMinor: num(sums?.history ?? 0),
    futureMinor: isModelled ? num(sums?.future ?? 0) : null,
    perHeadMinor: moments.n === 0 ? 0 : moments.mean,
    perHeadInterval: intervalOf(moments),
  };
}

export function momentsOfValue(sums: ValueSums | undefined): Moments {
  return momentsOfSums({ n: num(sums?.customers ?? 0), sum: num(sums?.total ?? 0), squares: num(sums?.squares ?? 0) });
}

/** The interval of a mean; null for too few. */
export function intervalOf(moments: Moments): Interval | null {
  if (moments.n < FEWEST) return null;
  const { low, high } = meanInterval(moments, LEVEL);
  return { lower: low, upper: high, level: LEVEL };
}

/** Bounds as the contract has them; null where there are none. */
export function boundsOf({ low, high }: { low: number; high: number }): Interval | null {
  return Number.isFinite(low) && Number.isFinite(high) ? { lower: low, upper: high, level: LEVEL } : null;
}

export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

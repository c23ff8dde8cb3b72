import type { StrategyGain } from '#contract/ledger';
import type { RecordsSession } from '#platform/postgres';
import { differenceWithin } from '#stats/inference/mean-difference';

/** What the last look at an experiment found in profit after the cost of treating, over all treated customers. */
export type MeasuredExperiment = {
  readonly experimentId: number;
  readonly name: string;
  readonly strategyId: number | null;
  readonly version: number | null;
  readonly measured: { readonly profitMinor: number; readonly standardError: number } | null;
};

const ALL = `select experiment_id as "experimentId", name, strategy_id as "strategyId", strategy_version as version, measured
  from effect_experiments where is_ready order by experiment_id`;
const LEVEL = 0.95;

/** Every experiment with what its last look found. */
export function measuredExperiments({ records }: { readonly records: RecordsSession }): Promise<MeasuredExperiment[]> {
  return records.query<MeasuredExperiment>(ALL);
}

/** What several experiments added together: the sum, and the interval of independent estimates, se² = Σ se². Null without any. */
export function gainOf(experiments: readonly MeasuredExperiment[]): StrategyGain | null {
  const found = experiments.flatMap(({ measured }) => (measured === null ? [] : [measured]));
  if (found.length === 0) return null;
  const profitMinor = found.reduce((sum, one) => sum + one.profitMinor, 0);
  const variance = found.reduce((sum, one) => sum + one.standardError ** 2, 0);
  const { lower, upper } = differenceWithin(profitMinor, Math.sqrt(variance), Number.POSITIVE_INFINITY, LEVEL);
  return { experiments: found.length, profitMinor, lower, upper, level: LEVEL };
}

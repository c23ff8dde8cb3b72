import { momentsOf } from '#stats/inference/mean-difference';
import type { PurchaseHistory } from '#stats/models/purchase-history';
import type { CalibratedModel } from '../backtest/run-backtest.ts';
import { processNamed } from '../fit/processes.ts';
import { expectedSpend } from '../values/expected-spend.ts';
import type { Forecasts } from './compare.ts';
import { type FeatureTable, HISTORY } from './feature-table.ts';
import { outcomeOf } from './learn.ts';
import type { Outcome } from './learners.ts';

/** The mean of the customers learned from, for everybody. */
export function plainMean(train: FeatureTable, test: FeatureTable, outcome: Outcome): Forecasts {
  const { mean } = momentsOf(outcomeOf(train, outcome));
  return { forecaster: 'mean', values: new Float64Array(test.rows).fill(mean) };
}

/** The mean of the customers learned from who came by the same channel; of a channel nobody came by, the mean of all. */
export function channelMean(train: FeatureTable, test: FeatureTable, outcome: Outcome, at: number): Forecasts {
  const target = outcomeOf(train, outcome);
  const { mean } = momentsOf(target);
  const [known, asked] = [train.columns[at], test.columns[at]];
  if (known?.kind !== 'category' || asked?.kind !== 'category') throw new RangeError('a channel is a word');
  const sums = new Float64Array(known.levels + 1);
  const counts = new Float64Array(known.levels + 1);
  for (const [row, code] of known.codes.entries()) {
    sums[code] = (sums[code] ?? 0) + (target[row] ?? 0);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const values = Float64Array.from(asked.codes, (code) =>
    (counts[code] ?? 0) > 0 ? (sums[code] ?? 0) / (counts[code] ?? 1) : mean,
  );
  return { forecaster: 'channel', values };
}

/**
 * What the run's model of buying and leaving, fitted by the same day, says of the same customers.
 *
 *   revenue = E[purchases in (T, T + t]] · E[spend]
 *   P(comes back within t) = 1 − L(x, t_x, T + t) / L(x, t_x, T): the chance of one more purchase is what the likelihood of staying
 *   silent until T + t lacks, in every model of this kind
 */
export function processForecast(
  model: CalibratedModel,
  test: FeatureTable,
  outcome: Outcome,
  windowDays: number,
): Forecasts {
  const history = historiesOf(test);
  const process = processNamed(model.model);
  const { parameters } = model;
  if (outcome === 'chance') {
    return { forecaster: 'process', values: chanceOfReturn(process, parameters, history, windowDays) };
  }
  const orders = process.expectedTransactionsAt(parameters, history, Float64Array.of(windowDays));
  const spend = expectedSpend(model.spend, history.frequency, repeatMeans(test, history.frequency));
  return { forecaster: 'process', values: orders.map((count, row) => count * (spend[row] ?? 0)) };
}

/** P(at least one purchase in (T, T + t]) of each history, t in days. */
export function chanceOfReturn(
  process: ReturnType<typeof processNamed>,
  parameters: Readonly<Record<string, number>>,
  history: PurchaseHistory,
  days: number,
): Float64Array {
  const now = process.logLikelihoods(parameters, history);
  const later = process.logLikelihoods(parameters, { ...history, age: history.age.map((age) => age + days) });
  return now.map((log, row) => Math.min(1, Math.max(0, -Math.expm1((later[row] ?? Number.NaN) - log))));
}

const read = (table: FeatureTable, feature: (typeof HISTORY.features)[number]): Float64Array =>
  table.read[HISTORY.features.indexOf(feature)] ?? new Float64Array(table.rows);

function historiesOf(table: FeatureTable): PurchaseHistory {
  const silent = read(table, 'silentDays');
  const age = read(table, 'knownDays');
  return {
    frequency: read(table, 'occasions').map((occasions) => occasions - 1),
    recency: age.map((days, row) => days - (silent[row] ?? 0)),
    age,
  };
}

function repeatMeans(table: FeatureTable, frequency: Float64Array): Float64Array {
  const first = read(table, 'firstDayMinor');
  return read(table, 'revenue').map((all, row) =>
    (frequency[row] ?? 0) > 0 ? (all - (first[row] ?? 0)) / (frequency[row] ?? 1) : 0,
  );
}

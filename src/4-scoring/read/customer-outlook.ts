import type { z } from 'zod';
import type { Stage } from '#contract/common';
import { Failure } from '#contract/failure';
import type { CustomerOutlookAnswer } from '#contract/outlook';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { skewedInterval } from '#stats/inference/skewed-interval';
import type { PurchaseHistory } from '#stats/models/purchase-history';
import { expectedRemainingLife, remainingLifeQuantile } from '#stats/models/remaining-life';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { futureModelOf } from '../values/future-model.ts';
import type { PageAsk, ReadDeps } from './ask.ts';
import { type FittedProcess, fittedProcess, LIFE_HORIZON_DAYS, survivalAhead, survivalOf } from './fitted-process.ts';
import { remembered } from './remembered.ts';
import { readLives } from './stage-lives.ts';
import { readMoves } from './stage-moves.ts';

const ONE = readSql(new URL('./customer-outlook.sql', import.meta.url));
const LEVEL = 0.95;
/** As the intervals of value. */
const LIFE_LEVEL = 0.9;
/** Fits to resampled customers that an interval needs. */
const FEWEST_FITS = 10;

const ofTheBase = remembered((deps, run) =>
  Promise.all([readMoves(deps, run, {}, LEVEL), readLives(deps, run, {}, LEVEL)]),
);

type Answer = z.infer<typeof CustomerOutlookAnswer>;
type Row = { stage: Stage; frequency: string; recency_days: number; age_days: number };

/**
 * What is ahead of one customer: how long she is expected to stay by the run's model of buying and leaving, with an interval from fits to
 * resampled customers, and where customers of her stage stood a month later.
 * @throws Failure `score.not-run`; `request.not-found` where nobody of that number had bought by then.
 */
export async function readCustomerOutlook(deps: ReadDeps, customerId: string, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const notFound = new Failure('request.not-found', { what: 'customer', id: customerId });
  if (!/^\d{1,20}$/.test(customerId) || BigInt(customerId) >= 2n ** 64n) throw notFound;
  const [[row], [moves, lives]] = await Promise.all([
    deps.warehouse.rows<Row>(ONE, { run: run.runId, customer: customerId }),
    ofTheBase(deps, run),
  ]);
  if (row === undefined) throw notFound;
  const mine = moves.transitions.find(({ stage }) => stage === row.stage);
  return {
    meta: metaOfRun(run),
    stage: row.stage,
    remaining: remainingOf(run, row),
    next: mine === undefined || mine.customers === 0 ? null : { customers: mine.customers, chances: mine.next },
    check: moves.check,
    life: lives.find(({ stage }) => stage === row.stage) ?? null,
  };
}

function remainingOf(run: PublishedRun, row: Row): Answer['remaining'] {
  const fitted = fittedProcess(run);
  if (fitted === undefined) return { known: false, why: 'refused' };
  const history = {
    frequency: Float64Array.of(num(row.frequency)),
    recency: Float64Array.of(num(row.recency_days)),
    age: Float64Array.of(num(row.age_days)),
  };
  const survival = survivalOf(survivalAhead(fitted, history), 0);
  // A model in which nobody leaves before a second purchase knows nothing about the life of who has bought once.
  if (num(row.frequency) === 0 && survival[0] === 1) return { known: false, why: 'once' };
  const quantile = (share: number): number | null => {
    const days = remainingLifeQuantile(survival, LIFE_HORIZON_DAYS, share);
    return Number.isFinite(days) ? days : null;
  };
  const days = expectedRemainingLife(survival, LIFE_HORIZON_DAYS);
  return {
    known: true,
    days,
    daysInterval: lifeInterval(run, fitted, history, days),
    horizonDays: LIFE_HORIZON_DAYS,
    aliveNow: survival[0] ?? 0,
    medianDays: quantile(0.5),
    lateDays: quantile(0.9),
  };
}

/**
 * How far the expected life may be off because the parameters are estimates: the spread of it over fits to resampled customers, about the
 * estimate. Null where the run kept too few such fits.
 */
function lifeInterval(run: PublishedRun, { process }: FittedProcess, history: PurchaseHistory, days: number) {
  const lives = (futureModelOf(run.fits, run.settings)?.resampled.purchases ?? []).map((parameters) =>
    expectedRemainingLife(survivalOf(survivalAhead({ process, parameters }, history), 0), LIFE_HORIZON_DAYS),
  );
  const found = lives.filter(Number.isFinite);
  if (found.length < FEWEST_FITS) return null;
  const variance = found.reduce((sum, life) => sum + (life - days) ** 2, 0) / found.length;
  const { low, high } = skewedInterval(days, variance, LIFE_LEVEL);
  return { lower: low, upper: Math.min(high, LIFE_HORIZON_DAYS), level: LIFE_LEVEL };
}

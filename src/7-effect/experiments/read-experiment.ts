import {
  type Experiment,
  type ExperimentAnswer,
  type ExperimentQuery,
  METRICS,
  type MetricEffect,
} from '#contract/experiment';
import type { Records } from '#platform/postgres';
import { metaOfRun, type ReadDeps } from '#scoring';
import { type Grouped, keepGroups } from '#segments';
import { sampleRatioPvalue } from '#stats/inference/experiment-design';
import { dayAfter } from './day-after.ts';
import { basketEffect, groupEffects, metricEffect, weekEffect } from './effects.ts';
import { findExperiment, firstSizes, noteLook, type Sizes } from './experiment-records.ts';
import { type Scope, scopeOf } from './experiment-scope.ts';
import { type ExperimentSums, readSums, readWeeks } from './read-sums.ts';
import { overCustomers } from './statements.ts';

const LEVEL = 0.95;
/** Beyond that many splits of the planned ratio one is as uneven: Fabijan et al. (2019). */
const MISMATCH = 0.001;
const MOST_WEEKS = 26;
const FEWEST = 2;

type Deps = ReadDeps & { readonly records: Records };

/**
 * What an experiment changed: as assigned (intention to treat), treated against control, reduced to sums by the engine.
 * A look is noted, and what a finished window showed is kept for the ledger.
 * @throws Failure `request.not-found`, `score.not-run`, `segment.*`, `effect.no-scores-before`
 */
export async function readExperiment(
  deps: Deps,
  experimentId: number,
  query: ExperimentQuery,
): Promise<ExperimentAnswer> {
  const kept = await findExperiment(deps, experimentId);
  const scope = await scopeOf(deps, kept, query);
  const trend = kept.primary === 'net' ? 'net' : 'profit';
  const weeks = Math.min(MOST_WEEKS, Math.ceil(kept.windowDays / 7) + 4);
  const [sums, weekly] = await Promise.all([readSums(deps, scope), readWeeks(deps, scope, trend, weeks)]);
  const { treated, control } = sums.pairOf('conversion');
  const now = { treated: treated.n, control: control.n };
  const found = measure(
    kept,
    scope,
    sums,
    scope.filter === undefined ? await firstSizes(deps, experimentId, now) : now,
  );
  const experiment = await noted(deps, kept, scope, query, found);
  if (scope.filter === undefined) await keepGroups(deps, experimentId, groupedOf(scope, sums, found));
  return {
    meta: metaOfRun(scope.run),
    experiment,
    level: LEVEL,
    ...found,
    basket: basketEffect(sums.basketOf('treated'), sums.basketOf('control'), LEVEL),
    excluded: sums.excluded,
    groups: groupsOf(kept, scope, sums, query),
    weeks: {
      metric: trend,
      rows: [...weekly].map(([week, pair]) => weekEffect(week, pair, LEVEL)).sort((a, b) => a.week - b.week),
    },
  };
}

type Found = Pick<
  ExperimentAnswer,
  'treated' | 'control' | 'sampleRatio' | 'window' | 'metrics' | 'headline' | 'verdict' | 'total'
>;

/** What the sums of an experiment say. `scale`: the customers at the first look. */
export function measure(experiment: Experiment, scope: Scope, sums: ExperimentSums, scale?: Sizes): Found {
  const { treated, control } = sums.pairOf('conversion');
  const window = windowOf(experiment, scope, sums, treated.n + control.n);
  const hasForecast = scope.run.fits.state !== 'refused';
  const isEnough = Math.min(treated.n, control.n) >= FEWEST;
  const known = METRICS.filter((metric) => metric !== 'value' || hasForecast);
  const metrics = isEnough
    ? known.map((metric) => metricEffect(metric, sums.pairOf(metric), experiment.windowDays, LEVEL, scale))
    : [];
  const sampleRatio = ratioOf(experiment, treated.n, control.n);
  const headline = headlineOf(metrics, experiment, window.isComplete);
  const total = totalOf(metrics, experiment, treated.n, window.isComplete);
  const verdict = verdictOf({ isMismatched: sampleRatio?.isMismatched ?? false, window, headline, total, experiment });
  return { treated: treated.n, control: control.n, sampleRatio, window, metrics, headline, total, verdict };
}

function windowOf({ windowDays }: Experiment, { run }: Scope, sums: ExperimentSums, n: number): Found['window'] {
  const completeOn = sums.lastOn === null ? null : dayAfter(sums.lastOn, windowDays - 1);
  return {
    firstOn: sums.firstOn,
    lastOn: sums.lastOn,
    completeOn,
    isComplete: completeOn !== null && completeOn <= run.asOf,
    completeShare: n === 0 ? 0 : sums.complete / n,
  };
}

function ratioOf({ shareTreated }: Experiment, treated: number, control: number): Found['sampleRatio'] {
  if (shareTreated === null || treated + control === 0) return null;
  const pvalue = sampleRatioPvalue([treated, control], [shareTreated, 1 - shareTreated]);
  return { planned: shareTreated, seen: treated / (treated + control), pvalue, isMismatched: pvalue < MISMATCH };
}

/** While windows are open every look is an early one, and only the interval that holds at all looks may decide. */
function headlineOf(metrics: readonly MetricEffect[], { primary }: Experiment, isComplete: boolean): Found['headline'] {
  const found = metrics.find(({ metric }) => metric === primary);
  if (found === undefined) return null;
  if (isComplete) return { ...found, kind: 'once' };
  return { ...found, kind: 'always', lower: found.always?.lower ?? null, upper: found.always?.upper ?? null };
}

/** Profit per treated customer less the cost of treating her, over all treated customers. */
function totalOf(
  metrics: readonly MetricEffect[],
  { costMinor }: Experiment,
  n: number,
  isComplete: boolean,
): Found['total'] {
  const profit = metrics.find(({ metric }) => metric === 'profit');
  if (profit === undefined) return null;
  const over = (perHead: number | null): number | null => (perHead === null ? null : n * (perHead - costMinor));
  const { lower, upper } = isComplete ? profit : (profit.always ?? { lower: null, upper: null });
  return {
    profitMinor: n * (profit.difference - costMinor),
    lower: over(lower),
    upper: over(upper),
    costMinor: n * costMinor,
  };
}

type Facts = Pick<Found, 'window' | 'headline' | 'total'> & { isMismatched: boolean; experiment: Experiment };

function verdictOf({ isMismatched, window, headline, total, experiment }: Facts): Found['verdict'] {
  if (headline === null) return 'too-few';
  if (isMismatched) return 'mismatch';
  const isProfit = experiment.primary === 'profit' || experiment.primary === 'value';
  const cost = isProfit ? experiment.costMinor : 0;
  const [lower, upper] = [headline.lower, headline.upper];
  if (lower === null || upper === null) return window.isComplete ? 'too-few' : 'early';
  if (lower > cost) return !isProfit && total?.upper != null && total.upper < 0 ? 'gains-but-costs' : 'gains';
  if (upper < cost) return 'loses';
  return window.isComplete ? 'open' : 'early';
}

function groupsOf(
  { primary }: Experiment,
  { before }: Scope,
  sums: ExperimentSums,
  { by }: ExperimentQuery,
): ExperimentAnswer['groups'] {
  const scoresOn = before?.asOf ?? null;
  if (by === 'grade' && before === undefined) {
    return { by, metric: primary, eachLevel: LEVEL, pvalue: null, rows: [], scoresOn };
  }
  const pairs = new Map(sums.groups.map((group) => [group, sums.pairOf(primary, group)]));
  return { by, metric: primary, scoresOn, ...groupEffects(pairs, LEVEL) };
}

/** Only a look at everybody, with windows over and groups as planned, is a result that the ledger may add up. */
async function noted(deps: Deps, experiment: Experiment, { run }: Scope, query: ExperimentQuery, found: Found) {
  if ((query.where ?? []).length > 0) return experiment;
  const profit = found.metrics.find(({ metric }) => metric === 'profit');
  const value = found.metrics.find(({ metric }) => metric === 'value');
  const { total } = found;
  const isResult = found.window.isComplete && found.verdict !== 'mismatch' && profit?.upper != null;
  const measured =
    isResult && total !== null
      ? {
          profitMinor: total.profitMinor,
          // the interval of a large experiment is ±1.96 standard errors; of a small one wider, and kept as wide
          standardError: ((total.upper ?? 0) - total.profitMinor) / 1.959964,
          asOf: run.asOf,
          valueMinor: value === undefined ? null : found.treated * (value.difference - experiment.costMinor),
        }
      : null;
  const { treated, control } = found;
  const looks = await noteLook(deps, experiment.experimentId, {
    asOf: run.asOf,
    measured,
    sizes: { treated, control },
  });
  return { ...experiment, measured, looks };
}

/** Who is in which group, for conditions; made anew where another run or other counts are looked at. */
function groupedOf({ run, params }: Scope, { excluded }: ExperimentSums, { treated, control }: Found): Grouped {
  const { crossed, later, unknown } = excluded;
  return {
    sql: overCustomers('grouped', undefined),
    params,
    madeFrom: [run.runId, treated, control, crossed, later, unknown].join('/'),
  };
}

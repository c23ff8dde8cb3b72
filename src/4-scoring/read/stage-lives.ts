import type { z } from 'zod';
import { STAGES, type Stage } from '#contract/common';
import type { StageOutlookAnswer } from '#contract/outlook';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { restrictedMean, survivalTable } from '#stats/models/survival-table';
import type { PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { monthEndsOf } from './stage-moves.ts';

const LIVES = readSql(new URL('./outlook-lives.sql', import.meta.url));

/** Customers still there that a month of a survival curve needs. */
const LEAST_THERE = 30;

export type StageLife = z.infer<typeof StageOutlookAnswer>['lives'][number];
type LifeRow = { stage: Stage; months: number; is_lost: number; customers: string };

/**
 * How long relationships last from each stage on: from the month end at which a customer was first seen to have entered it until she was
 * first lost, month by month (Kaplan–Meier). No model of leaving is assumed, and no Markov property.
 */
export async function readLives(deps: ReadDeps, run: PublishedRun, ask: PageAsk, level: number): Promise<StageLife[]> {
  const days = monthEndsOf(run);
  const params = { ...ask.filter?.params, run: run.runId, days, all: ask.filter === undefined ? 1 : 0 };
  const rows = await deps.warehouse.rows<LifeRow>(filtered(LIVES, ask.filter), params);
  return STAGES.filter((stage) => stage !== 'lost').map((stage) =>
    lifeOf(
      stage,
      rows.filter((row) => row.stage === stage),
      level,
    ),
  );
}

function lifeOf(stage: Stage, rows: readonly LifeRow[], level: number): StageLife {
  const count = (of: (row: LifeRow) => boolean): number =>
    rows.filter(of).reduce((sum, { customers }) => sum + num(customers), 0);
  const entered = count(() => true);
  const longest = Math.max(0, ...rows.map(({ months }) => num(months)));
  const every = Float64Array.from({ length: longest }, (_, k) => count(({ months }) => num(months) >= k + 1));
  const end = every.findIndex((n) => n < LEAST_THERE);
  const atRisk = end < 0 ? every : every.subarray(0, end);
  const ended = atRisk.map((_, k) => count(({ months, is_lost }) => num(is_lost) === 1 && num(months) === k + 1));
  const { surviving, low, high } = survivalTable(ended, atRisk, level);
  const known = {
    stage,
    entered,
    atRisk: [...atRisk],
    surviving: [...surviving],
    lower: [...low],
    upper: [...high],
    horizonMonths: atRisk.length,
  };
  if (atRisk.length === 0) return { ...known, months: null, monthsInterval: null };
  const months = restrictedMean(ended, atRisk, level);
  return { ...known, months: months.mean, monthsInterval: { lower: months.low, upper: months.high, level } };
}

import type { Experiment, ExperimentQuery } from '#contract/experiment';
import { Failure } from '#contract/failure';
import type { SqlParams } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { type CustomerFilter, findRun, findRunBefore, type PublishedRun, type ReadDeps } from '#scoring';
import { customersFilter } from '#segments';
import { FIRST_DAY } from './statements.ts';

const STAGE_DAY = readSql(new URL('./stage-day.sql', import.meta.url));

/** Which customers of an experiment are looked at, on which day, and the parameters that say so to every statement. */
export type Scope = {
  readonly run: PublishedRun;
  /** The newest scores of a day before the first assignment. */
  readonly before: PublishedRun | undefined;
  readonly filter: CustomerFilter | undefined;
  readonly params: SqlParams;
};

/**
 * @throws Failure `score.not-run`, `segment.*`, `effect.no-scores-before` where conditions would have to be judged by what came later
 */
export async function scopeOf(
  deps: ReadDeps,
  experiment: Experiment,
  query: Omit<ExperimentQuery, never>,
): Promise<Scope> {
  const run = await findRun(deps, query.asOf);
  const own = { experiment: experiment.experimentId, campaign: experiment.campaignId ?? 0 };
  const day = async (statement: string, params: SqlParams): Promise<string> =>
    (await deps.warehouse.rows<{ day: string }>(statement, params))[0]?.day ?? '1970-01-01';
  const first = await day(FIRST_DAY, own);
  const [before, stageDay] = await Promise.all([findRunBefore(deps, first), day(STAGE_DAY, { run: run.runId, first })]);
  const where = query.where ?? [];
  if (where.length > 0 && before === undefined) throw new Failure('effect.no-scores-before', { day: first });
  const { filter } =
    where.length === 0 || before === undefined
      ? { filter: undefined }
      : await customersFilter(deps, { where, asOf: before.asOf });
  const params = {
    ...filter?.params,
    ...own,
    run: run.runId,
    before: before?.runId ?? 0,
    stage_day: stageDay,
    until: run.asOf,
    days: experiment.windowDays,
    by: query.by,
  };
  return { run, before, filter, params };
}

import { Failure } from '#contract/failure';
import { learnUplifts } from '#effect';
import { type LinkResult, linkIdentities } from '#identity';
import { defineIntakeJobs, type IntakeStores } from '#intake';
import { backupTo } from '#platform/backup';
import type { TableFile } from '#platform/clickhouse';
import { type JobContext, passesByItself } from '#platform/jobs';
import { readSettings } from '#platform/settings';
import {
  clearUnfinishedRuns,
  gradeRuns,
  learnNewestRun,
  retireRuns,
  reworkRun,
  scoreNewestWinback,
  scoreRun,
} from '#scoring';
import { countSegments, matchLists } from '#segments';
import { type BuildRequest, buildChanges, buildWarehouse, dataSpan, forgetBuild } from '#warehouse';
import {
  isWaiting,
  putOff,
  type RefreshParams,
  requestCounting,
  requestGrading,
  requestLearning,
  requestRefresh,
  requestUplift,
} from './refresh.ts';
import { holdsSampleOnly, loadSample, type SampleParams, type SampleResult } from './sample.ts';

export type WorkerDeps = IntakeStores & {
  /** All tables of facts, and where uploaded files lie: what a backup holds. */
  readonly tables: readonly TableFile[];
  readonly uploadFolder: string;
};

/** Up to so many customers a second run for comparison costs seconds; larger shops ask for one. */
const MOST_COMPARED = 200_000;

type ScoreParams = {
  readonly asOf?: string | null;
  /** Asked for by new facts, not by a person: where few customers have changed, the parameters may stay. */
  readonly afterFacts?: boolean;
};
/** Left out: the newest experiments, those that were learned from for this run already excepted. */
type UpliftParams = { readonly experimentId?: number };
type BackupParams = { readonly directory: string };

/**
 * Says how every kind of long work is done. What changes the facts leads to `refresh`, which builds what is true about customers; that
 * leads to `score`, which works out what is believed about them. The kinds that write run one at a time; the sample only waits for others.
 * What is worked out from the facts is never given up: nobody else would ask for it.
 */
export function defineJobs(deps: WorkerDeps): void {
  const { jobs, records } = deps;
  defineIntakeJobs(deps, { shop: () => readSettings(records), onCommitted: () => requestRefresh(jobs) });
  jobs.define<RefreshParams, object>('refresh', (job) => refresh(deps, job), 'writes', { persists: true });
  jobs.define<ScoreParams, object>('score', (job) => score(deps, job), 'writes', { persists: true });
  jobs.define<object, object>('grade', (job) => grade(deps, job), 'writes', { persists: true });
  jobs.define<object, object>('learn', (job) => learn(deps, job), 'writes', { persists: true });
  jobs.define<UpliftParams, object>('uplift', (job) => uplift(deps, job), 'writes', { persists: true });
  jobs.define<object, object>('count-segments', (job) => countSegments(deps, job), 'writes', { persists: true });
  jobs.define<SampleParams, SampleResult, SampleResult>('sample', (job) => loadSample(deps, job), 'reads');
  // A backup that was broken off cannot go on in the folder it has begun to fill.
  jobs.define<BackupParams, object>('backup', (job) => backUp(deps, job), 'writes', { waits: false });
}

/** What later behaviour can be learned from the past of the newest run. */
async function learn(deps: WorkerDeps, job: JobContext<object>): Promise<object> {
  const winback = await scoreNewestWinback(deps, job.signal);
  const learned = await learnNewestRun(deps, job.signal);
  await requestUplift(deps.jobs);
  return { winback, learned };
}

/** Whom past experiments changed, and whom to treat next. */
async function uplift(deps: WorkerDeps, job: JobContext<UpliftParams>): Promise<object> {
  return { experiments: await learnUplifts(deps, job.params, job.signal) };
}

/** Who is the same customer, and then what is true about each; the scoring follows as work of its own. */
async function refresh(deps: WorkerDeps, job: JobContext<RefreshParams>): Promise<object> {
  if (await putOff(deps.jobs, job.params)) return { putOff: true };
  const settings = await readSettings(deps.records);
  job.progress({ phase: 'identity', done: 0, total: null, unit: 'steps' });
  const onProgress = (phase: string, done: number, total: number) =>
    job.progress({ phase, done, total, unit: 'steps' });
  const request = { settings, signal: job.signal, onProgress };
  const changed = await inShort(deps, job.signal, () => buildChanges(deps, request));
  const built = changed === undefined ? await buildFromScratch(deps, request) : { changed };
  await matchLists(deps, job.signal);
  const after = { asOf: job.params.asOf ?? null, afterFacts: true };
  if (!(await isWaiting(deps.jobs, 'refresh'))) await deps.jobs.enqueue('score', after);
  return built;
}

/**
 * The short way, and undefined where it breaks: everything is then worked out from scratch, which may mend it and otherwise says what is
 * wrong. What stops both ways alike (the end of the job, a full disk, a store that is away) is thrown.
 */
async function inShort<T>(deps: WorkerDeps, signal: AbortSignal, way: () => Promise<T>): Promise<T | undefined> {
  try {
    return await way();
  } catch (thrown) {
    if (signal.aborted || passesByItself(thrown)) throw thrown;
    deps.log.warn('work.from-scratch', { error: thrown });
    return undefined;
  }
}

async function buildFromScratch(deps: WorkerDeps, request: BuildRequest): Promise<LinkResult> {
  await forgetBuild(deps);
  const links = await linkIdentities(deps, { signal: request.signal });
  await buildWarehouse(deps, request);
  return links;
}

async function score(deps: WorkerDeps, job: JobContext<ScoreParams>): Promise<object> {
  const { jobs } = deps;
  await clearUnfinishedRuns(deps);
  const lastOn = (await dataSpan(deps))?.lastOn;
  // Nothing is left where the only import was taken back: there is nothing to score then, and nothing wrong either.
  if (lastOn === undefined) return { customers: 0 };
  const asOf = job.params.asOf ?? lastOn;
  const isSample = await holdsSampleOnly(deps);
  const settings = await readSettings(deps.records);
  const onProgress = (phase: string, done: number, total: number) =>
    job.progress({ phase, done, total, unit: phase === 'values' ? 'customers' : 'steps' });
  const { afterFacts = false } = job.params;
  const request = { asOf, settings, isSample, signal: job.signal, onProgress };
  const reworked = afterFacts ? await inShort(deps, job.signal, () => reworkRun(deps, request)) : undefined;
  const run = reworked ?? (await scoreRun(deps, request));
  await retireRuns(deps, { runId: run.runId, lastOn, isSample });
  await requestGrading(jobs);
  await requestLearning(jobs);
  if (job.params.asOf == null && run.customers <= MOST_COMPARED)
    await jobs.enqueue('score', { asOf: quarterBefore(asOf), afterFacts });
  return run;
}

/** Segments may name grades, so they are counted once these are there. */
async function grade(deps: WorkerDeps, job: JobContext<object>): Promise<object> {
  const graded = await gradeRuns(deps, job.signal);
  await requestCounting(deps.jobs);
  return { graded };
}

/** The last day of the month three months before: what the pages compare with unless they are asked otherwise. */
function quarterBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, 0)).toISOString().slice(0, 10);
}

async function backUp(deps: WorkerDeps, job: JobContext<BackupParams>): Promise<object> {
  const { warehouse, records, clock, tables, uploadFolder } = deps;
  const { directory } = job.params;
  if (typeof directory !== 'string' || directory === '')
    throw new Failure('request.invalid', { where: 'directory', reason: '' });
  const folders = [{ name: 'uploads', folder: uploadFolder }];
  const manifest = await backupTo(directory, {
    warehouse,
    records,
    clock,
    tables,
    folders,
    signal: job.signal,
    progress: job.progress,
  });
  return { directory, createdAt: manifest.createdAt, files: manifest.files.length };
}

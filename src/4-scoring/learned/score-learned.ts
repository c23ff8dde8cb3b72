import type { LearnedFacts, LearnedName } from '#contract/learned';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { everyNth } from '../fit/read-histories.ts';
import { dayAfter } from '../run/days.ts';
import { dropRows } from '../run/partitions.ts';
import { findRun, newestRuns, type PublishedRun } from '../run/published-runs.ts';
import {
  type FeatureTable,
  FIRST_DAY,
  HISTORY,
  type Levels,
  readLevels,
  readTable,
  streamTables,
} from './feature-table.ts';
import { type Calibrated, compareLearners, fitCalibrated, isEnough, NOTHING, type Question } from './learn.ts';
import type { Learner } from './learners.ts';
import { channelMean, plainMean, processForecast } from './rivals.ts';

const BOUNDS = readSql(new URL('./bounds.sql', import.meta.url));
const FIRST_ON = 'select min(first_on) as first_on from score_customers where run_id = {run:UInt32}';

export type LearningDeps = { readonly warehouse: Warehouse; readonly records: Records };

const NEWCOMER: Question = { name: 'newcomer', outcome: 'money', set: FIRST_DAY };
const REVENUE: Question = { name: 'revenue', outcome: 'money', set: HISTORY };
const RETURN: Question = { name: 'return', outcome: 'chance', set: HISTORY };

/** Windows of newcomers that are tried, the longest first that the shop's past carries. */
const NEWCOMER_WINDOWS = [365, 180, 90, 60, 30];
const MOST_TEST_SPAN_DAYS = 180;
/** Customers count as newcomers for so many days. */
export const NEWCOMER_DAYS = 30;
const MOST_WINDOW_DAYS = 180;
const SHORTEST_WINDOW_DAYS = 30;
/** Of larger bases a part, chosen by a hash, is learned from: fewer newcomers than customers with a history fall into a period. */
const MOST_ROWS = { firstDays: 40_000, histories: 8_000 } as const;
const COLUMNS = ['run_id', 'question', 'customer_id', 'forecast'];

type Work = {
  readonly warehouse: Warehouse;
  readonly run: PublishedRun;
  readonly firstOn: string;
  readonly levels: Levels;
  readonly signal: AbortSignal | undefined;
};

/**
 * Learns three forecasts from the past of the newest run, tests each on customers and days it never saw, and writes score_learned where the
 * test says that it may be trusted. Published by itself, in one statement; a run that has been learned from is left alone.
 * @returns how many questions were learned.
 */
export async function learnNewestRun(deps: LearningDeps, signal?: AbortSignal): Promise<number> {
  const { warehouse, records } = deps;
  const [newest] = await newestRuns(deps);
  if (newest === undefined) return 0;
  const run = await findRun(deps, newest.asOf);
  if (run.learned !== null) return 0;
  await dropRows(warehouse, run.runId, ['score_learned']);
  const [first] = await warehouse.rows<{ first_on: string }>(FIRST_ON, { run: run.runId });
  const levels = await readLevels(warehouse, run.runId);
  const work: Work = { warehouse, run, firstOn: first?.first_on ?? run.asOf, levels, signal };
  const learned = [await learnNewcomers(work), ...(await learnHistories(work))];
  await records.query('update score_runs set learned = $2 where run_id = $1', [run.runId, JSON.stringify(learned)]);
  return learned.length;
}

/** From the first day to the revenue of the days after it. */
async function learnNewcomers(work: Work): Promise<LearnedFacts> {
  const { run, firstOn } = work;
  let facts: LearnedFacts = { ...tooShort('newcomer'), windowDays: NEWCOMER_WINDOWS.at(-1) ?? 0 };
  for (const windowDays of NEWCOMER_WINDOWS) {
    const testedUntil = dayAfter(run.asOf, -windowDays);
    const cutOn = dayAfter(testedUntil, -Math.min(windowDays, MOST_TEST_SPAN_DAYS));
    const trainedOn = dayAfter(cutOn, -windowDays);
    if (trainedOn < firstOn) continue;
    const train = await firstDays(work, { after: EVER, until: trainedOn, days: windowDays });
    const test = await firstDays(work, { after: cutOn, until: testedUntil, days: windowDays });
    const days = { trainedOn, cutOn, testedUntil: run.asOf, windowDays };
    if (!isEnough(train, test)) {
      facts = await compareLearners({ question: NEWCOMER, days, train, test, rivals: [] });
      continue;
    }
    const rivals = [
      channelMean(train, test, 'money', FIRST_DAY.features.indexOf('channel')),
      plainMean(train, test, 'money'),
    ];
    facts = await compareLearners({ question: NEWCOMER, days, train, test, rivals });
    break;
  }
  if (facts.state !== 'trusted' || facts.chosen === null) return facts;
  const all = await firstDays(work, {
    after: EVER,
    until: dayAfter(run.asOf, -facts.windowDays),
    days: facts.windowDays,
  });
  const params = {
    run: run.runId,
    as_of: run.asOf,
    after: dayAfter(run.asOf, -NEWCOMER_DAYS),
    until: run.asOf,
    days: facts.windowDays,
  };
  return written(work, NEWCOMER, facts, all, params);
}

/** From the history by a day to what the customer does after it. */
async function learnHistories(work: Work): Promise<LearnedFacts[]> {
  const { run, firstOn } = work;
  const { calibrated } = run;
  const questions = [REVENUE, RETURN];
  if (calibrated === null) return questions.map(({ name }) => tooShort(name));
  const cutOn = calibrated.calibrationEnd;
  const windowDays = Math.min(MOST_WINDOW_DAYS, daysBetween(cutOn, run.asOf));
  const trainedOn = dayAfter(cutOn, -windowDays);
  if (windowDays < SHORTEST_WINDOW_DAYS || trainedOn <= firstOn)
    return questions.map(({ name }) => ({ ...tooShort(name), windowDays }));
  const at = (day: string): Promise<FeatureTable> =>
    readTable(work.warehouse, HISTORY, work.levels, {
      day,
      days: windowDays,
      every: everyNth(run.totals.customers, MOST_ROWS.histories),
    });
  const train = await at(trainedOn);
  const test = await at(cutOn);
  const newest = await at(dayAfter(run.asOf, -windowDays));
  const days = { trainedOn, cutOn, testedUntil: dayAfter(cutOn, windowDays), windowDays };
  const facts: LearnedFacts[] = [];
  for (const question of questions) {
    const rivals = [
      processForecast(calibrated, test, question.outcome, windowDays),
      plainMean(train, test, question.outcome),
    ];
    const found = await compareLearners({ question, days, train, test, rivals });
    const isUsed = found.state === 'trusted' && found.chosen !== null;
    facts.push(isUsed ? await written(work, question, found, newest, { day: run.asOf, days: 0 }) : found);
    work.signal?.throwIfAborted();
  }
  return facts;
}

const EVER = '1970-01-01';

const firstDays = (work: Work, span: { after: string; until: string; days: number }): Promise<FeatureTable> =>
  readTable(work.warehouse, FIRST_DAY, work.levels, {
    run: work.run.runId,
    as_of: work.run.asOf,
    every: everyNth(work.run.totals.customers, MOST_ROWS.firstDays),
    ...span,
  });

/** Fits the chosen learner to the newest table and writes what it says of everybody the statement gives. */
async function written(
  { warehouse, run, levels, signal }: Work,
  question: Question,
  facts: LearnedFacts,
  newest: FeatureTable,
  params: Readonly<Record<string, unknown>>,
): Promise<LearnedFacts> {
  const fit = fitCalibrated(facts.chosen as Learner, newest, question.outcome);
  await warehouse.eachShard(async (shard) => {
    const tables = streamTables(shard, question.set, levels, { ...params, every: 1 }, signal);
    const rows = forecastRows(tables, run.runId, question.name, fit);
    await shard.insert('score_learned', rows, { format: 'RowBinary', columns: COLUMNS, signal });
  });
  const [row] = await warehouse.rows<{ bounds: (string | number)[] }>(BOUNDS, {
    run: run.runId,
    question: question.name,
  });
  const digits = question.outcome === 'money' ? 0 : 4;
  const bounds = (row?.bounds ?? []).map((bound) => Number(num(bound).toFixed(digits)));
  return { ...facts, bounds: [...new Set(bounds)] };
}

async function* forecastRows(
  tables: AsyncIterable<FeatureTable>,
  runId: number,
  question: LearnedName,
  fit: Calibrated,
): AsyncGenerator<Uint8Array> {
  const name = Buffer.from(question);
  const width = 4 + 1 + name.length + 16;
  for await (const table of tables) {
    const values = fit.predict(table.columns);
    const block = Buffer.allocUnsafe(table.rows * width);
    for (let row = 0; row < table.rows; row++) {
      // A word begins with its length, which takes one byte below 128.
      const at = block.writeUInt8(name.length, block.writeUInt32LE(runId, row * width));
      name.copy(block, at);
      table.bytes.copy(block, at + name.length, row * table.width, row * table.width + 8);
      block.writeDoubleLE(values[row] ?? Number.NaN, at + name.length + 8);
    }
    yield block;
  }
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const tooShort = (question: LearnedName): LearnedFacts => ({
  question,
  state: 'too-short',
  windowDays: 0,
  trainedOn: null,
  cutOn: null,
  testedUntil: null,
  trained: 0,
  trainedWithLater: 0,
  tested: 0,
  testedWithLater: 0,
  ...NOTHING,
});

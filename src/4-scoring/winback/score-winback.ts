import { setImmediate } from 'node:timers/promises';
import type { WinbackFacts } from '#contract/winback';
import type { Shard, Warehouse } from '#platform/clickhouse';
import { readSql } from '#platform/read-sql';
import { discountedExpectations, periodEnds } from '#stats/models/discounting';
import { processNamed } from '../fit/processes.ts';
import { everyNth } from '../fit/read-histories.ts';
import { chanceOfReturn } from '../learned/rivals.ts';
import type { LearningDeps } from '../learned/score-learned.ts';
import { dayAfter, dayNumber } from '../run/days.ts';
import { dropRows } from '../run/partitions.ts';
import { findRun, newestRuns, type PublishedRun } from '../run/published-runs.ts';
import { type FutureModel, futureModelOf } from '../values/future-model.ts';
import { discountPlan } from '../values/horizon.ts';
import { type FloatRows, floatRows } from './float-rows.ts';
import { type PastSilence, type ReturnChance, testReturns } from './return-chance.ts';
import { testSigns, withSigns } from './test-signs.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const PAST = sql('past-silence');
const SILENT = sql('silent-now');
const SIGNS = withSigns(sql('score-loss-signs'));
const COLUMNS = ['run_id', 'customer_id', 'chance', 'value_minor', 'cost_minor', 'gain_minor'];

/** A return is looked for within so many days at most, at least within the other; signs are looked for so many days before the run. */
const MOST_WINDOW_DAYS = 180;
const SHORTEST_WINDOW_DAYS = 30;
const SIGN_DAYS = 180;
/** Of larger bases a part, chosen by a hash, is what the chance is tested on. */
const MOST_TESTED = 60_000;

/**
 * Works out for the newest run who may be won back: the chance of a return, tested on customers who were as silent before; what those who
 * come back are expected to bring; and the signs that in this shop go before a loss. Published by itself, in one statement.
 * @returns whether there was something to do.
 */
export async function scoreNewestWinback(deps: LearningDeps, signal?: AbortSignal): Promise<boolean> {
  const { warehouse, records } = deps;
  const [newest] = await newestRuns(deps);
  if (newest === undefined) return false;
  const run = await findRun(deps, newest.asOf);
  if (run.winback !== null) return false;
  await dropRows(warehouse, run.runId, ['score_winback', 'score_loss_signs']);
  const signsOn = run.totals.stageDays.filter((day) => day <= dayAfter(run.asOf, -SIGN_DAYS)).at(-1) ?? null;
  const signs = signsOn === null ? [] : await testSigns(warehouse, run.runId, signsOn);
  const { chance, ...returns } = await testedReturns(warehouse, run, signal);
  await writeSigns(warehouse, run, signs, signal);
  const model = futureModelOf(run.fits, run.settings);
  if (chance !== undefined && model !== undefined)
    await writeGains(warehouse, run, { model, chance, windowDays: returns.windowDays }, signal);
  const facts: WinbackFacts = { ...returns, signsOn, signs };
  await records.query('update score_runs set winback = $2 where run_id = $1', [run.runId, JSON.stringify(facts)]);
  return true;
}

type Returns = Omit<WinbackFacts, 'signsOn' | 'signs'> & { readonly chance: ReturnChance | undefined };

/** The chance of a return, tested on the first day looked back to that the calibrated model did not see the time after. */
async function testedReturns(
  warehouse: Warehouse,
  run: PublishedRun,
  signal: AbortSignal | undefined,
): Promise<Returns> {
  const { calibrated } = run;
  const none = {
    windowDays: 0,
    testedOn: null,
    tested: 0,
    returned: 0,
    biasBefore: null,
    bias: null,
    area: null,
    topFifth: null,
    silence: [],
    chance: undefined,
  };
  if (calibrated === null) return { state: 'no-model', ...none };
  const testedOn = run.totals.stageDays.find((day) => day >= calibrated.calibrationEnd);
  const windowDays = testedOn === undefined ? 0 : Math.min(MOST_WINDOW_DAYS, dayNumber(run.asOf) - dayNumber(testedOn));
  if (testedOn === undefined || windowDays < SHORTEST_WINDOW_DAYS) return { state: 'too-short', ...none };
  const every = everyNth(run.totals.customers, MOST_TESTED);
  const params = { run: run.runId, day: testedOn, days: windowDays, every };
  const parts = await warehouse.eachShard(async (shard) => {
    const blocks: PastSilence[] = [];
    for await (const block of floatRows(shard.stream(PAST, params, { signal }), 7))
      blocks.push(pastOf(block, calibrated, windowDays));
    return blocks;
  });
  const { tested, chance } = testReturns(joined(parts.flat()));
  return { ...tested, windowDays, testedOn, chance };
}

function pastOf(
  block: FloatRows,
  calibrated: NonNullable<PublishedRun['calibrated']>,
  windowDays: number,
): PastSilence {
  const [frequency, recency, age, ratio, returned, laterMinor, spendMinor] = block.columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const process = processNamed(calibrated.model);
  const said = chanceOfReturn(process, calibrated.parameters, { frequency, recency, age }, windowDays);
  const half = Uint8Array.from({ length: block.rows }, (_, row) =>
    Number(((block.idOf(row) * 0x9e3779b97f4a7c15n) >> 63n) & 1n),
  );
  return { ratio, said, returned, laterMinor, spendMinor, half };
}

function joined(parts: readonly PastSilence[]): PastSilence {
  const all = (of: (part: PastSilence) => Float64Array): Float64Array =>
    Float64Array.from(parts.flatMap((part) => [...of(part)]));
  return {
    ratio: all((part) => part.ratio),
    said: all((part) => part.said),
    returned: all((part) => part.returned),
    laterMinor: all((part) => part.laterMinor),
    spendMinor: all((part) => part.spendMinor),
    half: Uint8Array.from(parts.flatMap((part) => [...part.half])),
  };
}

async function writeSigns(
  warehouse: Warehouse,
  run: PublishedRun,
  signs: WinbackFacts['signs'],
  signal: AbortSignal | undefined,
): Promise<void> {
  const counted = signs.filter(({ counts }) => counts).toSorted((a, b) => (b.part ?? 0) - (a.part ?? 0));
  const params = {
    run: run.runId,
    day: run.asOf,
    counted: counted.map(({ sign }) => sign),
    kinds: counted.map(({ kind }) => kind),
    parts: counted.map(({ part }) => part ?? 0),
  };
  await warehouse.eachShard((shard) => shard.run(SIGNS, params, { signal }));
}

type Gains = { readonly model: FutureModel; readonly chance: ReturnChance; readonly windowDays: number };

async function writeGains(
  warehouse: Warehouse,
  run: PublishedRun,
  gains: Gains,
  signal: AbortSignal | undefined,
): Promise<void> {
  await warehouse.eachShard((shard) =>
    shard.insert('score_winback', gainRows(shard, run, gains, signal), {
      format: 'RowBinary',
      columns: COLUMNS,
      signal,
    }),
  );
}

/**
 * gain = P(return within the window) × value − cost
 *
 *   value   (1 + discounted purchases expected of a customer with x + 1 repeat purchases who has just bought) × spend × margin: the purchase
 *           she returns with, and what follows it
 *   cost    of keeping in touch for the window, by the cost model
 */
async function* gainRows(
  shard: Shard,
  run: PublishedRun,
  { model, chance, windowDays }: Gains,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const { process, purchases, horizonDays, yearlyDiscount } = model;
  const plan = discountPlan(horizonDays, yearlyDiscount);
  const costMinor = Math.round((run.settings.costs.careCostMinor * windowDays) / 365);
  const source = shard.stream(SILENT, { run: run.runId, as_of: run.asOf }, { signal });
  for await (const block of floatRows(source, 5)) {
    const [frequency, recency, age, spend, margin] = block.columns as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const chances = chance(chanceOfReturn(process, purchases.parameters, { frequency, recency, age }, windowDays));
    const back = { frequency: frequency.map((x) => x + 1), recency: age, age };
    const upToEnds = process.expectedTransactionsAt(purchases.parameters, back, periodEnds(plan));
    const following = discountedExpectations(upToEnds, plan);
    const written = Buffer.allocUnsafe(block.rows * ROW_WIDTH);
    for (let row = 0; row < block.rows; row++) {
      const value = Math.round((1 + (following[row] ?? 0)) * (spend[row] ?? 0) * (margin[row] ?? 0));
      const at = written.writeUInt32LE(run.runId, row * ROW_WIDTH);
      block.copyId(row, written, at);
      written.writeDoubleLE(chances[row] ?? 0, at + 8);
      written.writeBigInt64LE(BigInt(value), at + 16);
      written.writeBigInt64LE(BigInt(costMinor), at + 24);
      written.writeBigInt64LE(BigInt(Math.round((chances[row] ?? 0) * value) - costMinor), at + 32);
    }
    yield written;
    // Other work of this process gets its turn between two blocks.
    await setImmediate();
  }
}

const ROW_WIDTH = 44;

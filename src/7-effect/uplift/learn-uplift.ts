import type { Experiment } from '#contract/experiment';
import { ExperimentQuery } from '#contract/experiment';
import { isFailure } from '#contract/failure';
import type { UpliftFacts } from '#contract/uplift';
import type { Shard, Warehouse } from '#platform/clickhouse';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { openThread, type Thread } from '#platform/thread';
import {
  dropUplift,
  type FloatRows,
  findRun,
  floatRows,
  keepUplift,
  type PublishedRun,
  type UpliftBlock,
} from '#scoring';
import { findExperiment, listExperiments } from '../experiments/experiment-records.ts';
import { type Scope, scopeOf } from '../experiments/experiment-scope.ts';
import { measure } from '../experiments/read-experiment.ts';
import { readSums } from '../experiments/read-sums.ts';
import { UPLIFT_TODAY, UPLIFT_TRAINING } from '../experiments/statements.ts';
import { FEATURES, featureColumns, type Words } from './feature-columns.ts';
import { type Expected, type Judgement, kindOf, lossesFrom, type Trained } from './judge-uplift.ts';
import { findUplift, keepFacts } from './uplift-records.ts';
import type { UpliftQuestion, UpliftReply } from './uplift-thread.ts';

const WORDS = readSql(new URL('./words.sql', import.meta.url));

/** Fewer customers in either group, or fewer who bought, leave nothing to learn about groups within them. */
export const NEEDED = { group: 300, buyers: 60 } as const;
/** Of larger experiments a part, chosen by a hash, is learned from. */
const MOST_LEARNED = 16_000;
/** Columns of a training row before its features: treated, bought, profit. */
const OUTCOMES = 3;
/** So many of the newest experiments are learned from by themselves; others when a person asks. */
const MOST_BY_THEMSELVES = 5;

type Deps = { readonly warehouse: Warehouse; readonly records: Records };
type UpliftThread = Thread<UpliftQuestion, UpliftReply>;

/**
 * Learns from experiments whose windows are over whom their treatment changes, and scores the customers of the newest run by it: one
 * experiment, or the newest ones where that has not been done for this run. The learning is done in a thread of its own.
 * @returns how many experiments were learned from
 */
export async function learnUplifts(
  deps: Deps,
  { experimentId }: { readonly experimentId?: number | undefined },
  signal?: AbortSignal,
): Promise<number> {
  const run = await newestRun(deps);
  if (run === undefined) return 0;
  const wanted = await experimentsOf(deps, run, experimentId);
  if (wanted.length === 0) return 0;
  let opened: UpliftThread | undefined;
  const thread = (): UpliftThread => {
    opened ??= openThread(new URL('./uplift-thread.ts', import.meta.url));
    return opened;
  };
  try {
    for (const experiment of wanted) {
      signal?.throwIfAborted();
      await learnOne(deps, { run, experiment, thread, signal });
    }
  } finally {
    await opened?.close();
  }
  return wanted.length;
}

async function newestRun(deps: Deps): Promise<PublishedRun | undefined> {
  try {
    return await findRun(deps);
  } catch (thrown) {
    if (isFailure(thrown, 'score.not-run')) return undefined;
    throw thrown;
  }
}

async function experimentsOf(deps: Deps, run: PublishedRun, asked: number | undefined): Promise<Experiment[]> {
  if (asked !== undefined) return [await findExperiment(deps, asked)];
  const newest = (await listExperiments(deps)).slice(0, MOST_BY_THEMSELVES);
  const facts = await Promise.all(newest.map(({ experimentId }) => findUplift(deps, experimentId)));
  return newest.filter((_, at) => facts[at]?.runId !== run.runId);
}

type Work = {
  readonly run: PublishedRun;
  readonly experiment: Experiment;
  /** The thread that learns, begun where there is something to learn. */
  readonly thread: () => UpliftThread;
  readonly signal: AbortSignal | undefined;
};

async function learnOne(deps: Deps, work: Work): Promise<void> {
  const { run, experiment, thread, signal } = work;
  const { experimentId, costMinor } = experiment;
  const scope = await scopeOf(deps, experiment, ExperimentQuery.parse({ asOf: run.asOf }));
  const sums = await readSums(deps, scope);
  const found = measure(experiment, scope, sums);
  await dropUplift(deps.warehouse, experimentId, run.runId);
  const every = Math.max(1, Math.ceil((found.treated + found.control) / MOST_LEARNED));
  const [words = { source: [], category: [] }] = await deps.warehouse.rows<Words>(WORDS, { run: run.runId });
  const trained = await readTrained(deps.warehouse, scope, words, every);
  const sizes = sizesOf(trained);
  const about = { runId: run.runId, asOf: run.asOf, ...sizes, every, needed: NEEDED, costMinor };
  const refused = refusalOf(found, sizes);
  if (refused !== undefined) {
    await keepFacts(deps, experimentId, { ...about, ...NOTHING, state: refused });
    return;
  }
  const reply = await thread().ask({ kind: 'learn', trained });
  if (reply.kind !== 'judged') throw new RangeError('asked to learn');
  const { judgement } = reply;
  if (judgement.chosen !== null) {
    const scored = { ...work, words, judgement };
    await deps.warehouse.eachShard((shard) =>
      keepUplift(shard, { runId: run.runId, experimentId }, blocksOf(shard, scored), signal),
    );
  }
  await keepFacts(deps, experimentId, { ...about, ...judgement, state: judgement.chosen === null ? 'alike' : 'found' });
}

type Found = ReturnType<typeof measure>;
type Sizes = Pick<UpliftFacts, 'treated' | 'control' | 'buyers'>;

function refusalOf(found: Found, { treated, control, buyers }: Sizes): UpliftFacts['state'] | undefined {
  if (!found.window.isComplete) return 'open';
  if (found.sampleRatio?.isMismatched === true) return 'mismatch';
  return Math.min(treated, control) < NEEDED.group || buyers < NEEDED.buyers ? 'too-few' : undefined;
}

/** What is said of an experiment that nothing was learned from. */
const NOTHING: Judgement = {
  level: 0.95,
  trials: [],
  chosen: null,
  meanEffectMinor: null,
  profitPerBuyerMinor: null,
  meanAlone: null,
  curve: [],
  fifths: [],
};

function sizesOf({ treated, bought }: Trained): Sizes {
  const ones = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const n = ones(treated);
  return { treated: n, control: treated.length - n, buyers: ones(bought) };
}

async function readTrained(warehouse: Warehouse, { params }: Scope, words: Words, every: number): Promise<Trained> {
  const blocks: FloatRows[] = [];
  const source = warehouse.stream(UPLIFT_TRAINING, { ...params, ...words, every });
  for await (const block of floatRows(source, OUTCOMES + FEATURES)) blocks.push(block);
  const columns = Array.from({ length: OUTCOMES + FEATURES }, (_, at) => joined(blocks, at));
  const [treated = EMPTY, bought = EMPTY, profitMinor = EMPTY] = columns;
  return { columns: featureColumns({ columns }, words, OUTCOMES), treated, bought, profitMinor };
}

const EMPTY = new Float64Array(0);

function joined(blocks: readonly FloatRows[], at: number): Float64Array {
  const all = new Float64Array(blocks.reduce((sum, { rows }) => sum + rows, 0));
  let from = 0;
  for (const { columns, rows } of blocks) {
    all.set(columns[at] ?? EMPTY, from);
    from += rows;
  }
  return all;
}

type Scored = Work & { readonly words: Words; readonly judgement: Judgement };

/** A node's customers, a block at a time, with what treating them is expected to do. */
async function* blocksOf(shard: Shard, work: Scored): AsyncGenerator<UpliftBlock> {
  const { run, thread, words, judgement, signal, experiment } = work;
  const source = shard.stream(UPLIFT_TODAY, { run: run.runId, as_of: run.asOf, ...words }, { signal });
  const { meanAlone, fifths } = judgement;
  const bounds = { costMinor: experiment.costMinor, meanAlone: meanAlone ?? 0, lossesFrom: lossesFrom(fifths) };
  for await (const customers of floatRows(source, FEATURES)) {
    const { effectMinor, alone } = await expected(thread(), customers, words);
    const kinds = Array.from(effectMinor, (effect, row) => kindOf(effect, alone[row] ?? 0, bounds));
    yield { customers, effectMinor, alone, kinds };
  }
}

async function expected(thread: UpliftThread, customers: FloatRows, words: Words): Promise<Expected> {
  const reply = await thread.ask({ kind: 'expect', columns: featureColumns(customers, words, 0) });
  if (reply.kind !== 'expected') throw new RangeError('asked what to expect');
  return reply.expected;
}

import type { WeightsAnswer, WeightsQuestion } from '#contract/weighted';
import { num } from '#platform/num';
import { entropyWeights } from '#stats/models/entropy-weights';
import { outcomeWeights } from '#stats/models/outcome-weights';
import type { ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { pastDayOf } from './past-day.ts';
import { scoreParams, type Yardstick } from './score-params.ts';
import { everyOf, pastParams, readSpread } from './spread.ts';
import { overPast, overScores } from './statements.ts';

/** Sums arrive as whole billionths. */
const UNIT = 1e9;
/** Fewer customers than this say nothing about weights. */
const FEWEST = 100;

type Sums = { customers: string; sums: string[]; log_sums?: string[]; products?: string[] };
type Found = Omit<WeightsAnswer, 'meta' | 'method'>;

/**
 * Weights that nobody has to decide: by how far a dimension tells customers apart, or by what it said about their later value.
 * @throws Failure `score.not-run`
 */
export async function findWeights(
  deps: ReadDeps,
  { method, dimensions, scale }: WeightsQuestion,
  asOf: string | undefined,
): Promise<WeightsAnswer> {
  const run = await findRun(deps, asOf);
  const yardstick = { scale, dimensions: dimensions.map((one) => ({ ...one, weight: 1 })) };
  const found = method === 'entropy' ? await byEntropy(deps, run, yardstick) : await byOutcome(deps, run, yardstick);
  return { meta: metaOfRun(run), method, ...found };
}

const fractions = (sums: readonly string[] | undefined): Float64Array =>
  Float64Array.from(sums ?? [], (sum) => Number(sum) / UNIT);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const NOTHING = { weights: null, evidence: [], explained: null, calibrationEnd: null, holdoutEnd: null };

async function byEntropy(deps: ReadDeps, run: PublishedRun, yardstick: Yardstick): Promise<Found> {
  const params = { ...scoreParams(yardstick, await readSpread(deps, run)), run: run.runId };
  const [row] = await deps.warehouse.rows<Sums>(overScores('entropy'), params);
  const count = num(row?.customers ?? 0);
  const { entropies, weights } = entropyWeights({
    count,
    sum: fractions(row?.sums),
    sumOfLogs: fractions(row?.log_sums),
  });
  return {
    ...NOTHING,
    weights: weights === null ? null : [...weights],
    evidence: [...entropies],
    customers: count,
    words: weights === null ? [{ code: 'weighted.all-alike', params: {} }] : [],
  };
}

async function byOutcome(deps: ReadDeps, run: PublishedRun, yardstick: Yardstick): Promise<Found> {
  const past = await pastDayOf(deps, run);
  if (past === undefined) return { ...NOTHING, customers: 0, words: [{ code: 'weighted.no-past', params: {} }] };
  const spread = await readSpread(deps, run, past);
  const params = { ...scoreParams(yardstick, spread), ...pastParams(run, past), every: everyOf(spread.customers) };
  const [row] = await deps.warehouse.rows<Sums>(overPast('outcome'), params);
  const customers = num(row?.customers ?? 0);
  const days = { calibrationEnd: past, holdoutEnd: run.asOf };
  if (customers < FEWEST) {
    return { ...NOTHING, ...days, customers, words: [{ code: 'weighted.few-customers', params: { least: FEWEST } }] };
  }
  const { weights, correlations, explained } = outcomeWeights({
    count: customers,
    sum: fractions(row?.sums),
    products: fractions(row?.products),
  });
  return {
    weights: weights === null ? null : [...weights],
    evidence: Array.from(correlations, finite),
    explained,
    customers,
    ...days,
    words: weights === null ? [{ code: 'weighted.nothing-tells', params: {} }] : [],
  };
}

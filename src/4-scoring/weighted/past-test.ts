import type { WeightedDefinition, WeightedTest } from '#contract/weighted';
import { num } from '#platform/num';
import type { ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { pastDayOf } from './past-day.ts';
import { scoreParams, type Yardstick } from './score-params.ts';
import { settledDefinition } from './settled-definition.ts';
import { everyOf, pastParams, readSpread } from './spread.ts';
import { overPast } from './statements.ts';

type Row = Record<'customers' | 'later_sum' | 'top5' | 'top10' | 'top20' | 'best5' | 'best10' | 'best20', string> & {
  spearman: number | null;
};
type Way = WeightedTest['ways'][number];

/** Recency, frequency and money alike, in fifths: what everybody does without a scheme of one's own. */
const RFM: Yardstick = {
  scale: 'fifths',
  dimensions: [
    { dimension: 'recency', better: 'less', weight: 1 },
    { dimension: 'frequency', better: 'more', weight: 1 },
    { dimension: 'money', better: 'more', weight: 1 },
  ],
};

/**
 * Whether the customers that a scheme would have put first some time ago were the ones who brought most since, beside equal weights and
 * plain RFM. Looked at are only customers to whom no weight from later value was fitted.
 * @throws Failure `weighted.invalid`, `weighted.undetermined`, `score.not-run`
 */
export async function testOnPast(
  deps: ReadDeps,
  given: WeightedDefinition,
  asOf: string | undefined,
): Promise<WeightedTest> {
  const definition = settledDefinition(given);
  const run = await findRun(deps, asOf);
  const past = await pastDayOf(deps, run);
  const answer = {
    meta: metaOfRun(run),
    calibrationEnd: past ?? null,
    holdoutEnd: past === undefined ? null : run.asOf,
  };
  if (past === undefined) {
    return { ...answer, customers: 0, laterMinor: 0, ways: [], words: [{ code: 'weighted.no-past', params: {} }] };
  }
  const spread = await readSpread(deps, run, past);
  const shared = { ...pastParams(run, past), every: everyOf(spread.customers) };
  const measure = async (yardstick: Yardstick): Promise<Row | undefined> => {
    const [row] = await deps.warehouse.rows<Row>(overPast('past-test'), {
      ...shared,
      ...scoreParams(yardstick, spread),
    });
    return row;
  };
  const equal = { ...definition, dimensions: definition.dimensions.map((one) => ({ ...one, weight: 1 })) };
  const [chosen, alike, rfm] = [await measure(definition), await measure(equal), await measure(RFM)];
  const laterMinor = num(chosen?.later_sum ?? 0);
  return {
    ...answer,
    customers: num(chosen?.customers ?? 0),
    laterMinor,
    ways: [
      wayOf('chosen', chosen, laterMinor),
      wayOf('equal', alike, laterMinor),
      wayOf('rfm', rfm, laterMinor),
      perfect(chosen, laterMinor),
    ],
    words: [],
  };
}

const shareOf = (part: string | undefined, whole: number): number | null => (whole > 0 ? num(part ?? 0) / whole : null);

function wayOf(way: Way['way'], row: Row | undefined, whole: number): Way {
  const { spearman } = row ?? { spearman: null };
  return {
    way,
    spearman: typeof spearman === 'number' && Number.isFinite(spearman) ? spearman : null,
    top5: shareOf(row?.top5, whole),
    top10: shareOf(row?.top10, whole),
    top20: shareOf(row?.top20, whole),
  };
}

function perfect(row: Row | undefined, whole: number): Way {
  return {
    way: 'perfect',
    spearman: null,
    top5: shareOf(row?.best5, whole),
    top10: shareOf(row?.best10, whole),
    top20: shareOf(row?.best20, whole),
  };
}

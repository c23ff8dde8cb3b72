import {
  DELIVERED_PARTS,
  type DeliveredAnswer,
  type DeliveredQuery,
  type DeliveredStudy,
  VALUE_PARTS,
} from '#contract/delivered';
import { num } from '#platform/num';
import { overlappingDifference, type SharedSums } from '#stats/inference/overlapping-means';
import { sharesOfVariance } from '#stats/inference/shares-of-variance';
import type { ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { readBalance } from './balance.ts';
import { cdvMoments, finite, type GroupRow, groupMeans, partMoments } from './group-means.ts';
import { DELIVERED } from './statements.ts';
import { listStudies } from './study-records.ts';

const LEVEL = 0.95;
/** Answers below which no mean is told, and those that shares of variance need. */
const FEWEST = 10;
const FEWEST_FACTORS = 40;

const NOTHING = {
  own: null,
  ownAnswers: 0,
  competitors: [],
  groups: [],
  against: [],
  factors: null,
  balance: null,
} satisfies Partial<DeliveredAnswer>;

/**
 * What customers gain and what it costs them, by their own answers (E26); against competitors, by group, what moves it (E27), and what the
 * shop gains from the same customers (E1). Without a study named, the newest.
 * @throws Failure `score.not-run`, `request.not-found`
 */
export async function readDelivered(deps: ReadDeps, ask: DeliveredQuery): Promise<DeliveredAnswer> {
  const run = await findRun(deps, ask.asOf);
  const all = await listStudies(deps);
  const study = ask.study === undefined ? all[0] : (all.find(({ studyId }) => studyId === ask.study) ?? all[0]);
  const about = {
    meta: metaOfRun(run),
    studies: all.map(({ studyId, name, counts, createdAt }) => ({
      studyId,
      name,
      createdAt,
      answers: counts.complete + counts.partial,
    })),
    study: study ?? null,
    level: LEVEL,
    by: ask.by,
  };
  if (study === undefined) return { ...about, ...NOTHING };
  return { ...about, ...(await found(deps, run, study, ask)) };
}

async function found(deps: ReadDeps, run: PublishedRun, study: DeliveredStudy, ask: DeliveredQuery) {
  const by = study.askedBy === 'nobody' ? '' : study.askedBy;
  const asked = { study: study.studyId, weights: study.weights, lowest: study.lowest, run: run.runId, by };
  const groupsBy = (groups: string) => deps.warehouse.rows<GroupRow>(DELIVERED.groups, { ...asked, groups });
  const totals = await groupsBy('none');
  const mine = totals.find(({ subject }) => subject === '');
  const ownAnswers = num(mine?.n ?? 0);
  if (mine === undefined || ownAnswers < FEWEST) return { ...NOTHING, ownAnswers };
  const rivals = totals.filter(({ subject, n }) => subject !== '' && num(n) >= FEWEST);
  const [groups, both, [middleRow], factors] = await Promise.all([
    groupsBy(ask.by),
    deps.warehouse.rows<BothRow>(DELIVERED.both, asked),
    deps.warehouse.rows<{ middle: number }>(DELIVERED.middle, asked),
    ownAnswers < FEWEST_FACTORS ? null : factorsOf(deps, study),
  ]);
  // the cut is one that an address can hold: the list of customers counts with the same number
  const middle = Math.round((middleRow?.middle ?? 0) * 1e4) / 1e4;
  return {
    own: groupMeans(mine, LEVEL),
    ownAnswers,
    competitors: rivals.map((row) => groupMeans(row, LEVEL)),
    groups: groups.map((row) => groupMeans(row, LEVEL)),
    against: rivals.map((row) =>
      againstOf(
        mine,
        row,
        both.find(({ subject }) => subject === row.subject),
        study,
      ),
    ),
    factors,
    balance: await readBalance(deps, run, study, { cut: ask.cut, middle, level: LEVEL }),
  };
}

type BothRow = { subject: string; n: string } & Record<
  'ours' | 'theirs' | 'our_squares' | 'their_squares' | 'products',
  number[]
>;

function againstOf(
  mine: GroupRow,
  theirs: GroupRow,
  both: BothRow | undefined,
  { weights }: DeliveredStudy,
): DeliveredAnswer['against'][number] {
  const shared = (at: number): SharedSums => ({
    n: num(both?.n ?? 0),
    first: both?.ours[at] ?? 0,
    second: both?.theirs[at] ?? 0,
    firstSquares: both?.our_squares[at] ?? 0,
    secondSquares: both?.their_squares[at] ?? 0,
    products: both?.products[at] ?? 0,
  });
  const whole = overlappingDifference(cdvMoments(mine), cdvMoments(theirs), shared(0), LEVEL);
  return {
    subject: theirs.subject,
    both: shared(0).n,
    cdv: { difference: whole.difference, lower: finite(whole.lower), upper: finite(whole.upper) },
    // ΔCDV = Σ w Δvalue − Σ w Δcost
    parts: DELIVERED_PARTS.map((part, at) => {
      const one = overlappingDifference(partMoments(mine, at), partMoments(theirs, at), shared(at + 1), LEVEL);
      const bounds = [one.lower, one.upper].map((bound) => signed(at, weights) * bound).sort((a, b) => a - b);
      return {
        part,
        difference: signed(at, weights) * one.difference,
        lower: finite(bounds[0] ?? Number.NaN),
        upper: finite(bounds[1] ?? Number.NaN),
      };
    }),
  };
}

/** What a part adds to CDV for each point: its weight, taken away for a cost. */
const signed = (at: number, weights: readonly number[]): number =>
  (at < VALUE_PARTS.length ? 1 : -1) * (weights[at] ?? 0);

type FactorRow = { n: string; d: number; dd: number } & Record<'filled_sum' | 'filled_products', number[]>;

async function factorsOf(
  { warehouse }: ReadDeps,
  { studyId, weights }: DeliveredStudy,
): Promise<DeliveredAnswer['factors']> {
  const rows = await warehouse.rows<FactorRow>(DELIVERED.factors, { study: studyId, weights });
  const of = (values: readonly number[]): number[] => values.map((value, at) => signed(at, weights) * value);
  const shares = sharesOfVariance(
    rows.map(({ n, d, dd, filled_sum, filled_products }) => ({
      n: num(n),
      whole: d,
      wholeSquares: dd,
      parts: of(filled_sum),
      products: of(filled_products),
    })),
    LEVEL,
  );
  if (shares === null) return null;
  return DELIVERED_PARTS.map((part, at) => {
    const { share = 0, low = Number.NaN, high = Number.NaN } = shares[at] ?? {};
    return { part, share, lower: finite(low), upper: finite(high) };
  });
}

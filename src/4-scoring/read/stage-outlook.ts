import type { z } from 'zod';
import { STAGES } from '#contract/common';
import type { StageOutlookAnswer } from '#contract/outlook';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { shareOfTotal } from '#stats/inference/share-of-total';
import { dayAfter } from '../run/days.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { readLives } from './stage-lives.ts';
import { readMoves } from './stage-moves.ts';

const CONTRIBUTION = readSql(new URL('./outlook-contribution.sql', import.meta.url));

const LEVEL = 0.95;
const YEAR_DAYS = 365;

/**
 * The report's stages (S3 part 6 §4) on the four-stage model, with the shares it claims. Which corresponds to which is our reading: contact
 * is a customer's first purchases, decline is everything from clear silence on.
 */
const S3 = [
  { s3: 'contact', stages: ['exploration'], claimed: 0.05 },
  { s3: 'growth', stages: ['formation'], claimed: 0.15 },
  { s3: 'maturity', stages: ['stability'], claimed: 0.25 },
  { s3: 'decline', stages: ['decline', 'lost'], claimed: 0.1 },
] as const;

type Answer = z.infer<typeof StageOutlookAnswer>;

/**
 * Where relationships go from each stage: next stages, how long until they are lost, and what each stage contributes.
 * @throws Failure `score.not-run`
 */
export async function readStageOutlook(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const [moves, lives, contribution] = await Promise.all([
    readMoves(deps, run, ask, LEVEL),
    readLives(deps, run, ask, LEVEL),
    readContribution(deps, run, ask),
  ]);
  return {
    meta: metaOfRun(run),
    months: Math.max(0, moves.days.length - 1),
    from: moves.days[0] ?? null,
    to: moves.days.at(-1) ?? null,
    transitions: moves.transitions,
    check: moves.check,
    lives,
    ...contribution,
  };
}

type ContributionRow = {
  customers: string;
  money: string[];
  total: string;
  part_squares: number[];
  products: number[];
  whole_squares: number;
};

/** The last year's money by the stage its buyers stood in, beside the report's claim. */
export async function readContribution(
  deps: ReadDeps,
  run: PublishedRun,
  ask: PageAsk,
): Promise<Pick<Answer, 'contribution' | 'contributionFrom'>> {
  const from = dayAfter(run.asOf, -YEAR_DAYS);
  const days = run.totals.stageDays;
  const params = { ...ask.filter?.params, run: run.runId, as_of: run.asOf, from, days, measure: ask.measure ?? 'net' };
  const [row] = await deps.warehouse.rows<ContributionRow>(filtered(CONTRIBUTION, ask.filter), params);
  const claimed = S3.reduce((sum, one) => sum + one.claimed, 0);
  const contribution = S3.map(({ s3, stages, claimed: share }) => {
    const sum = (values: readonly (string | number)[] | undefined): number =>
      stages.reduce((total, stage) => total + num(values?.[STAGES.indexOf(stage)] ?? 0), 0);
    const money = sum(row?.money);
    const found = shareOfTotal(
      {
        n: num(row?.customers ?? 0),
        part: money,
        whole: num(row?.total ?? 0),
        partSquares: sum(row?.part_squares),
        products: sum(row?.products),
        wholeSquares: row?.whole_squares ?? 0,
      },
      LEVEL,
    );
    const customers = num(row?.customers ?? 0);
    const known = {
      s3,
      customers,
      stages: [...stages],
      moneyMinor: money,
      claimed: share,
      claimedOfAll: share / claimed,
    };
    if (!Number.isFinite(found.share)) return { ...known, share: null, interval: null };
    return { ...known, share: found.share, interval: { lower: found.low, upper: found.high, level: LEVEL } };
  });
  return { contribution, contributionFrom: row === undefined ? null : dayAfter(from, 1) };
}

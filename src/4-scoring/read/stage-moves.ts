import type { z } from 'zod';
import { STAGES, type Stage } from '#contract/common';
import type { MarkovCheck, StageOutlookAnswer } from '#contract/outlook';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { wilsonInterval } from '#stats/inference/proportion';
import {
  constancyTest,
  orderTest,
  type RatioTest,
  stepsAhead,
  transitionProbabilities,
} from '#stats/models/markov-chain';
import type { PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const MOVES = readSql(new URL('./outlook-moves.sql', import.meta.url));
const PATHS = readSql(new URL('./outlook-paths.sql', import.meta.url));

/** Months pooled: long enough for counts, short enough to speak of today. */
const POOLED = 12;
/** The chain is checked this many months ahead. */
const AHEAD = 3;
/** It counts as good enough when no share is off by more than this, whatever the tests say: with many customers they notice everything. */
const TOLERATED = 0.02;
const SURPRISING = 0.01;
const M = STAGES.length;

type Transitions = z.infer<typeof StageOutlookAnswer>['transitions'];
export type Moves = {
  readonly days: readonly string[];
  readonly transitions: Transitions;
  readonly check: z.infer<typeof MarkovCheck> | null;
};

type MoveRow = { on_day: string; from_stage: Stage; to_stage: Stage; moves: string };
type PathRow = { kind: 'triple' | 'ahead'; a: Stage; b: Stage; c: Stage | ''; paths: string };

/** The month ends of the days a run looked back to; its last day counts where it ends a month. */
export function monthEndsOf(run: PublishedRun): string[] {
  return run.totals.stageDays.filter((day) => {
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
    return next.getUTCDate() === 1;
  });
}

/**
 * The next stage of who stands where, counted on the last twelve months, and whether the present stage is all there is to know.
 * `level` of the intervals.
 */
export async function readMoves(deps: ReadDeps, run: PublishedRun, ask: PageAsk, level: number): Promise<Moves> {
  const days = monthEndsOf(run).slice(-POOLED - 1);
  const params = { ...ask.filter?.params, run: run.runId, days, ahead: AHEAD, all: ask.filter === undefined ? 1 : 0 };
  const [moves, paths] = await Promise.all([
    deps.warehouse.rows<MoveRow>(filtered(MOVES, ask.filter), params),
    deps.warehouse.rows<PathRow>(filtered(PATHS, ask.filter), params),
  ]);
  // the first day's moves began on a day that is not looked at
  const within = moves.filter(({ on_day }) => on_day !== days[0]);
  const counts = new Float64Array(M * M);
  for (const { from_stage, to_stage, moves: n } of within) add(counts, at(from_stage, to_stage), n);
  return { days, transitions: transitionsOf(counts, level), check: checkOf(within, paths, counts, days.slice(1)) };
}

function add(table: Float64Array, place: number, count: string): void {
  table[place] = (table[place] ?? 0) + num(count);
}

const at = (from: Stage, to: Stage): number => STAGES.indexOf(from) * M + STAGES.indexOf(to);

function transitionsOf(counts: Float64Array, level: number): Transitions {
  return STAGES.map((stage, i) => {
    const row = counts.subarray(i * M, (i + 1) * M);
    const n = row.reduce((sum, count) => sum + count, 0);
    const next = STAGES.flatMap((to, j) => {
      const count = row[j] ?? 0;
      if (n === 0) return [];
      const { low, high } = wilsonInterval({ count, n }, level);
      return [{ stage: to, count, probability: count / n, lower: low, upper: high }];
    });
    return { stage, customers: n, next };
  });
}

function checkOf(
  moves: readonly MoveRow[],
  paths: readonly PathRow[],
  counts: Float64Array,
  days: readonly string[],
): Moves['check'] {
  const triples = new Float64Array(M ** 3);
  const seen = new Float64Array(M * M);
  for (const { kind, a, b, c, paths: n } of paths) {
    if (kind === 'ahead') add(seen, at(a, b), n);
    else if (c !== '') add(triples, at(a, b) * M + STAGES.indexOf(c), n);
  }
  if (triples.every((count) => count === 0)) return null;
  const byPeriod = new Float64Array(days.length * M * M);
  for (const { on_day, from_stage, to_stage, moves: n } of moves) {
    add(byPeriod, days.indexOf(on_day) * M * M + at(from_stage, to_stage), n);
  }
  const order = orderTest(triples, M);
  const constancy = constancyTest(byPeriod, days.length, M);
  const largestError = largestDifference(stepsAhead(transitionProbabilities(counts, M), M, AHEAD), seen);
  const unsurprising = [order, constancy].every(({ probability }) => !(probability < SURPRISING));
  return {
    order: written(order),
    constancy: written(constancy),
    monthsAhead: AHEAD,
    largestError,
    holds: unsurprising || largestError <= TOLERATED,
  };
}

/** Largest |foreseen − seen| of a share of those who stood in a stage, over stages at least a hundred stood in. */
function largestDifference(foreseen: Float64Array, seen: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < M; i++) {
    const n = seen.subarray(i * M, (i + 1) * M).reduce((sum, count) => sum + count, 0);
    if (n < 100) continue;
    for (let j = 0; j < M; j++) {
      largest = Math.max(largest, Math.abs((foreseen[i * M + j] ?? 0) - (seen[i * M + j] ?? 0) / n));
    }
  }
  return Math.min(1, largest);
}

function written({ statistic, degrees, probability }: RatioTest) {
  return { statistic, degrees, probability: Number.isFinite(probability) ? probability : null };
}

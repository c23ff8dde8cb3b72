import type { z } from 'zod';
import type { Backtest } from '#contract/lifetime';
import { findRun, type PublishedRun } from '../run/published-runs.ts';
import type { PageAsk, ReadDeps } from './ask.ts';

/** The back-test of a run; null where the shop's past is too short for one. @throws Failure `score.not-run` */
export async function readBacktest(deps: ReadDeps, ask: PageAsk): Promise<z.infer<typeof Backtest> | null> {
  return backtestOf(await findRun(deps, ask.asOf));
}

/** The back-test a run keeps, in the contract's shape. */
export function backtestOf(run: PublishedRun): z.infer<typeof Backtest> | null {
  if (run.backtest === null) return null;
  const { found: _, ...backtest } = run.backtest;
  return backtest;
}

import type { z } from 'zod';
import type { Backtest } from '#contract/value';
import type { PageAsk, ReadDeps } from './ask.ts';

/** The back-test of a run; null where the shop's past is too short for one. @throws Failure `score.not-run` */
export function readBacktest(_deps: ReadDeps, _ask: PageAsk): Promise<z.infer<typeof Backtest> | null> {
  return Promise.reject(new Error('not yet'));
}

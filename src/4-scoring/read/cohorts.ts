import type { z } from 'zod';
import type { CohortsAnswer } from '#contract/lifecycle';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readCohorts(
  _deps: ReadDeps,
  _ask: PageAsk & { readonly by?: 'month' | 'quarter' | undefined },
): Promise<z.infer<typeof CohortsAnswer>> {
  return Promise.reject(new Error('not yet'));
}

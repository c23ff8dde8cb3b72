import type { z } from 'zod';
import type { RfmAnswer } from '#contract/value';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readRfm(
  _deps: ReadDeps,
  _ask: PageAsk & { readonly method?: 'quantile' | 'fixed' | 'breaks' | undefined },
): Promise<z.infer<typeof RfmAnswer>> {
  return Promise.reject(new Error('not yet'));
}

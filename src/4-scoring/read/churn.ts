import type { z } from 'zod';
import type { ChurnAnswer } from '#contract/lifecycle';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readChurn(
  _deps: ReadDeps,
  _ask: PageAsk & { readonly by?: 'none' | 'abc' | 'source' | 'channel' | 'province' | 'cohort' | undefined },
): Promise<z.infer<typeof ChurnAnswer>> {
  return Promise.reject(new Error('not yet'));
}

import type { z } from 'zod';
import type { LifetimeAnswer } from '#contract/value';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readLifetime(_deps: ReadDeps, _ask: PageAsk): Promise<z.infer<typeof LifetimeAnswer>> {
  return Promise.reject(new Error('not yet'));
}

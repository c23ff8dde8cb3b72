import type { z } from 'zod';
import type { StagesAnswer } from '#contract/lifecycle';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readStages(_deps: ReadDeps, _ask: PageAsk): Promise<z.infer<typeof StagesAnswer>> {
  return Promise.reject(new Error('not yet'));
}

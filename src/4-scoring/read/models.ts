import type { z } from 'zod';
import type { ModelsAnswer } from '#contract/value';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readModels(_deps: ReadDeps, _ask: PageAsk): Promise<z.infer<typeof ModelsAnswer>> {
  return Promise.reject(new Error('not yet'));
}

import type { z } from 'zod';
import type { FlowsAnswer } from '#contract/lifecycle';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Placeholder until the statement behind it is in. @throws Failure `score.not-run` where no run of that day is published. */
export function readFlows(
  _deps: ReadDeps,
  _ask: PageAsk & { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<z.infer<typeof FlowsAnswer>> {
  return Promise.reject(new Error('not yet'));
}

import type { z } from 'zod';
import type { CustomerDetail } from '#contract/customer';
import type { PageAsk, ReadDeps } from './ask.ts';

/** Everything about one customer. @throws Failure `score.not-run`, `request.not-found` */
export function readCustomer(
  _deps: ReadDeps,
  _customerId: string,
  _ask: PageAsk,
): Promise<z.infer<typeof CustomerDetail>> {
  return Promise.reject(new Error('not yet'));
}

import type { SqlParams } from '#platform/clickhouse';
import type { RecordsSession } from '#platform/postgres';
import { DELIVERED } from './statements.ts';
import { findStudy } from './study-records.ts';

/** What the customers of a study gain by their own answers, for whoever asks for customers by it: `customer_id`, `gain`. */
export type DeliveredGains = { readonly sql: string; readonly params: SqlParams };

/** @throws Failure `request.not-found` */
export async function deliveredGains(
  deps: { readonly records: RecordsSession },
  studyId: number,
): Promise<DeliveredGains> {
  const { weights, askedBy } = await findStudy(deps, studyId);
  const by = askedBy === 'nobody' ? '' : askedBy;
  return { sql: DELIVERED.gains, params: { study: studyId, weights, by } };
}

import type { GradeDefinition } from '#contract/grade';
import { dayIn } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { reviewsBetween } from './review-dates.ts';

type Deps = { readonly records: Records };
type Row = { schemeId: number; definition: GradeDefinition; changedAt: Date; reviewedOn: string | null };

const SCHEMES = `select scheme_id as "schemeId", definition, changed_at as "changedAt", to_char(reviewed_on, 'YYYY-MM-DD') as "reviewedOn"
  from grade_schemes order by scheme_id`;

/** Numbers of the schemes of which a review date has come since they were last reviewed, or made; days are those of `zone`. */
export async function dueReviews({ records }: Deps, today: string, zone: string): Promise<number[]> {
  const rows = await records.query<Row>(SCHEMES);
  return rows.flatMap(({ schemeId, definition, changedAt, reviewedOn }) =>
    reviewsBetween(definition.review, reviewedOn ?? dayIn(changedAt, zone), today).length > 0 ? [schemeId] : [],
  );
}

/** Keeps that these schemes were reviewed: their next review is the first date after `today`. */
export async function noteReviewed({ records }: Deps, schemeIds: readonly number[], today: string): Promise<void> {
  await records.query('update grade_schemes set reviewed_on = $2 where scheme_id = any($1::int[])', [
    [...schemeIds],
    today,
  ]);
}

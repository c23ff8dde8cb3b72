import type { RecordsSession } from '#platform/postgres';

/** A published result: which version's rows to read, and where tiers began on each day, from the top. */
export type GradeResult = {
  readonly runId: number;
  readonly schemeId: number;
  readonly version: number;
  readonly days: readonly { readonly on: string; readonly from: readonly (number | null)[] }[];
  readonly gradedAt: string;
};

type Row = Omit<GradeResult, 'gradedAt'> & { gradedAt: Date };

/** The results of some runs under all schemes. */
export async function gradeResults(
  { records }: { readonly records: RecordsSession },
  runIds: readonly number[],
): Promise<GradeResult[]> {
  const rows = await records.query<Row>(
    `select run_id as "runId", scheme_id as "schemeId", version, days, graded_at as "gradedAt"
     from grade_results where run_id = any($1::int[])`,
    [[...runIds]],
  );
  return rows.map((row) => ({ ...row, gradedAt: row.gradedAt.toISOString() }));
}

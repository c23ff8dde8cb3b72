import type { DeliveredStudy, NewStudy, StudyCounts } from '#contract/delivered';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';

type Deps = { readonly records: RecordsSession };
type Row = Omit<DeliveredStudy, 'createdAt'> & { createdAt: Date };

const COLUMNS = `study_id as "studyId", name, file_name as "fileName", own, asked_by as "askedBy", lowest, highest, costs_are as "costsAre",
  weighing, weights, consistency, counts, created_at as "createdAt", created_by as "createdBy"`;
const ALL = 'where is_ready order by study_id desc';

/** Every study whose answers are here, the newest first. */
export async function listStudies({ records }: Deps): Promise<DeliveredStudy[]> {
  const rows = await records.query<Row>(['select', COLUMNS, 'from delivered_studies', ALL].join(' '));
  return rows.map(asStudy);
}

/** @throws Failure `request.not-found` */
export async function findStudy({ records }: Deps, studyId: number): Promise<DeliveredStudy> {
  const sql = ['select', COLUMNS, 'from delivered_studies where is_ready and study_id = $1'].join(' ');
  const [row] = await records.query<Row>(sql, [studyId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'study', id: String(studyId) });
  return asStudy(row);
}

/** Keeps what a study is, before its answers; it is not there to be read yet. @throws Failure `delivered.name-taken` */
export async function keepStudy(
  { records, clock }: Deps & { readonly clock: Clock },
  { name, file, scale, costsAre }: NewStudy,
  { fileName, weights, by }: { fileName: string; weights: readonly number[]; by: string },
): Promise<number> {
  const [row] = await records.query<{ id: number }>(
    `insert into delivered_studies (name, file_name, own, asked_by, lowest, highest, costs_are, weighing, weights, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (name) do nothing returning study_id as id`,
    [
      name,
      fileName,
      file.own,
      file.customerColumn === null ? 'nobody' : file.by,
      scale.lowest,
      scale.highest,
      costsAre,
      JSON.stringify({ method: 'hand', weights }),
      weights,
      clock.now(),
      by,
    ],
  );
  if (row === undefined) throw new Failure('delivered.name-taken', { name });
  return row.id;
}

/** From now on the study is there to be read. */
export async function keepStudyCounts({ records }: Deps, studyId: number, counts: StudyCounts): Promise<void> {
  const sql = 'update delivered_studies set is_ready = true, counts = $2 where study_id = $1';
  await records.query(sql, [studyId, JSON.stringify(counts)]);
}

export async function keepWeights(
  { records }: Deps,
  studyId: number,
  { weighing, weights, consistency }: Pick<DeliveredStudy, 'weighing' | 'weights' | 'consistency'>,
): Promise<void> {
  const sql = 'update delivered_studies set weighing = $2, weights = $3, consistency = $4 where study_id = $1';
  const paired = consistency === null ? null : JSON.stringify(consistency);
  await records.query(sql, [studyId, JSON.stringify(weighing), weights, paired]);
}

/** Forgets a record; its answers are the caller's to remove. */
export async function forgetStudy({ records }: Deps, studyId: number): Promise<void> {
  await records.query('delete from delivered_studies where study_id = $1', [studyId]);
}

function asStudy({ createdAt, consistency, ...row }: Row): DeliveredStudy {
  return {
    ...row,
    // studies weighed by earlier versions were kept without the worst answers
    consistency: consistency && { ...consistency, worst: consistency.worst ?? [] },
    createdAt: createdAt.toISOString(),
  };
}

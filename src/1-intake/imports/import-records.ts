import { Failure } from '#contract/failure';
import type { FileReading, Import, ImportSummary, Mapping } from '#contract/intake';
import type { RecordsSession } from '#platform/postgres';
import type { IntakeStores } from '../stores.ts';

/** An import as it is kept. */
export type ImportRecord = {
  readonly importId: number;
  readonly uploadId: string;
  readonly fileName: string;
  readonly stored: string;
  readonly bytes: string;
  readonly state: Import['state'];
  readonly mapping: Mapping;
  readonly reading: FileReading;
  readonly jobId: string | null;
  readonly runAfter: boolean;
  readonly forced: boolean;
  readonly summary: ImportSummary | null;
  readonly failure: Import['failure'];
  readonly earlyRead: number;
  readonly earlyRefused: number;
  readonly comparedAt: number;
  readonly runBegan: boolean;
  readonly replayOf: number | null;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  readonly revertedAt: Date | null;
};

/** A job that gave up without a word (its process died again and again) leaves the import behind; it is shown as failed. */
const SELECT = `select i.import_id as "importId", i.upload_id as "uploadId", u.file_name as "fileName", u.stored, u.bytes,
    case when i.state in ('checking', 'running') and j.state = 'failed' then 'failed' else i.state end as state,
    i.mapping, i.reading, i.job_id as "jobId", i.run_after as "runAfter", i.forced, i.summary,
    case when i.state in ('checking', 'running') and j.state = 'failed' then j.failure else i.failure end as failure,
    i.early_read as "earlyRead", i.early_refused as "earlyRefused", i.compared_at as "comparedAt", i.run_began as "runBegan",
    i.replay_of as "replayOf", i.created_at as "createdAt", i.committed_at as "committedAt", i.reverted_at as "revertedAt"
  from imports i join uploads u using (upload_id) left join jobs j on j.id = i.job_id`;

/** @throws Failure `request.not-found` */
export async function findImport(records: RecordsSession, importId: number): Promise<ImportRecord> {
  const [found] = await records.query<ImportRecord>(`${SELECT} where i.import_id = $1`, [importId]);
  if (found === undefined) throw new Failure('request.not-found', { what: 'import', id: String(importId) });
  return found;
}

/** One import. @throws Failure `request.not-found` */
export async function getImport({ records }: Pick<IntakeStores, 'records'>, importId: number): Promise<Import> {
  return asImport(await findImport(records, importId));
}

/** The latest 500 imports, the newest first. */
export async function listImports({ records }: Pick<IntakeStores, 'records'>): Promise<Import[]> {
  const found = await records.query<ImportRecord>(`${SELECT} order by i.import_id desc limit 500`);
  return found.map(asImport);
}

function asImport(record: ImportRecord): Import {
  const { importId, fileName, state, mapping, reading, jobId, summary, failure, replayOf } = record;
  return {
    importId,
    fileName,
    bytes: Number(record.bytes),
    state,
    mapping,
    reading,
    jobId,
    summary,
    failure,
    replayOf,
    createdAt: record.createdAt.toISOString(),
    committedAt: record.committedAt?.toISOString() ?? null,
    revertedAt: record.revertedAt?.toISOString() ?? null,
  };
}

type Change = Partial<
  Pick<
    ImportRecord,
    | 'state'
    | 'jobId'
    | 'runAfter'
    | 'forced'
    | 'summary'
    | 'failure'
    | 'earlyRead'
    | 'earlyRefused'
    | 'comparedAt'
    | 'runBegan'
    | 'committedAt'
    | 'revertedAt'
  >
>;
const COLUMN: Readonly<Record<keyof Change, string>> = {
  state: 'state',
  jobId: 'job_id',
  runAfter: 'run_after',
  forced: 'forced',
  summary: 'summary',
  failure: 'failure',
  earlyRead: 'early_read',
  earlyRefused: 'early_refused',
  comparedAt: 'compared_at',
  runBegan: 'run_began',
  committedAt: 'committed_at',
  revertedAt: 'reverted_at',
};

/**
 * Changes an import, if it still is in one of the given states.
 * @returns whether it was.
 */
export async function changeImport(
  records: RecordsSession,
  importId: number,
  change: Change,
  from?: readonly Import['state'][],
): Promise<boolean> {
  const entries = Object.entries(change) as [keyof Change, unknown][];
  const values = entries.map(([key, value]) =>
    key === 'summary' || key === 'failure' ? JSON.stringify(value) : value,
  );
  const sets = entries.map(([key], i) => `${COLUMN[key]} = $${i + 3}`).join(', ');
  const changed = await records.query(
    `update imports set ${sets} where import_id = $1 and ($2::text[] is null or state = any($2)) returning import_id`,
    [importId, from ?? null, ...values],
  );
  return changed.length > 0;
}

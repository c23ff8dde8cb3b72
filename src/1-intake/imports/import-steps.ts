import { Failure } from '#contract/failure';
import type { FileReading, Import, Mapping } from '#contract/intake';
import { isMostlyRefused } from '../check/check-import.ts';
import { dropStaged } from '../check/stage-file.ts';
import { missingFields } from '../mapping/questions.ts';
import { countTemplateUse } from '../mapping/templates.ts';
import type { IntakeStores } from '../stores.ts';
import { changeImport, findImport, getImport } from './import-records.ts';
import { findUpload } from './uploads.ts';

export type ImportOrder = {
  readonly uploadId: string;
  readonly mapping: Mapping;
  readonly reading: FileReading;
  /** Take the rows in as soon as the check has ended, unless more than a fifth of the first rows is refused. */
  readonly run?: boolean;
  /** Take them in also then. */
  readonly force?: boolean;
  readonly by?: string;
  readonly replayOf?: number;
};

/**
 * Begins an import with the check of the whole file.
 * @throws Failure `import.mapping-incomplete`, `request.not-found`, `request.invalid` (unknown zone)
 */
export async function startImport(stores: IntakeStores, order: ImportOrder): Promise<Import> {
  const missing = missingFields(order.mapping);
  if (missing.length > 0) throw new Failure('import.mapping-incomplete', { fields: missing.join(', ') });
  assertZone(order.mapping.zone);
  await findUpload(stores, order.uploadId);
  const sql = `insert into imports (upload_id, state, mapping, reading, run_after, forced, replay_of, created_at, created_by)
    values ($1, 'checking', $2, $3, $4, $5, $6, $7, $8) returning import_id as "importId"`;
  const values = [
    order.uploadId,
    JSON.stringify(order.mapping),
    JSON.stringify(order.reading),
    order.run ?? false,
    order.force ?? false,
    order.replayOf ?? null,
    stores.clock.now(),
    order.by ?? null,
  ];
  const [kept] = await stores.records.query<{ importId: number }>(sql, values);
  const importId = kept?.importId ?? 0;
  await countTemplateUse(stores, order.reading.columns, order.mapping);
  const jobId = await stores.jobs.enqueue('import-check', { importId }, order.by);
  await changeImport(stores.records, importId, { jobId });
  return getImport(stores, importId);
}

/**
 * Takes the rows of a checked import in.
 * @param choice.force also where more than a fifth of the first rows is refused.
 * @throws Failure `import.wrong-state`, `import.too-many-refused`
 */
export async function runImport(
  stores: IntakeStores,
  importId: number,
  choice: { force?: boolean; by?: string } = {},
): Promise<Import> {
  const record = await findImport(stores.records, importId);
  if (record.state !== 'checked') throw new Failure('import.wrong-state', { state: record.state, wanted: 'checked' });
  if (choice.force !== true && isMostlyRefused(record))
    throw new Failure('import.too-many-refused', { refused: record.earlyRefused, read: record.earlyRead });
  if (await changeImport(stores.records, importId, { state: 'running' }, ['checked'])) {
    const jobId = await stores.jobs.enqueue('import-run', { importId }, choice.by);
    await changeImport(stores.records, importId, { jobId });
  }
  return getImport(stores, importId);
}

/** Stops an import that is not done yet; its job ends within two seconds. @throws Failure `import.wrong-state` */
export async function cancelImport(stores: IntakeStores, importId: number): Promise<Import> {
  const { state, jobId } = await findImport(stores.records, importId);
  const changed = await changeImport(stores.records, importId, { state: 'cancelled' }, [
    'checking',
    'checked',
    'running',
  ]);
  if (!changed) throw new Failure('import.wrong-state', { state, wanted: 'checking, checked, running' });
  if (jobId !== null) await stores.jobs.cancel(jobId);
  if (state === 'checked') await dropStaged(stores, importId);
  return getImport(stores, importId);
}

/** Goes on with a cancelled or failed import where it stopped. @throws Failure `import.wrong-state`, `job.not-resumable` */
export async function resumeImport(stores: IntakeStores, importId: number): Promise<Import> {
  const record = await findImport(stores.records, importId);
  if (record.state !== 'cancelled' && record.state !== 'failed')
    throw new Failure('import.wrong-state', { state: record.state, wanted: 'cancelled, failed' });
  const job = record.jobId === null ? undefined : await stores.jobs.get(record.jobId);
  const from = ['cancelled', 'failed', 'checking', 'running'] as const;
  if (job?.kind === 'import-run')
    await changeImport(stores.records, importId, { state: 'running', failure: null }, from);
  else await changeImport(stores.records, importId, { state: 'checking', failure: null, summary: null }, from);
  // A job that ended well (its import was cancelled afterwards) begins anew.
  if (job === undefined || job.state === 'done') {
    const jobId = await stores.jobs.enqueue('import-check', { importId });
    await changeImport(stores.records, importId, { jobId });
  } else if (job.state === 'failed' || job.state === 'cancelled') await stores.jobs.resume(job.id);
  else await restartWhenEnded(stores, importId, job.id);
  return getImport(stores, importId);
}

/** A cancelled job that is still giving up cannot be resumed yet. */
async function restartWhenEnded(stores: IntakeStores, importId: number, jobId: string): Promise<void> {
  const ended = await stores.jobs.waitFor(jobId);
  if (ended.state === 'done') throw new Failure('job.not-resumable', { state: ended.state });
  await stores.jobs.resume(jobId);
  await changeImport(stores.records, importId, { failure: null });
}

/** Takes a done import back: what stood before it counts again. @throws Failure `import.wrong-state` */
export async function revertImport(stores: IntakeStores, importId: number, by?: string): Promise<Import> {
  const { state } = await findImport(stores.records, importId);
  if (state !== 'done') throw new Failure('import.wrong-state', { state, wanted: 'done' });
  const jobId = await stores.jobs.enqueue('import-revert', { importId }, by);
  await changeImport(stores.records, importId, { jobId });
  return getImport(stores, importId);
}

function assertZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw new Failure('request.invalid', { where: 'mapping.zone', reason: zone }, { cause });
  }
}

import { Failure, isFailure } from '#contract/failure';
import { type JobContext, passesByItself } from '#platform/jobs';
import { changeImport, findImport, type ImportRecord } from '../imports/import-records.ts';
import { missingFields } from '../mapping/questions.ts';
import { RateBook } from '../rate-book.ts';
import { readRates } from '../rates.ts';
import { storedFile } from '../reading/source-file.ts';
import { rowContext } from '../rows/row-context.ts';
import type { IntakeStores, ShopChoices } from '../stores.ts';
import { type StageCheckpoint, stageFile } from './stage-file.ts';
import { committedChanges, compareAndSummarise } from './summarise.ts';

export type ImportJobParams = { readonly importId: number };

/** More refused among the first rows than this share, and the mapping is probably wrong. */
const MOST_REFUSED = 0.2;

/**
 * The dry run over the whole file: every row read, normalised and compared; nothing of record is written.
 * @throws Failure `import.mapping-incomplete`, `import.file-…`, `import.column-destroyed`
 */
export async function checkImport(
  stores: IntakeStores,
  shop: ShopChoices,
  job: JobContext<ImportJobParams, StageCheckpoint>,
): Promise<void> {
  const record = await findImport(stores.records, job.params.importId);
  if (record.state !== 'checking') return;
  try {
    const missing = missingFields(record.mapping);
    if (missing.length > 0) throw new Failure('import.mapping-incomplete', { fields: missing.join(', ') });
    const file = await storedFile(stores.files, record.stored, record.fileName);
    const rates = new RateBook(shop.currency, await readRates(stores));
    const context = rowContext(record.mapping, record.reading.columns, shop, rates, stores.clock.now());
    const staged = await stageFile(stores, record, file, context, job);
    job.progress({ phase: 'compare', done: 0, total: 1, unit: 'steps' });
    const comparedAt = await committedChanges(stores);
    const summary = await compareAndSummarise(stores, record, staged.skipped, job.signal);
    const { earlyRead, earlyRefused } = staged;
    const flags = isMostlyRefused({ earlyRead, earlyRefused })
      ? [{ code: 'too_many_refused', rows: earlyRefused }, ...summary.flags]
      : summary.flags;
    const change = {
      state: 'checked',
      summary: { ...summary, flags },
      failure: null,
      earlyRead,
      earlyRefused,
      comparedAt,
    } as const;
    if (!(await changeImport(stores.records, record.importId, change, ['checking']))) return;
    job.progress({ phase: 'compare', done: 1, total: 1, unit: 'steps' });
    await runAfterwards(stores, { ...record, earlyRead, earlyRefused });
  } catch (thrown) {
    await keepFailure(stores, record.importId, thrown, job.signal);
    throw thrown;
  }
}

/** The stop rule: more than a fifth of the first rows refused. */
export function isMostlyRefused({
  earlyRead,
  earlyRefused,
}: Pick<ImportRecord, 'earlyRead' | 'earlyRefused'>): boolean {
  return earlyRead > 0 && earlyRefused > earlyRead * MOST_REFUSED;
}

/** Goes on to the commit where that was asked for, unless the stop rule holds it back. */
async function runAfterwards(stores: IntakeStores, record: ImportRecord): Promise<void> {
  if (!record.runAfter || (isMostlyRefused(record) && !record.forced)) return;
  if (!(await changeImport(stores.records, record.importId, { state: 'running' }, ['checked']))) return;
  const jobId = await stores.jobs.enqueue('import-run', { importId: record.importId });
  await changeImport(stores.records, record.importId, { jobId });
}

/** Keeps why an import stopped. One that was cancelled, whose process ends, or that waits for what passes by itself, is no failure. */
export async function keepFailure(
  stores: Pick<IntakeStores, 'records'>,
  importId: number,
  thrown: unknown,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted || passesByItself(thrown)) return;
  const failure = isFailure(thrown)
    ? { code: thrown.code, params: thrown.params as Record<string, unknown> }
    : { code: 'internal', params: { requestId: String(importId) } };
  await changeImport(stores.records, importId, { state: 'failed', failure }, ['checking', 'running']);
}

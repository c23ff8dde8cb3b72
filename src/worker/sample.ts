import { Failure } from '#contract/failure';
import {
  getImport,
  type IntakeStores,
  putRates,
  receiveUpload,
  SAMPLE_COSTS,
  SAMPLE_DEFAULTS,
  SAMPLE_MAKER,
  SAMPLE_ORDER_COST,
  type SampleOptions,
  sampleFiles,
  sampleRates,
  startImport,
} from '#intake';
import { pause } from '#platform/engine-process';
import type { JobContext } from '#platform/jobs';
import { putSettings, readSettings } from '#platform/settings';

export type SampleParams = Partial<SampleOptions>;
/** The imports that brought the sample shop in, in the order of its files. */
export type SampleResult = { readonly importIds: readonly number[] };

const POLL_MS = 100;

/** Money of the sample shop; the names of its sources stand in its files. */
const PLACE = { currency: 'CNY', zone: 'Asia/Shanghai' } as const;

/**
 * Loads the sample shop: makes its files and takes them in by the way every file comes in. What a first attempt has taken in already
 * stays; the same rows count once.
 */
export async function loadSample(
  stores: IntakeStores,
  job: JobContext<SampleParams, SampleResult>,
): Promise<SampleResult> {
  const options = { ...SAMPLE_DEFAULTS, ...withoutEmpty(job.params) };
  await putRates(stores, sampleRates(options));
  await sayCosts(stores);
  const files = Object.entries(sampleFiles(options));
  const importIds = [...(job.checkpoint?.importIds ?? [])];
  for (const [place, [name, pieces]] of files.entries()) {
    job.signal.throwIfAborted();
    job.progress({ phase: name, done: place, total: files.length, unit: 'files' });
    const known = importIds[place];
    const importId = known ?? (await takeIn(stores, name, pieces));
    if (known === undefined) importIds.push(importId);
    await job.saveCheckpoint({ importIds });
    await ended(stores, importId, job.signal);
  }
  return { importIds };
}

/** The made-up shop says what its customers cost, unless somebody has decided anything already. */
async function sayCosts({ records, clock }: IntakeStores): Promise<void> {
  const [decided] = await records.query('select from settings');
  if (decided !== undefined) return;
  const settings = await readSettings(records);
  const chosen = { ...settings, orderCostMinor: SAMPLE_ORDER_COST, costs: SAMPLE_COSTS };
  await putSettings(records, clock, chosen, SAMPLE_MAKER);
}

/** True where all that counts came from the sample. */
export async function holdsSampleOnly({ records }: Pick<IntakeStores, 'records'>): Promise<boolean> {
  const [row] = await records.query<{ only: boolean | null }>(
    `select bool_and(created_by is not distinct from $1) as only from imports where state = 'done'`,
    [SAMPLE_MAKER],
  );
  return row?.only === true;
}

async function takeIn(stores: IntakeStores, name: string, pieces: Iterable<string>): Promise<number> {
  const upload = await receiveUpload(stores, await readSettings(stores.records), name, bytesOf(pieces));
  const mapping = { ...upload.mapping, ...PLACE };
  const { importId } = await startImport(stores, {
    uploadId: upload.uploadId,
    mapping,
    reading: upload.reading,
    run: true,
    force: true,
    by: SAMPLE_MAKER,
  });
  return importId;
}

/** Waits until an import is done: its check, and after that its run, are jobs of their own. */
async function ended(stores: IntakeStores, importId: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const { state, jobId, failure } = await getImport(stores, importId);
    if (state === 'done' || state === 'reverted') return;
    if (state === 'cancelled') throw new Failure('job.cancelled', {});
    if (state === 'failed') throw new Failure('import.wrong-state', { state: failure?.code ?? state, wanted: 'done' });
    if (jobId !== null) await Promise.race([stores.jobs.waitFor(jobId), aborted(signal)]);
    await pause(POLL_MS);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function* bytesOf(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

function withoutEmpty(params: SampleParams): SampleParams {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null));
}

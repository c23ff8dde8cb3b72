import type { Entity } from '#contract/intake';
import type { JobContext } from '#platform/jobs';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { type ImportJobParams, keepFailure } from '../check/check-import.ts';
import { dropStaged } from '../check/stage-file.ts';
import { committedChanges, compareAndSummarise, orderShape } from '../check/summarise.ts';
import { changeImport, findImport, type ImportRecord } from '../imports/import-records.ts';
import { forgetUpload } from '../imports/uploads.ts';
import { keepReplays } from '../refused/replayed-rows.ts';
import type { IntakeStores } from '../stores.ts';

const sql = (name: string) => readSql(new URL(`./${name}.sql`, import.meta.url));
const ORDERS = sql('commit_orders');
const ORDER_LINES = sql('commit_order_lines');
const COMMITS: Readonly<Record<Entity, string>> = {
  orders: sql('commit_orders_alone'),
  lines: sql('commit_lines'),
  customers: sql('commit_customers'),
  products: sql('commit_products'),
};
const TARGETS: Readonly<Record<Entity, readonly string[]>> = {
  orders: ['raw_orders', 'raw_order_lines'],
  lines: ['raw_order_lines'],
  customers: ['raw_customers'],
  products: ['raw_products'],
};
const COMMITTED_VERSION = 1;

/**
 * Takes the checked rows in. Everything becomes visible at once with the import's row in raw_imports; a run that was interrupted before
 * that is wiped and done again, one interrupted after it only finishes its records.
 * @returns whether anything was committed (also by an earlier, interrupted run).
 */
export async function runImportJob(stores: IntakeStores, job: JobContext<ImportJobParams>): Promise<boolean> {
  const record = await findImport(stores.records, job.params.importId);
  if (record.state === 'done') return true;
  if (record.state !== 'running') return false;
  try {
    const summary = await commit(stores, record, job);
    await keepReplays(stores, record);
    await changeImport(
      stores.records,
      record.importId,
      { state: 'done', summary, failure: null, committedAt: stores.clock.now() },
      ['running', 'cancelled'],
    );
    await dropStaged(stores, record.importId);
    await forgetUpload(stores, record.uploadId);
    return true;
  } catch (thrown) {
    await keepFailure(stores, record.importId, thrown, job.signal);
    throw thrown;
  }
}

async function commit(
  stores: IntakeStores,
  record: ImportRecord,
  job: JobContext<ImportJobParams>,
): Promise<ImportRecord['summary']> {
  const { warehouse } = stores;
  const { importId, mapping } = record;
  const params = { import_id: importId };
  if (await isCommitted(stores, importId)) {
    await sayCommitted(stores, importId);
    return record.summary;
  }
  const steps =
    mapping.entity === 'orders' && orderShape(record).withLines ? [ORDERS, ORDER_LINES] : [COMMITS[mapping.entity]];
  const total = steps.length + 1;
  job.progress({ phase: 'commit', done: 0, total, unit: 'steps' });
  if (record.runBegan) await removeRows(stores, record);
  await changeImport(stores.records, importId, { runBegan: true });
  let { summary } = record;
  if ((await committedChanges(stores)) !== record.comparedAt) {
    summary = await compareAndSummarise(stores, record, summary?.counts.skipped ?? 0, job.signal);
  }
  for (const [i, step] of steps.entries()) {
    await warehouse.eachShard((shard) => shard.run(step, params, { signal: job.signal }));
    job.progress({ phase: 'commit', done: i + 1, total, unit: 'steps' });
  }
  job.signal.throwIfAborted();
  await sayCommitted(stores, importId);
  job.progress({ phase: 'commit', done: total, total, unit: 'steps' });
  return summary;
}

/** True where any shard already counts the import. */
async function isCommitted({ warehouse }: Pick<IntakeStores, 'warehouse'>, importId: number): Promise<boolean> {
  const text = 'select count() as rows from raw_imports where import_id = {import_id:UInt32}';
  const shards = await warehouse.eachShard((shard) => shard.rows<{ rows: string }>(text, { import_id: importId }));
  return shards.flat().some(({ rows }) => num(rows) > 0);
}

/** The one row that makes an import count, on every shard; writing it twice is the same as once. */
async function sayCommitted(
  { warehouse, clock }: Pick<IntakeStores, 'warehouse' | 'clock'>,
  importId: number,
): Promise<void> {
  const row = { import_id: importId, state: 'committed', version: COMMITTED_VERSION, at: clock.now().toISOString() };
  await warehouse.insert('raw_imports', [row], { format: 'JSONEachRow' });
}

/** Removes what an interrupted run left behind; nobody has seen it. */
async function removeRows(
  { warehouse }: Pick<IntakeStores, 'warehouse'>,
  { importId, mapping }: ImportRecord,
): Promise<void> {
  for (const table of TARGETS[mapping.entity]) {
    await warehouse.eachShard((shard) =>
      shard.run('delete from {table:Identifier} where import_id = {import_id:UInt32}', { table, import_id: importId }),
    );
  }
}

const REVERTED_VERSION = 2;

/**
 * Takes an import back: its rows stay and count no more, what stood before counts again.
 * @returns whether it counted until now.
 */
export async function revertImportJob(stores: IntakeStores, job: JobContext<ImportJobParams>): Promise<boolean> {
  const { importId } = job.params;
  const record = await findImport(stores.records, importId);
  if (record.state === 'reverted') return true;
  if (record.state !== 'done') return false;
  const now = stores.clock.now();
  const row = { import_id: importId, state: 'reverted', version: REVERTED_VERSION, at: now.toISOString() };
  await stores.warehouse.insert('raw_imports', [row], { format: 'JSONEachRow' });
  await changeImport(stores.records, importId, { state: 'reverted', revertedAt: now }, ['done']);
  return true;
}

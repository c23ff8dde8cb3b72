import type { JobContext } from '#platform/jobs';
import type { ImportRecord } from '../imports/import-records.ts';
import { STAGING_TABLES, stagingTypes } from '../intake-tables.ts';
import { dataRecords } from '../reading/records.ts';
import type { SourceFile } from '../reading/source-file.ts';
import { openReader } from '../rows/open-reader.ts';
import type { RowContext } from '../rows/row-context.ts';
import type { IntakeStores } from '../stores.ts';
import { StageRows } from './stage-rows.ts';

/** Where staging stands: every row up to `row` is staged or among the rejects. */
export type StageCheckpoint = { readonly row: number };

const ROWS_AN_INSERT = 200_000;
const REJECTS_AN_INSERT = 5_000;
/** No two staged rows are alike, so nothing is to be merged while they are written. */
const AS_IT_COMES = { optimize_on_insert: 0 } as const;

/**
 * Reads a whole file and puts its rows where they wait for the commit. Memory does not grow with the file. After an interruption it goes
 * on behind the last row that is certainly there.
 * @returns the counts of the whole file.
 */
export async function stageFile(
  stores: Pick<IntakeStores, 'warehouse'>,
  record: ImportRecord,
  file: SourceFile,
  rowContext: RowContext,
  job: JobContext<unknown, StageCheckpoint>,
): Promise<StageRows> {
  const { warehouse } = stores;
  const { signal } = job;
  const after = job.checkpoint?.row ?? 0;
  await clearStaging(stores, record.importId, after);
  const reader = openReader(rowContext);
  const stage = new StageRows(record.importId, reader, record.reading, after, stagingTypes(reader.table));
  const batches = dataRecords(file, record.reading);
  const keepRejects = async () => {
    if (stage.rejects.length > 0)
      await warehouse.insert('raw_rejects', stage.rejects.splice(0), { format: 'JSONEachRow', signal });
  };
  let finished = false;
  async function* piece(): AsyncGenerator<Buffer> {
    for (let rows = 0; rows < ROWS_AN_INSERT; ) {
      const next = await batches.next();
      if (next.done === true) {
        finished = true;
        return;
      }
      signal.throwIfAborted();
      const bytes = stage.add(next.value.rows);
      rows += next.value.rows.length;
      job.progress({ phase: 'check', done: next.value.bytes, total: file.bytes, unit: 'bytes' });
      if (stage.rejects.length >= REJECTS_AN_INSERT) await keepRejects();
      if (bytes.length > 0) yield bytes;
    }
  }
  try {
    while (!finished) {
      await warehouse.insert(reader.table, piece(), {
        format: 'RowBinary',
        columns: stage.columns,
        signal,
        settings: AS_IT_COMES,
      });
      await keepRejects();
      if (stage.lastRow > after) await job.saveCheckpoint({ row: stage.lastRow });
    }
  } finally {
    await batches.return(undefined);
  }
  return stage;
}

/** Removes the rows of an import that wait for the commit. The refused ones stay. */
export async function dropStaged({ warehouse }: Pick<IntakeStores, 'warehouse'>, importId: number): Promise<void> {
  await warehouse.eachShard(async (shard) => {
    for (const table of STAGING_TABLES)
      await shard.run('alter table {table:Identifier} drop partition {import_id:UInt32}', {
        table,
        import_id: importId,
      });
  });
}

/** Makes room for staging: all that lies staged or refused of an import is removed, or only what lies behind a row. */
async function clearStaging(stores: Pick<IntakeStores, 'warehouse'>, importId: number, after: number): Promise<void> {
  if (after === 0) await dropStaged(stores, importId);
  const tables = after === 0 ? ['raw_rejects'] : ['raw_rejects', ...STAGING_TABLES];
  await stores.warehouse.eachShard(async (shard) => {
    for (const table of tables)
      await shard.run(
        'delete from {table:Identifier} where import_id = {import_id:UInt32} and row_no > {after:UInt64}',
        { table, import_id: importId, after },
      );
  });
}

import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '#contract/failure';
import { backUpFacts, countFacts, restoreFacts } from './backup-facts.ts';
import { type BackupManifest, readCheckedManifest, writeManifest } from './backup-manifest.ts';
import {
  backUpRecords,
  backUpSequences,
  countRecords,
  restoreRecords,
  restoreSequences,
  tablesInOrder,
} from './backup-records.ts';
import type { TableFile, Warehouse } from './clickhouse.ts';
import type { Clock } from './clock.ts';
import { ensureFolder, fingerprint, isEmptyFolder } from './files.ts';
import type { Records } from './postgres.ts';

export type { BackupManifest } from './backup-manifest.ts';

/** What is backed up, and where it is restored to. */
export type BackupPlan = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly clock: Clock;
  /** The ClickHouse tables. Views hold nothing and are left out. */
  readonly tables: readonly TableFile[];
  /** Folders with files that belong to the data (uploads), under the names they get in the backup. */
  readonly folders: readonly { readonly name: string; readonly folder: string }[];
  readonly signal?: AbortSignal;
  /** Called after each table. */
  readonly progress?: (update: { phase: string; done: number; total: number; unit: string }) => void;
};

/**
 * Writes everything into a new or empty folder while the stores go on working. PostgreSQL is one snapshot; the ClickHouse tables belong
 * together as long as nothing writes meanwhile, so a backup runs as a job in the lane of the writing jobs.
 * @throws Failure `backup.target-not-empty`, `disk.full`
 */
export async function backupTo(directory: string, plan: BackupPlan): Promise<BackupManifest> {
  if (!isEmptyFolder(directory)) throw new Failure('backup.target-not-empty', { directory });
  for (const part of ['facts', 'records', 'files']) ensureFolder(path.join(directory, part));
  const manifest: BackupManifest = {
    format: 1,
    createdAt: plan.clock.now().toISOString(),
    facts: [],
    records: [],
    sequences: [],
    files: [],
  };
  const tables = stored(plan.tables);
  for (const [done, table] of tables.entries()) {
    plan.signal?.throwIfAborted();
    plan.progress?.({ phase: 'facts', done, total: tables.length, unit: 'tables' });
    const kept = await backUpFacts(directory, plan.warehouse, table, plan.signal);
    manifest.facts.push(kept.table);
    manifest.files.push(...kept.files);
  }
  await plan.records.transaction(async (session) => {
    await session.query('set transaction isolation level repeatable read, read only');
    const names = await tablesInOrder(session);
    for (const [done, name] of names.entries()) {
      plan.progress?.({ phase: 'records', done, total: names.length, unit: 'tables' });
      const kept = await backUpRecords(directory, session, name, plan.signal);
      manifest.records.push(kept.table);
      manifest.files.push(kept.file);
    }
    manifest.sequences.push(...(await backUpSequences(session)));
  });
  for (const { name, folder } of plan.folders) {
    if (!existsSync(folder)) continue;
    const copy = path.join(directory, 'files', name);
    cpSync(folder, copy, { recursive: true });
    for (const file of filesBelow(copy)) {
      const relative = path.relative(directory, file).replaceAll(path.sep, '/');
      manifest.files.push({ path: relative, ...(await fingerprint(file)) });
    }
  }
  await writeManifest(directory, manifest);
  return manifest;
}

/**
 * Brings a backup back into stores whose tables exist and are empty, and into folders that are empty. Every file is compared with the
 * manifest before anything is written; afterwards the rows are counted. A restore that fails half-way leaves a target that is no longer
 * empty: start again with a new data directory.
 * @param target what to call the target in a failure, for example the data directory
 * @throws Failure `backup.damaged`, `backup.target-not-empty`
 */
export async function restoreFrom(directory: string, target: string, plan: BackupPlan): Promise<BackupManifest> {
  const manifest = await readCheckedManifest(directory);
  await plan.warehouse.createTables(plan.tables);
  await assertEmpty(target, plan);
  for (const [done, table] of manifest.facts.entries()) {
    plan.progress?.({ phase: 'facts', done, total: manifest.facts.length, unit: 'tables' });
    await restoreFacts(directory, plan.warehouse, table, plan.signal);
    const rows = await countFacts(plan.warehouse, table.name);
    if (table.shrinks ? rows > table.rows : rows !== table.rows)
      throw new Failure('backup.damaged', { file: table.files[0] ?? table.name });
  }
  await plan.records.transaction(async (session) => {
    for (const [done, table] of manifest.records.entries()) {
      plan.progress?.({ phase: 'records', done, total: manifest.records.length, unit: 'tables' });
      await restoreRecords(directory, session, table);
      const rows = await countRecords(session, table.name);
      if (rows !== table.rows) throw new Failure('backup.damaged', { file: table.files[0] ?? table.name });
    }
    await restoreSequences(session, manifest.sequences);
    // The backup itself was running when it was taken; nothing of that time runs now.
    await session.query("update jobs set state = 'cancelled', finished_at = $1 where state = 'running'", [
      plan.clock.now(),
    ]);
  });
  for (const { name, folder } of plan.folders) {
    const copy = path.join(directory, 'files', name);
    if (existsSync(copy)) cpSync(copy, folder, { recursive: true });
  }
  return manifest;
}

async function assertEmpty(target: string, plan: BackupPlan): Promise<void> {
  const full = new Failure('backup.target-not-empty', { directory: target });
  for (const { folder } of plan.folders) if (!isEmptyFolder(folder)) throw full;
  for (const table of stored(plan.tables)) if ((await countFacts(plan.warehouse, table.name)) > 0) throw full;
  for (const name of await tablesInOrder(plan.records)) if ((await countRecords(plan.records, name)) > 0) throw full;
}

function stored(tables: readonly TableFile[]): TableFile[] {
  return tables.filter(({ placement }) => placement.kind !== 'view');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

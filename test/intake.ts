import { rmSync } from 'node:fs';
import type { Import, Mapping } from '#contract/intake';
import {
  createIntakeTables,
  defineIntakeJobs,
  getImport,
  type IntakeStores,
  readUpload,
  receiveUpload,
  type ShopChoices,
  startImport,
} from '#intake';
import type { Warehouse } from '#platform/clickhouse';
import { type Clock, clockAt } from '#platform/clock';
import { temporaryFolder } from '#platform/files';
import { createJobs } from '#platform/jobs';
import { createLog } from '#platform/log';
import { openUploadStore } from '../src/shop/upload-store.ts';
import { type TestStores, testStores } from './stores.ts';

export type TestIntake = IntakeStores & {
  readonly stores: TestStores;
  readonly shop: ShopChoices;
  /** Imports that were reported as committed or reverted. */
  readonly committed: number[];
  close(): Promise<void>;
};

const SHOP: ShopChoices = { currency: 'CNY', zone: 'Asia/Shanghai', country: 'CN' };

/** Intake over empty stores of its own (or over another warehouse, such as a cluster), its jobs at work. */
export async function testIntake(
  name: string,
  options: { shop?: Partial<ShopChoices>; clock?: Clock; warehouse?: Warehouse } = {},
): Promise<TestIntake> {
  const stores = await testStores(name);
  const folder = temporaryFolder();
  const clock = options.clock ?? clockAt('2026-11-20T08:00:00Z');
  const shop = { ...SHOP, ...options.shop };
  await stores.records.migrate(new URL('../src/platform/migrations/', import.meta.url));
  const { records } = stores;
  const warehouse = options.warehouse ?? stores.warehouse;
  await warehouse.createTables(createIntakeTables);
  const log = createLog({ level: 'error', shape: 'short', clock });
  const jobs = createJobs(stores.records, clock, log);
  const intake = { warehouse, records, jobs, files: openUploadStore(folder), clock, log };
  const committed: number[] = [];
  defineIntakeJobs(intake, { shop: async () => shop, onCommitted: async (importId) => void committed.push(importId) });
  await jobs.start();
  const close = async () => {
    await jobs.stop();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...intake, stores, shop, committed, close };
}

/** Puts a text or bytes through upload, check and (unless `run: false`) commit, under the proposed mapping with `change` over it. */
export async function takeIn(
  intake: TestIntake,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  change: Partial<Mapping> = {},
  choice: { name?: string; run?: boolean; force?: boolean } = {},
): Promise<Import> {
  const upload = await receiveUpload(intake, intake.shop, choice.name ?? 'file.csv', piecesOf(content));
  const mapping = { ...upload.mapping, ...change };
  const { reading } = await readUpload(intake, intake.shop, upload.uploadId, { mapping });
  const { importId } = await startImport(intake, {
    uploadId: upload.uploadId,
    mapping,
    reading,
    run: choice.run ?? true,
    force: choice.force ?? true,
  });
  return settled(intake, importId);
}

/** Waits until an import has come to rest: its check, and the commit after it. */
export async function settled(intake: TestIntake, importId: number): Promise<Import> {
  for (;;) {
    const { jobId } = await getImport(intake, importId);
    if (jobId !== null) await intake.jobs.waitFor(jobId);
    const now = await getImport(intake, importId);
    if (now.jobId === jobId && now.state !== 'checking' && now.state !== 'running') return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function* piecesOf(content: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startClickHouseEngine } from '#platform/clickhouse-engine';
import { startPostgresEngine } from '#platform/postgres-engine';

declare module 'vitest' {
  interface ProvidedContext {
    clickhouse: { url: string; username: string; password: string };
    postgresUrl: string;
  }
}

/** One ClickHouse and one PostgreSQL for the whole run, in a temporary folder; `testStores` gives each test file its own databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'patron-test-'));
  const [clickhouse, postgres] = await Promise.all([
    startClickHouseEngine({ directory: path.join(folder, 'clickhouse'), memoryBytes: 3 * 2 ** 30 }),
    startPostgresEngine({ directory: path.join(folder, 'postgres') }),
  ]);
  const { url, username, password } = clickhouse;
  project.provide('clickhouse', { url, username, password });
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await Promise.all([clickhouse.stop(), postgres.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
}

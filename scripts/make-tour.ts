/** Writes docs/tour.md: starts both stores in a temporary folder, takes the shop of the tests through them, and writes what stands there. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWarehouse } from '#platform/clickhouse';
import { startClickHouseEngine } from '#platform/clickhouse-engine';
import { removeAll, temporaryFolder } from '#platform/files';
import { openRecords } from '#platform/postgres';
import { startPostgresEngine } from '#platform/postgres-engine';
import { secretOf } from '#platform/secret';
import { tourPage } from '../test/path/tour.ts';

const folder = temporaryFolder();
const [clickhouse, postgres] = await Promise.all([
  startClickHouseEngine({ directory: path.join(folder, 'clickhouse'), memoryBytes: 2 ** 30 }),
  startPostgresEngine({ directory: path.join(folder, 'postgres') }),
]);
try {
  const { url, username, password } = clickhouse;
  const nodes = [{ url, username, password: secretOf(password) }];
  const warehouse = await openWarehouse({ nodes, cluster: 'patron', database: 'patron' });
  const records = openRecords(postgres.url, 4);
  try {
    writeFileSync(new URL('../docs/tour.md', import.meta.url), await tourPage({ warehouse, records }));
  } finally {
    await Promise.all([warehouse.close(), records.close()]);
  }
} finally {
  await Promise.all([clickhouse.stop(), postgres.stop()]);
  removeAll(folder);
}

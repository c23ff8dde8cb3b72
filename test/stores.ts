import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openWarehouse, type Warehouse } from '#platform/clickhouse';
import { openRecords, type Records } from '#platform/postgres';
import { secretOf } from '#platform/secret';

export type TestStores = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  /** The address of this test's own PostgreSQL database. */
  readonly postgresUrl: string;
  /** The name of this test's own database in both stores. */
  readonly database: string;
  /** Removes both databases and closes the connections. */
  close(): Promise<void>;
};

/**
 * Both stores with an empty database of their own: call it in `beforeAll`, `close()` in `afterAll`.
 * @param name a short word that makes the database recognisable, for example the test file's name.
 */
export async function testStores(name: string): Promise<TestStores> {
  const database = `t_${name.replace(/\W/g, '_').toLowerCase()}_${randomBytes(4).toString('hex')}`;
  const { url, username, password } = inject('clickhouse');
  const server = openRecords(inject('postgresUrl'), 1);
  await server.query(`create database ${database}`);
  const address = new URL(inject('postgresUrl'));
  address.pathname = `/${database}`;
  const records = openRecords(address.href, 6);
  const warehouse = await openWarehouse({
    nodes: [{ url, username, password: secretOf(password) }],
    cluster: 'patron',
    database,
  });
  const close = async () => {
    await warehouse.run(`drop database if exists ${database} sync`);
    await Promise.all([warehouse.close(), records.close()]);
    await server.query(`drop database if exists ${database} with (force)`);
    await server.close();
  };
  return { warehouse, records, postgresUrl: address.href, database, close };
}

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTable, type TableFile } from '#platform/clickhouse';
import { ALL_TABLES } from '../../src/shop/tables.ts';
import { type TestStores, testStores } from '../stores.ts';

const FOLDER = new URL('../../fixtures/former-tables/', import.meta.url);
const versions = readdirSync(FOLDER);

function tablesOf(version: string): TableFile[] {
  const statements = readFileSync(new URL(version, FOLDER), 'utf8').split(/^;$/m);
  return statements.filter((text) => text.trim() !== '').map((text) => parseTable(text, version));
}

/** Name, type and default of every column, in order. */
const COLUMNS = `select table, name, type, default_kind, default_expression from system.columns
where database = currentDatabase() and table in {tables:Array(String)} order by table, position`;

describe.each(versions)('a data directory of %s', (version) => {
  let former: TestStores;
  let fresh: TestStores;
  beforeAll(async () => {
    former = await testStores('former');
    fresh = await testStores('fresh');
  });
  afterAll(async () => {
    await former?.close();
    await fresh?.close();
  });

  it('starts with this version, facts included, and has every column of it', async () => {
    const tables = tablesOf(version);
    for (const { name, ddl } of tables) {
      await former.warehouse.run(ddl);
      // An empty table may be made anew, one with facts must be kept: so there is one row of defaults in each.
      const [first] = await former.warehouse.rows<{ name: string }>(COLUMNS, { tables: [name] });
      await former.warehouse.run(`insert into ${name} (${first?.name}) values (default)`);
    }
    await former.warehouse.createTables(ALL_TABLES);
    await fresh.warehouse.createTables(ALL_TABLES);
    const names = { tables: ALL_TABLES.map(({ name }) => name) };
    for (const { name, keeps } of ALL_TABLES) {
      if (keeps === 'nothing' || !tables.some((table) => table.name === name)) continue;
      expect([name, await former.warehouse.rows(`select count() as n from ${name}`)]).toEqual([name, [{ n: '1' }]]);
    }
    expect(await former.warehouse.rows(COLUMNS, names)).toEqual(await fresh.warehouse.rows(COLUMNS, names));
    expect(await former.warehouse.createTables(ALL_TABLES)).toEqual([]);
  });
});

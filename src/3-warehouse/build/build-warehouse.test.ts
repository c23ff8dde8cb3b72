import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { ID_TABLES, linkIdentities } from '#identity';
import { readTableFile } from '#platform/clickhouse';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { testStores } from '../../../test/stores.ts';
import { WAREHOUSE_TABLES } from '../tables.ts';
import { buildPurchases } from './build-purchases.ts';
import { buildWarehouse, type WarehouseDeps } from './build-warehouse.ts';

const RAW = ['raw_imports', 'raw_orders', 'raw_order_lines', 'raw_customers', 'raw_products', 'raw_rates'];
const stores = await testStores('build_warehouse');
const deps: WarehouseDeps = { ...stores, clock: clockAt('2026-03-01T00:00:00Z'), log: silentLog };
const settings = Settings.parse({ costShare: 0.6, orderCostMinor: 100 });

beforeAll(async () => {
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  await deps.warehouse.createTables(RAW.map((name) => readTableFile(new URL(`../../1-intake/tables/${name}.sql`, import.meta.url))));
  await deps.warehouse.createTables([...Object.values(ID_TABLES), ...Object.values(WAREHOUSE_TABLES)]);
});
afterAll(() => stores.close());

it('builds', async () => {
  await deps.warehouse.insert('raw_imports', [{ import_id: 1, state: 'committed', version: 1, at: '2026-01-01 00:00:00' }], { format: 'JSONEachRow' });
  await deps.warehouse.insert('raw_rates', [{ currency: 'USD', on_day: '2026-01-01', rate: 7.1, version: 1 }], { format: 'JSONEachRow' });
  const order = (id: number, account: number, on: string, total: number, more = {}) => ({ order_id: id, import_id: 1, source: 's', order_no: `n${id}`, account_id: account, customer_no: `c${account}`, ordered_at: `${on} 20:00:00`, status: 'completed', status_rank: 4, currency: 'CNY', total_minor: total, ...more });
  await deps.warehouse.insert('raw_orders', [order(1, 11, '2026-01-01', 10000), order(2, 11, '2026-02-01', 1000, { currency: 'USD', phone_key: 99, phone: '+8613900000000' }), order(3, 12, '2026-01-05', 5000, { refunded_minor: 2000, refunded_at: '2026-01-10 00:00:00', phone_key: 99, phone: '+8613900000000' }), order(4, 13, '2026-01-05', -700)], { format: 'JSONEachRow' });
  console.log(await linkIdentities(deps));
  await buildWarehouse(deps, { settings });
  await buildPurchases(deps, { asOf: '2026-02-28', settings });
  console.log(await deps.warehouse.rows('select * from stg_orders order by order_id'), await deps.warehouse.rows('select * from mart_customer_purchases'), await deps.warehouse.rows('select * from stg_customers'), await deps.warehouse.rows('select * from mart_customer_months'));
  expect(1).toBe(1);
});

/** A shop of a million customers and ten million orders, written into the raw table inside the engine and built by Patron itself. */

import { mkdirSync } from 'node:fs';
import { linkIdentities } from '#identity';
import { buildWarehouse } from '#warehouse';
import { Settings } from '../../src/contract/settings.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { silentLog } from '../../src/platform/log.ts';
import { openStores, type Stores } from '../../src/platform/stores.ts';
import { ALL_TABLES, MIGRATIONS } from '../../src/shop/tables.ts';

export const LARGE_SETTINGS = Settings.parse({});
export const LARGE_END = '2026-10-31';

/** Opens both stores of a data directory without a server. */
export async function openLargeShop(directory: string): Promise<Stores> {
  mkdirSync(directory, { recursive: true });
  const stores = await openStores(readConfig({ ...process.env, PATRON_DATA: directory }), { log: silentLog });
  await stores.records.migrate(MIGRATIONS);
  await stores.warehouse.createTables(ALL_TABLES);
  return stores;
}

/**
 * Orders per customer are geometric around `mean`, gaps about her own rhythm, starts spread over the years; about one customer in five
 * has bought once. Every value follows from hashes, so each run measures the same shop.
 */
const ORDERS = `
insert into raw_orders (order_id, import_id, source, order_no, account_id, customer_no, customer_name, phone, phone_key, ordered_at, status, status_rank,
    currency, total_minor, channel, province, country)
select
    cityHash64('bench', '', order_no) as order_id, 1, 'bench', concat('B', toString(c), '-', toString(k)) as order_no,
    cityHash64('account', concat('bench', char(31), char(31), toString(c))), toString(c), concat('客户', toString(c)),
    concat('+86199', leftPad(toString(c), 8, '0')) as phone, cityHash64('phone', phone),
    toDateTime('2026-10-31 12:00:00', 'UTC') - toIntervalSecond(day * 86400 + cityHash64(c, k, 's') % 40000), 'completed', 4,
    'CNY', 2000 + cityHash64(c, k, 'm') % 40000 + cityHash64(c, 'm') % 20000, ['search', 'live', 'direct'][1 + cityHash64(c) % 3],
    ['浙江省', '广东省', '上海市', '四川省'][1 + cityHash64(c, 'p') % 4], 'CN'
from (
    select number as c,
        1 + toUInt32(floor(-log((1 + cityHash64(number, 'n') % 1000000) / 1000001) * {mean:Float64})) as wanted,
        5 + cityHash64(number, 'g') % 90 as gap,
        cityHash64(number, 'f') % 1095 as started,
        arrayJoin(range(least(wanted, 120))) as k,
        toInt64(started) - toInt64(k * gap * (0.6 + 0.8 * (cityHash64(number, k, 'j') % 1000) / 1000)) as day
    from numbers({customers:UInt64})
)
where day >= 0`;

/** Fills an empty data directory and builds it up to the marts. Returns the number of orders. */
export async function makeLargeShop(stores: Stores, customers: number, mean: number): Promise<number> {
  const { warehouse, records } = stores;
  await warehouse.run(ORDERS, { customers, mean });
  await warehouse.insert('raw_imports', [{ import_id: 1, state: 'committed', version: 1, at: '2026-11-01 00:00:00' }], {
    format: 'JSONEachRow',
  });
  const deps = { warehouse, records, clock: systemClock, log: silentLog };
  await linkIdentities(deps);
  await buildWarehouse(deps, { settings: LARGE_SETTINGS });
  const [row] = await warehouse.rows<{ n: string }>('select count() as n from stg_orders');
  return Number(row?.n ?? 0);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '#contract/failure';
import { startCluster, type TestCluster } from '../../test/cluster.ts';
import { type TestStores, testStores } from '../../test/stores.ts';
import { openWarehouse, parseTable, type Warehouse } from './clickhouse.ts';
import { openNode } from './clickhouse-node.ts';
import { yielding } from './clickhouse-yielding.ts';
import { num } from './num.ts';
import { secretOf } from './secret.ts';

const orders = parseTable(
  `-- Grain    one order
-- Shard    customer_id
create table if not exists t_orders (
  order_id UInt64, customer_id UInt64, amount_minor Int64, note String, index by_note note type bloom_filter
) engine = ReplacingMergeTree order by (customer_id, order_id);`,
  't_orders.sql',
);
const customers = parseTable(
  '-- Shard customer_id\ncreate table if not exists t_customers (customer_id UInt64, city String) engine = MergeTree order by customer_id',
  't_customers.sql',
);
const channels = parseTable(
  '-- Shard  copy\ncreate table if not exists t_channels (channel String, cost_minor Int64) engine = ReplacingMergeTree order by channel',
  't_channels.sql',
);
const spending = parseTable(
  'create view if not exists t_spending as select customer_id, sum(amount_minor) as spent_minor from t_orders group by customer_id',
  't_spending.sql',
);
const byOrder = parseTable(
  '-- Shard order_id\ncreate table if not exists t_by_order (order_id UInt64, customer_id UInt64) engine = MergeTree order by order_id',
  't_by_order.sql',
);
const tables = [orders, customers, channels, spending, byOrder];

const COUNT = 1000;
const orderRows = [...Array(COUNT * 3).keys()].map((id) => ({
  order_id: id,
  customer_id: id % COUNT,
  amount_minor: 100 + (id % 7),
  note: id % 2 === 0 ? '双十一' : 'ordinary',
}));

/** What must hold on one engine and on a cluster alike. */
async function fill(warehouse: Warehouse): Promise<void> {
  await warehouse.createTables(tables);
  await warehouse.createTables(tables);
  await warehouse.insert('t_orders', orderRows, { format: 'JSONEachRow' });
  await warehouse.run(
    "insert into t_customers select number, if(number % 10 = 0, '上海', '杭州') from numbers({count:UInt32})",
    { count: COUNT },
  );
  await warehouse.insert('t_channels', [{ channel: 'sms', cost_minor: 5 }], { format: 'JSONEachRow' });
}

function meansTheSameEverywhere(at: () => Warehouse): void {
  test('the whole base is seen at once, text unharmed', async () => {
    const [all] = await at().rows<{ orders: string; festive: string; paid: string }>(
      'select count() as orders, countIf(note = {note:String}) as festive, sum(amount_minor) as paid from t_orders',
      { note: '双十一' },
    );
    expect(all).toEqual({
      orders: '3000',
      festive: '1500',
      paid: String(orderRows.reduce((sum, row) => sum + row.amount_minor, 0)),
    });
    expect(num(all?.orders ?? '')).toBe(3000);
  });

  test('each customer lies on one shard, and the shards together hold everyone once', async () => {
    const parts = await at().eachShard((shard) =>
      shard.rows<{ customer_id: string; n: string }>(
        'select customer_id, count() as n from t_orders group by customer_id',
      ),
    );
    expect(parts).toHaveLength(at().shards);
    const seen = parts.flat().map((row) => num(row.customer_id));
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    expect(parts.flat().every((row) => row.n === '3')).toBe(true);
  });

  test('tables with the same sharding key join on each node', async () => {
    const [joined] = await at().rows<{ n: string }>(
      "select count() as n from t_orders as o join t_customers as c on o.customer_id = c.customer_id where c.city = '上海'",
    );
    expect(joined?.n).toBe('300');
    const [within] = await at().rows<{ n: string }>(
      "select count() as n from t_orders where customer_id in (select customer_id from t_customers where city = '上海')",
    );
    expect(within?.n).toBe('300');
  });

  test('insert … select sends each row to the node of its own key', async () => {
    await at().eachShard((shard) => shard.run('truncate table t_by_order'));
    await at().run('insert into t_by_order select order_id, customer_id from t_orders');
    const [all] = await at().rows<{ n: string; wrong: string }>(
      'select count() as n, countIf(cityHash64(order_id) % {shards:UInt8} + 1 != shardNum() and {shards:UInt8} > 1) as wrong from t_by_order',
      { shards: at().shards },
    );
    expect(all).toEqual({ n: '3000', wrong: '0' });
  });

  test('a copy table is whole on every node, and a view works from both sides', async () => {
    const copies = await at().eachShard((shard) => shard.rows('select channel, cost_minor from t_channels'));
    expect(copies).toEqual(Array(at().shards).fill([{ channel: 'sms', cost_minor: '5' }]));
    expect(await at().rows('select count() as n from t_channels final')).toEqual([{ n: '1' }]);
    expect(
      await at().rows("select count() as n from t_orders final where 'sms' in (select channel from t_channels final)"),
    ).toEqual([{ n: '3000' }]);
    expect(await at().rows('select count() as n from t_spending')).toEqual([{ n: String(COUNT) }]);
    const local = await at().eachShard((shard) => shard.rows<{ n: string }>('select count() as n from t_spending'));
    expect(local.map(([row]) => num(row?.n ?? '')).reduce((sum, n) => sum + n, 0)).toBe(COUNT);
  });

  test('bytes stream out and in as RowBinary', async () => {
    await at().eachShard((shard) => shard.run('truncate table t_by_order'));
    const bytes = at().stream('select order_id, customer_id from t_orders');
    await at().insert('t_by_order', bytes, { format: 'RowBinary', columns: ['order_id', 'customer_id'] });
    expect(await at().rows('select count() as n, sum(order_id) as s from t_by_order')).toEqual([
      { n: '3000', s: String((3000 * 2999) / 2) },
    ]);
  });

  test('aborting ends the statement on the server', async () => {
    const abort = new AbortController();
    const mark = `mark_${at().shards}`;
    const running = at().run(
      `select sleepEachRow(0.1) as ${mark} from numbers(600) settings max_block_size = 1, function_sleep_max_microseconds_per_block = 100000000`,
      {},
      { signal: abort.signal },
    );
    setTimeout(() => abort.abort(new Error('enough')), 300);
    await expect(running).rejects.toThrow('enough');
    const left = async () =>
      (
        await at().rows(
          `select query_id from system.processes where query like '%sleepEachRow%${mark}%' and query not like '%system.processes%'`,
        )
      ).length;
    await expect.poll(left, { timeout: 3000 }).toBe(0);
  });

  test('what the server cannot do is said by a code', async () => {
    const greedy = at().rows(
      'select groupArray(number) as all from numbers(10000000)',
      {},
      { settings: { max_memory_usage: 20_000_000 } },
    );
    await expect(greedy).rejects.toMatchObject({ code: 'query.too-large' });
    const late = async () => {
      const slow = at().stream(
        "select number, throwIf(number = 3000000, 'late') from numbers(4000000)",
        {},
        { settings: { max_block_size: 65_536 } },
      );
      for await (const _ of slow);
    };
    await expect(late()).rejects.toThrow(/late/);
    await expect(at().rows('selekt')).rejects.not.toBeInstanceOf(Failure);
  });
}

/** How urgent the engine takes the statement that asks for it to be. */
const PRIORITY = "select value from system.settings where name = 'priority'";

describe('on one embedded engine', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores('clickhouse');
    await fill(stores.warehouse);
  });
  afterAll(() => stores.close());

  meansTheSameEverywhere(() => stores.warehouse);

  test('a source that breaks off fails the insert', async () => {
    async function* broken() {
      yield Buffer.from('{"channel":"push","cost_minor":1}\n');
      throw new Error('the file ended');
    }
    await expect(stores.warehouse.insert('t_channels', broken(), { format: 'JSONEachRow' })).rejects.toThrow(
      'the file ended',
    );
    expect(await stores.warehouse.rows('select count() as n from t_channels')).toEqual([{ n: '1' }]);
  });

  test('an insert opens no connection before it has something to send, however long that takes', async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      request.resume().once('end', () => response.end());
    });
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const node = openNode({ url: `http://127.0.0.1:${port}`, username: 'x', password: secretOf('y') }, 'patron');
    let before = -1;
    async function* late() {
      await new Promise((resolve) => setTimeout(resolve, 200));
      before = connections;
      yield Buffer.from('{}\n');
    }
    await node.insert('t_channels', late(), { format: 'JSONEachRow' });
    expect([before, connections]).toEqual([0, 1]);
    await node.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test('long work lets others go first, in every kind of statement', async () => {
    const { warehouse } = stores;
    const work = yielding(warehouse);
    expect(await warehouse.rows(PRIORITY)).toEqual([{ value: '1' }]);
    expect(await work.rows(PRIORITY)).toEqual([{ value: '2' }]);
    expect(await work.eachShard((shard) => shard.rows(PRIORITY))).toEqual([[{ value: '2' }]]);
    expect(await work.rows(PRIORITY, {}, { settings: { max_threads: 1 } })).toEqual([{ value: '2' }]);
    const pieces: Buffer[] = [];
    for await (const piece of work.stream(PRIORITY)) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe('\u{1}2');
    await warehouse.run(
      "create table t_urgency (value String, sent String default getSetting('priority')::String) engine = Memory",
    );
    await work.run(`insert into t_urgency (value) ${PRIORITY}`);
    await work.insert('t_urgency', [{ value: 'told' }], { format: 'JSONEachRow' });
    expect(await warehouse.rows('select value, sent from t_urgency order by value')).toEqual([
      { value: '2', sent: '2' },
      { value: 'told', sent: '2' },
    ]);
  });

  test('nobody there: store.unavailable', async () => {
    const nobody = { url: 'http://127.0.0.1:9', username: 'x', password: secretOf('y') };
    const opening = openWarehouse({ nodes: [nobody], cluster: 'patron', database: 'patron' });
    await expect(opening).rejects.toMatchObject({ code: 'store.unavailable', params: { store: 'clickhouse' } });
  });
});

describe('on a cluster of three shards', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster(3);
    await fill(cluster.warehouse);
  });
  afterAll(() => cluster.close());

  meansTheSameEverywhere(() => cluster.warehouse);

  test('the rows are spread over all nodes', async () => {
    const counts = await cluster.warehouse.eachShard((shard) =>
      shard.rows<{ n: string }>('select count() as n from t_orders'),
    );
    for (const [row] of counts) expect(num(row?.n ?? '')).toBeGreaterThan(800);
  });

  test('a lost node is reported, and its part is there again after a restart', async () => {
    await cluster.kill(2);
    await expect(cluster.warehouse.rows('select count() as n from t_orders')).rejects.toMatchObject({
      code: 'store.unavailable',
    });
    const again = async () => {
      await cluster.restart();
      return cluster.warehouse.rows('select count() as n from t_orders').catch(() => undefined);
    };
    await expect.poll(again, { timeout: 20_000 }).toEqual([{ n: '3000' }]);
  });
});

describe('a table file', () => {
  test('says how the table lies on a cluster', () => {
    expect(orders).toMatchObject({ name: 't_orders', placement: { kind: 'by', expression: 'customer_id' } });
    expect(channels.placement).toEqual({ kind: 'copy' });
    expect(spending.placement).toEqual({ kind: 'view' });
  });

  test('without a header, or with a database before the name, is refused', () => {
    expect(() => parseTable('create table if not exists x (a UInt8) engine = Memory', 'x.sql')).toThrow(/Shard/);
    expect(() => parseTable('-- Shard a\ncreate table if not exists db.x (a UInt8) engine = Memory', 'x.sql')).toThrow(
      /bare name/,
    );
  });
});

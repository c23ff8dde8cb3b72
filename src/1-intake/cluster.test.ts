import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type TestCluster } from '../../test/cluster.ts';
import { settled, type TestIntake, takeIn, testIntake } from '../../test/intake.ts';
import { revertImport } from './index.ts';

let cluster: TestCluster;
let intake: TestIntake;
beforeAll(async () => {
  cluster = await startCluster(3);
  intake = await testIntake('intake_cluster', { warehouse: cluster.warehouse });
});
afterAll(async () => {
  await intake.close();
  await cluster.close();
});

const ORDERS = 300;
const numbers = Array.from({ length: ORDERS }, (_, i) => `O${i}`);
const count = async (sql: string) => Number((await cluster.warehouse.rows<{ n: string }>(sql))[0]?.n);

describe('intake on three shards', () => {
  it('compares and commits each order where it lies', async () => {
    const orders = `order_no,ordered_at,customer_no,total\n${numbers.map((no, i) => `${no},2026-01-01,C${i % 50},1.50`).join('\n')}\n`;
    const first = await takeIn(intake, orders);
    expect(first.failure).toBeNull();
    expect(first.summary).toMatchObject({
      counts: { read: ORDERS, created: ORDERS },
      customers: 50,
      totals: [{ totalMinor: ORDERS * 150 }],
    });
    const perShard = await cluster.warehouse.eachShard((shard) =>
      shard.rows<{ n: string }>('select count() as n from raw_orders'),
    );
    const sizes = perShard.flat().map(({ n }) => Number(n));
    expect(Math.min(...sizes)).toBeGreaterThan(50);
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(ORDERS);
    expect((await takeIn(intake, orders)).summary?.counts).toMatchObject({ created: 0, unchanged: ORDERS });
  });

  it('attaches lines on the shard of their order', async () => {
    const lines = `order_no,product_id,quantity,unit_price\n${numbers.map((no) => `${no},T1,1,1.50`).join('\n')}\nlost,T1,1,1\n`;
    const done = await takeIn(intake, lines);
    expect(done.summary).toMatchObject({ counts: { created: ORDERS + 1 }, linesWithoutOrder: 1 });
    const together =
      'select count() as n from raw_orders as o inner join raw_order_lines as l on l.order_id = o.order_id';
    expect(await count(together)).toBe(ORDERS);
  });

  it('keeps refused rows, products on every shard, and reverts everywhere', async () => {
    const products = await takeIn(intake, 'product_id,product_name,price\nT1,Tea,1.50\nT2,Cup,2\n');
    expect(products.summary?.counts).toMatchObject({ read: 2, created: 2 });
    expect(await count('select count() as n from raw_products')).toBe(2);
    const header = 'order_no,ordered_at,customer_no,total,product_id,quantity';
    const mixed = await takeIn(
      intake,
      `${header}\nX1,2026-01-01,a,3,T1,1\nX1,2026-01-01,a,3,T2,many\nX2,2026-01-01,a,3,T1,1\n`,
    );
    expect(mixed.summary?.counts).toMatchObject({ read: 3, created: 1, refused: 2 });
    await revertImport(intake, mixed.importId);
    expect((await settled(intake, mixed.importId)).state).toBe('reverted');
    const states = await cluster.warehouse.eachShard((shard) =>
      shard.rows<{ n: string }>("select count() as n from raw_imports final where state = 'reverted'"),
    );
    expect(states.flat().map(({ n }) => n)).toEqual(['1', '1', '1']);
  });
});

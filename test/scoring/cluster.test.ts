import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { ID_TABLES } from '#identity';
import type { Warehouse } from '#platform/clickhouse';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import * as scoring from '#scoring';
import { customersFilter, readCustomers, streamCustomers } from '#segments';
import { startCluster, type TestCluster } from '../cluster.ts';
import { type TestStores, testStores } from '../stores.ts';
import { madeShop } from './made-shop.ts';
import { createScoringTables, tellOrders } from './shop.ts';
import { keepToldStudy } from './told-study.ts';

const DAYS = ['2024-09-15', '2024-12-31'];
const WHERE = ['stageAt:not:2024-06-30/new', 'activeIn:is:2024-06', 'abcAt.net:not:2024-09-15/A'];

describe('three shards', () => {
  let one: TestStores;
  let three: TestStores;
  let cluster: TestCluster;

  const score = async (stores: scoring.ReadDeps): Promise<void> => {
    await createScoringTables(stores.warehouse);
    await stores.warehouse.createTables(Object.values(ID_TABLES));
    await tellOrders(stores.warehouse, madeShop({ customers: 500, from: '2023-06-01', days: 580, seed: 11 }));
    const deps = { ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog };
    for (const asOf of DAYS) await scoring.scoreRun(deps, { asOf, settings: Settings.parse({}) });
  };

  beforeAll(async () => {
    [one, three, cluster] = await Promise.all([testStores('one_node'), testStores('three_nodes'), startCluster(3)]);
    for (const { records } of [one, three])
      await records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
    await score(one);
    await score(onCluster());
  });
  afterAll(async () => {
    await Promise.all([one?.close(), three?.close(), cluster?.close()]);
  });

  const onCluster = (): scoring.ReadDeps => ({ warehouse: cluster.warehouse, records: three.records });
  const table = (warehouse: Warehouse, name: 'score_customers' | 'score_stages'): Promise<object[]> =>
    warehouse.rows(`select * from ${name} order by run_id, customer_id${name === 'score_stages' ? ', on_day' : ''}`);

  it('give every row the single node gives', async () => {
    const spread = await cluster.warehouse.eachShard((shard) =>
      shard.rows<{ n: string }>('select count() as n from score_customers'),
    );
    expect(spread.every(([count]) => Number(count?.n) > 0)).toBe(true);
    for (const name of ['score_customers', 'score_stages'] as const) {
      expect(await table(cluster.warehouse, name)).toEqual(await table(one.warehouse, name));
    }
  });

  it('give the same fits, limits, totals and back-test', async () => {
    const [wide, single] = [await scoring.findRun(onCluster()), await scoring.findRun(one)];
    expect({ ...wide, computedAt: '' }).toEqual({ ...single, computedAt: '' });
  });

  it.each([undefined, WHERE])('give the same answers to %j', async (where) => {
    const answers = async (deps: scoring.ReadDeps): Promise<unknown[]> => {
      const { filter } = await customersFilter(deps, { where });
      const read = [
        scoring.readHome,
        scoring.readRfm,
        scoring.readAbc,
        scoring.readPyramid,
        scoring.readPotential,
        scoring.readLifetime,
      ];
      const more = [scoring.readModels, scoring.readStages, scoring.readFlows, scoring.readChurn, scoring.readCohorts];
      const found: unknown[] = [];
      for (const one of [...read, ...more]) found.push(await one(deps, { filter }));
      const page = await readCustomers(deps, { where, pageSize: 20 });
      found.push(page, await scoring.readCustomer(deps, page.rows[0]?.customerId ?? '', {}));
      found.push((await readCustomers(deps, { where, q: 'N12' })).total);
      let csv = '';
      for await (const piece of streamCustomers(deps, { where })) csv += piece.toString('utf8');
      return [...found, csv];
    };
    const [wide, single] = [await answers(onCluster()), await answers(one)];
    for (const [at, answer] of wide.entries()) expect(withoutTime(answer)).toEqual(withoutTime(single[at]));
  });

  it('learn the same, and would win back the same customers', async () => {
    const answers = async (deps: scoring.ReadDeps): Promise<unknown[]> => {
      expect([await scoring.scoreNewestWinback(deps), await scoring.learnNewestRun(deps)]).toEqual([true, 3]);
      const ask = { capacity: 20, cost: 100 };
      const found: unknown[] = [await scoring.readWinback(deps, ask), await scoring.readWinbackQueue(deps, ask)];
      for (const question of ['newcomer', 'revenue', 'return'] as const)
        found.push(await scoring.readLearned(deps, { question }));
      return found;
    };
    const [wide, single] = [await answers(onCluster()), await answers(one)];
    for (const [at, answer] of wide.entries()) expect(rounded(answer)).toEqual(rounded(single[at]));
  });

  it('tell the same delivered value, types of lost customers and order by win-back gain', async () => {
    const answers = async (deps: scoring.ReadDeps): Promise<unknown[]> => {
      const studyId = await keepToldStudy(deps, 200);
      const delivered = await scoring.readDelivered(deps, { by: 'stage', cut: 'middle' });
      expect(delivered.own?.linked).toBe(200);
      const { types } = await scoring.readWinback(deps, { capacity: 20, cost: 0 });
      const where = [`delivered:gte:${studyId}/${delivered.balance?.cutCdv}`];
      const type = types.rows[0]?.type ?? 'weak-unknown';
      const { total } = await readCustomers(deps, { where: [`lostType:is:${studyId}/${type}`], pageSize: 1 });
      expect(total).toBe(types.rows[0]?.customers);
      const { filter } = await customersFilter(deps, { where });
      const filtered = await scoring.readWinback(deps, { capacity: 20, cost: 0, filter });
      return [delivered, types, filtered, await readCustomers(deps, { where, sort: 'winbackGain', pageSize: 20 })];
    };
    const [wide, single] = [await answers(onCluster()), await answers(one)];
    for (const [at, answer] of wide.entries()) expect(rounded(answer)).toEqual(rounded(single[at]));
  });
});

/** Sums over customers of several nodes are added up in another order. */
function rounded(answer: unknown): unknown {
  const near = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value;
  return JSON.parse(JSON.stringify(withoutTime(answer), near));
}

function withoutTime(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === 'computedAt' ? '' : value)));
}

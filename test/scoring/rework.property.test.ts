import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { linkIdentities } from '#identity';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { findRun, metaOfRun, reworkRun, scoreRun } from '#scoring';
import { seededRandom } from '#stats/numeric/random';
import { buildChanges, buildWarehouse, forgetBuild } from '#warehouse';
import { ALL_TABLES, MIGRATIONS } from '../../src/shop/tables.ts';
import { type TestStores, testStores } from '../stores.ts';

const AS_OF = '2024-12-31';
const settings = Settings.parse({ costs: { careCostMinor: 300 } });
/** However small the shop, and whatever part of it changes. */
const ALWAYS = { leastCustomers: 0, mostShare: 100 };
const CUSTOMERS = 140;

let stores: TestStores;
const deps = () => ({ ...stores, clock: clockAt('2025-01-01T08:00:00Z'), log: silentLog });

type Row = Record<string, string | number>;
let imports = 0;
let seconds = 0;
const versions = new Map<number, Row>();

/** One version of an order; no two were said at the same second, so that the newest description is always one. */
function order(no: number, change: Row): Row {
  const before = versions.get(no) ?? {
    source: 'web',
    order_no: `N${no}`,
    status: 'completed',
    status_rank: 4,
    currency: 'CNY',
  };
  const said = new Date(Date.UTC(2025, 0, 2) + 1000 * ++seconds).toISOString().slice(0, 19);
  const row = { ...before, order_id: no, updated_at: said.replace('T', ' '), ...change };
  versions.set(no, row);
  return row;
}

const keysOf = (customer: number): Row => ({
  account_id: 10_000 + customer,
  customer_no: `C${customer}`,
  customer_name: `客户${customer}`,
  phone_key: 500_000 + customer,
  phone: `+8613800${String(customer).padStart(6, '0')}`,
});
const at = (day: number, second: number): string =>
  new Date(Date.UTC(2023, 5, 1) + day * 86_400_000 + second * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Customers of a year and a half with their own rhythm; one in seven bought as a guest with a telephone number only. */
function firstFile(): Row[] {
  const random = seededRandom(5);
  const rows: Row[] = [order(1, { ...keysOf(0), ordered_at: at(0, 1), total_minor: 5_000 })];
  for (let customer = 1, no = 2; customer <= CUSTOMERS; customer++) {
    const gap = 10 + 80 * random();
    for (let day = 1 + 400 * random(); day < 570 && random() > 0.08; day += gap * (0.4 + random())) {
      const { account_id, customer_no, ...guest } = keysOf(customer);
      const keys = customer % 7 === 0 ? guest : { ...guest, account_id: account_id!, customer_no: customer_no! };
      const total = Math.round(2_000 + 20_000 * random());
      rows.push(order(no++, { ...keys, ordered_at: at(Math.floor(day), no), total_minor: total, channel: 'app' }));
    }
  }
  return rows;
}

async function commit(
  orders: readonly Row[],
  lines: readonly Row[] = [],
  profiles: readonly Row[] = [],
): Promise<void> {
  const import_id = ++imports;
  const given = [
    ['raw_orders', orders],
    ['raw_order_lines', lines],
    ['raw_customers', profiles],
  ] as const;
  for (const [table, rows] of given) {
    if (rows.length === 0) continue;
    await stores.warehouse.insert(
      table,
      rows.map((row) => ({ ...row, import_id })),
      { format: 'JSONEachRow' },
    );
  }
  await say(import_id, 'committed');
}

async function say(import_id: number, state: 'committed' | 'reverted'): Promise<void> {
  const version = ++seconds;
  const row = { import_id, state, version, at: '2025-01-02 00:00:00' };
  await stores.warehouse.insert('raw_imports', [row], { format: 'JSONEachRow' });
}

/** What an import may do, or what may be done to one. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('buys' as const),
    who: fc.integer({ min: 1, max: CUSTOMERS }),
    day: fc.integer({ min: 2, max: 620 }),
  }),
  fc.record({
    kind: fc.constant('comes' as const),
    who: fc.integer({ min: 500, max: 503 }),
    day: fc.integer({ min: 2, max: 570 }),
  }),
  fc.record({
    kind: fc.constant('refund' as const),
    no: fc.integer({ min: 2, max: 300 }),
    part: fc.constantFrom(0.3, 1),
  }),
  fc.record({ kind: fc.constant('cancel' as const), no: fc.integer({ min: 2, max: 300 }) }),
  fc.record({ kind: fc.constant('lines' as const), no: fc.integer({ min: 2, max: 300 }) }),
  fc.record({ kind: fc.constant('guest' as const), day: fc.integer({ min: 2, max: 570 }) }),
  fc.record({
    kind: fc.constant('joins' as const),
    who: fc.integer({ min: 1, max: CUSTOMERS }),
    with: fc.integer({ min: 1, max: CUSTOMERS }),
  }),
  fc.record({ kind: fc.constant('profile' as const), who: fc.integer({ min: 1, max: CUSTOMERS }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ revert: fc.constant(false), changes: fc.array(change, { minLength: 1, maxLength: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ revert: fc.constant(true), changes: fc.constant([] as Change[]) }) },
);

let next = 100_000;
function rowsOf(one: Change): { orders?: Row[]; lines?: Row[]; profiles?: Row[] } {
  const placed = (day: number) => ({ ordered_at: at(day, ++seconds), total_minor: 3_000 + (seconds % 977) });
  if (one.kind === 'buys' || one.kind === 'comes')
    return { orders: [order(next++, { ...keysOf(one.who), ...placed(one.day) })] };
  if (one.kind === 'guest') return { orders: [order(next++, placed(one.day))] };
  // An order of one with the telephone of another: they are one customer.
  if (one.kind === 'joins')
    return { orders: [order(next++, { ...keysOf(one.who), phone_key: 500_000 + one.with, ...placed(300) })] };
  if (one.kind === 'profile') {
    const { account_id, customer_no } = keysOf(one.who);
    const name = `会员${++seconds}`;
    return {
      profiles: [
        { account_id: account_id!, customer_no: customer_no!, source: 'web', name, province: '浙江省', row_no: 1 },
      ],
    };
  }
  if (!versions.has(one.no)) return {};
  if (one.kind === 'cancel') return { orders: [order(one.no, { status: 'cancelled', status_rank: 6 })] };
  if (one.kind === 'refund') {
    const refunded_minor = Math.round(one.part * Number(versions.get(one.no)?.['total_minor']));
    const status = one.part === 1 ? 'refunded' : 'partially-refunded';
    return { orders: [order(one.no, { status, status_rank: 7, refunded_minor, refunded_at: '2024-12-20 00:00:00' })] };
  }
  const line = {
    order_id: one.no,
    product_no: `P${one.no % 9}`,
    product_name: '茶',
    category: '饮品',
    quantity: 1,
    price_minor: 900,
  };
  return {
    lines: ['1', '2'].map((line_no) => ({ ...line, line_no, total_minor: 900 + Number(line_no), cost_minor: 400 })),
  };
}

const FACTS = [
  'id_links',
  'id_blocked',
  'stg_versions',
  'stg_kept_lines',
  'stg_orders',
  'stg_order_lines',
  'stg_contacts',
  'stg_customers',
  'stg_referrals',
  'mart_customer_months',
  'mart_customer_acts',
  'mart_products',
  'mart_customer_categories',
  'mart_days',
];
const SCORES = [
  'score_values',
  'score_candidates',
  'score_stages',
  'score_trajectories',
  'score_customers',
  'score_profits',
  'score_referrals',
];

async function allFacts(): Promise<Record<string, object[]>> {
  const all: Record<string, object[]> = {};
  for (const table of FACTS)
    all[table] = await stores.warehouse.rows('select * from {table:Identifier} order by all', { table });
  all['mart_customer_purchases'] = await stores.warehouse.rows(
    'select * from mart_customer_purchases where as_of = {day:Date} order by all',
    { day: AS_OF },
  );
  return all;
}

async function allScores(runId: number): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  const text = 'select * except run_id from {table:Identifier} where run_id = {runId:UInt32} order by all';
  for (const table of SCORES) all[table] = await stores.warehouse.rows(text, { table, runId });
  const { runId: _, computedAt: __, keptFrom: ___, reworked: ____, ...run } = await findRun(stores, AS_OF);
  return { ...all, run };
}

beforeAll(async () => {
  stores = await testStores('rework');
  await stores.records.migrate(MIGRATIONS);
  await stores.warehouse.createTables(ALL_TABLES);
  await commit(firstFile());
  await linkIdentities(deps());
  await buildWarehouse(deps(), { settings });
  await scoreRun(deps(), { asOf: AS_OF, settings });
});
afterAll(() => stores?.close());

it('what few changes make of the facts and the scores is, bit by bit, what a run from scratch makes of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      for (const { revert, changes } of steps) {
        if (revert && imports > 1) await say(imports, 'reverted');
        else {
          const rows = changes.map(rowsOf);
          await commit(
            rows.flatMap(({ orders = [] }) => orders),
            rows.flatMap(({ lines = [] }) => lines),
            rows.flatMap(({ profiles = [] }) => profiles),
          );
        }
        expect(await buildChanges(deps(), { settings }, ALWAYS)).toBeTypeOf('number');
        expect(await reworkRun(deps(), { asOf: AS_OF, settings }, ALWAYS)).toBeDefined();
      }
      const reworked = await findRun(stores, AS_OF);
      const [facts, scores] = [await allFacts(), await allScores(reworked.runId)];
      await linkIdentities(deps());
      await buildWarehouse(deps(), { settings });
      expect(await reworkRun(deps(), { asOf: AS_OF, settings }, ALWAYS)).toBeUndefined();
      const { runId } = await scoreRun(deps(), { asOf: AS_OF, settings, keep: reworked });
      expect(facts).toEqual(await allFacts());
      expect(scores).toEqual(await allScores(runId));
    }),
    { numRuns: 3, seed: 11 },
  );
}, 600_000);

it('begins from scratch where that is due, and keeps the parameters where it is not', async () => {
  const build = (worth = ALWAYS) => buildChanges(deps(), { settings }, worth);
  const rework = (over: object = {}, worth = ALWAYS) => reworkRun(deps(), { asOf: AS_OF, settings, ...over }, worth);
  const before = await findRun(stores, AS_OF);
  await commit([order(next++, { ...keysOf(3), ordered_at: at(100, 1), total_minor: 4_000 })]);
  expect(await build({ leastCustomers: 1_000, mostShare: 1 })).toBeUndefined();
  expect(await build({ leastCustomers: 0, mostShare: 0 })).toBeUndefined();
  expect(await buildChanges(deps(), { settings: { ...settings, costShare: 0.5 } }, ALWAYS)).toBeUndefined();
  expect(await build()).toBe(1);
  expect(await rework({ asOf: '2024-11-30' })).toBeUndefined();
  expect(await rework({ isSample: true })).toBeUndefined();
  expect(await rework({ settings: { ...settings, model: 'pareto-nbd' } })).toBeUndefined();
  expect(await rework({}, { leastCustomers: 0, mostShare: 0 })).toBeUndefined();
  expect(await rework()).toMatchObject({ asOf: AS_OF });
  const after = await findRun(stores, AS_OF);
  expect(after.fits).toEqual(before.fits);
  expect(metaOfRun(after).kept).toEqual({ fromRun: before.keptFrom ?? before.runId, reworked: 1 });
  await forgetBuild(stores);
  expect(await build()).toBeUndefined();
  expect(await rework()).toBeUndefined();
}, 120_000);

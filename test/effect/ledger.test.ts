import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Goal, LEDGER_MEASURES, LedgerAnswer, type NewStrategy, Strategy, StrategyBody } from '#contract/ledger';
import { Settings } from '#contract/settings';
import { addStrategy, changeStrategy, decideStrategy, readLedger, removeStrategy } from '#effect';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { scoreRun } from '#scoring';
import { readCustomers } from '#segments';
import { createScoringTables, type ToldOrder, tellOrders } from '../scoring/shop.ts';
import { type TestStores, testStores } from '../stores.ts';

const AS_OF = '2024-12-31';

/** 100 customers who bought in both years, 60 in the first only, 40 in the second only and there twice, one of them with a return. */
const ORDERS: ToldOrder[] = [
  ...Array.from({ length: 160 }, (_, i) => ({ customer: i + 1, on: '2023-05-10', minor: 10_000, profit: 4_000 })),
  ...Array.from({ length: 100 }, (_, i) => ({ customer: i + 1, on: '2024-06-10', minor: 20_000, profit: 8_000 })),
  ...['2024-08-01', '2024-10-01'].flatMap((on) =>
    Array.from({ length: 40 }, (_, i) => ({ customer: 500 + i, on, minor: 30_000, profit: 12_000 })),
  ),
  { customer: 500, on: '2024-10-05', minor: 30_000, profit: -12_000, isReturn: true },
];

let stores: TestStores;
let deps: Parameters<typeof readLedger>[0];
beforeAll(async () => {
  stores = await testStores('ledger');
  await stores.records.migrate(new URL('../../src/platform/migrations/', import.meta.url));
  await createScoringTables(stores.warehouse);
  await tellOrders(stores.warehouse, ORDERS);
  deps = { ...stores, clock: clockAt('2025-01-10T08:00:00Z') };
});
afterAll(() => stores?.close());

const goal = (change: Partial<Goal> = {}): Goal => ({
  goalId: 'g1',
  aim: 'loyalty',
  measure: 'repeat-rate',
  name: '',
  better: 'more',
  target: 0.8,
  start: null,
  startOn: null,
  dueOn: '2025-12-31',
  readings: [],
  ...change,
});
const strategy = (name: string, change: Partial<StrategyBody> = {}): NewStrategy => ({
  name,
  programme: 'loyalty',
  body: {
    aim: '让客户再买一次',
    principles: '',
    elements: '',
    audience: [],
    owner: '运营组',
    reviewOn: '2025-04-01',
    goals: [goal()],
    items: [
      {
        itemId: 'i1',
        kind: 'contact',
        what: '到货后第 14 天问候',
        how: '短信，每季至多一次',
        owner: '客服',
        startsOn: null,
        dueOn: '2025-02-01',
        state: 'planned',
        budgetMinor: 50_000,
        goalId: 'g1',
        index: 'effect',
      },
    ],
    ...change,
  },
});

describe('the ledger', () => {
  it('can be kept before anything has been worked out: goals then have no value', async () => {
    const kept = await addStrategy(deps, strategy('before'), 'lin');
    expect(kept.standings[0]).toMatchObject({ value: null, state: 'unknown' });
    const ledger = LedgerAnswer.parse(await readLedger(deps, undefined));
    expect(ledger.meta).toBeNull();
    expect(ledger.measures.every(({ value }) => value === null)).toBe(true);
    await removeStrategy(deps, kept.strategyId);
  });

  it('reads every measure from the shop’s own numbers', async () => {
    await scoreRun({ ...deps, log: silentLog }, { asOf: AS_OF, settings: Settings.parse({}) });
    const { measures, meta, today } = LedgerAnswer.parse(await readLedger(deps, undefined));
    expect([meta?.asOf, today, measures.length]).toEqual([AS_OF, '2025-01-10', Object.keys(LEDGER_MEASURES).length]);
    const value = Object.fromEntries(measures.map((one) => [one.measure, one.value]));
    // 100 of the 160 who bought in 2023 bought in 2024 too; those 100 and the 40 bought on two days
    expect(value.retention).toBeCloseTo(100 / 160, 12);
    expect(value['repeat-rate']).toBeCloseTo(140 / 200, 12);
    expect(value['net-year']).toBe(100 * 20_000 + 80 * 30_000 - 30_000);
    expect(value['profit-year']).toBe(100 * 8_000 + 80 * 12_000 - 12_000);
    expect(value['average-order']).toBeCloseTo((100 * 20_000 + 80 * 30_000 - 30_000) / 180, 9);
    expect(value['refund-share']).toBeCloseTo(30_000 / (100 * 20_000 + 80 * 30_000), 12);
    const { total: lost } = await readCustomers(deps, { where: ['stage:is:lost'], pageSize: 1 });
    expect(value['lost-share']).toBeCloseTo(lost / 200, 12);
  });

  it('says where a goal stands on the way from its start to its due day', async () => {
    const states = async (change: Partial<Goal>) => {
      const kept = await addStrategy(deps, strategy(JSON.stringify(change), { goals: [goal(change)] }), 'lin');
      await removeStrategy(deps, kept.strategyId);
      return kept.standings[0];
    };
    expect(await states({})).toMatchObject({ value: 0.7, on: AS_OF, expected: 0.7, state: 'on-way' });
    expect(await states({ target: 0.6 })).toMatchObject({ state: 'reached' });
    // half of the way is gone, none of the rise is there
    const half = { start: 0.7, startOn: '2023-12-31', dueOn: '2026-01-01' };
    expect(await states(half)).toMatchObject({ expected: expect.closeTo(0.75, 3), state: 'behind' });
    expect(await states({ dueOn: '2025-01-09' })).toMatchObject({ state: 'missed' });
    expect(await states({ measure: 'refund-share', better: 'less', target: 0.05 })).toMatchObject({ state: 'reached' });
    const noted = { measure: 'noted', name: '满意度', target: 4.5 } as const;
    expect(await states(noted)).toMatchObject({ value: null, state: 'unknown' });
    const readings = [
      { on: '2025-01-08', value: 4.6 },
      { on: '2024-11-01', value: 4.1 },
    ];
    expect(await states({ ...noted, readings })).toMatchObject({ value: 4.6, on: '2025-01-08', state: 'reached' });
  });

  it('goes from version to version: what is decided stays as it was, what is not done goes on', async () => {
    const first = Strategy.parse(await addStrategy(deps, strategy('loop', { audience: ['orders:gte:2'] }), 'lin'));
    expect([first.version, first.customers, first.body.goals[0]?.start]).toEqual([1, 140, 0.7]);
    const [item] = first.body.items;
    const done = { ...item!, itemId: 'i2', state: 'done' as const };
    const body = { ...first.body, items: [item!, done] };
    const { name, version, revision } = first;
    const changed = await changeStrategy(deps, first.strategyId, { name, version, revision, body }, 'lin');
    expect([changed.version, changed.revision]).toEqual([1, 2]);
    const asked = {
      version: 1,
      decision: 'change' as const,
      feedback: '问卷 320 份',
      faults: '问候太晚',
      improvement: '第 7 天问候',
      experiments: [],
      reviewOn: '2025-07-01',
    };
    const stale = decideStrategy(deps, first.strategyId, { ...asked, revision }, 'lin');
    await expect(stale).rejects.toMatchObject({ code: 'ledger.changed-meanwhile' });
    const next = Strategy.parse(await decideStrategy(deps, first.strategyId, { ...asked, revision: 2 }, 'lin'));
    expect([next.version, next.revision, next.body.reviewOn]).toEqual([2, 1, '2025-07-01']);
    expect(next.body.items.map(({ itemId }) => itemId)).toEqual(['i1']);
    expect(next.decided).toMatchObject([
      { version: 1, decision: 'change', faults: '问候太晚', decidedBy: 'lin', standings: [{ value: 0.7 }], gain: null },
    ]);
    expect(next.decided[0]?.body.items).toHaveLength(2);
    const stop = { ...asked, version: 2, revision: 1, decision: 'stop' as const };
    const stopped = await decideStrategy(deps, first.strategyId, stop, 'lin');
    expect([stopped.state, stopped.decided.length]).toEqual(['stopped', 2]);
    const late = changeStrategy(deps, first.strategyId, { name, version: 2, revision: 1, body }, 'lin');
    await expect(late).rejects.toMatchObject({ code: 'ledger.stopped' });
  });

  it('refuses a name that is taken and an audience that cannot be read', async () => {
    await expect(addStrategy(deps, strategy('loop'), 'lin')).rejects.toMatchObject({ code: 'ledger.name-taken' });
    const odd = addStrategy(deps, strategy('odd', { audience: ['height:is:tall'] }), 'lin');
    await expect(odd).rejects.toMatchObject({ code: 'segment.unknown-field' });
    await expect(removeStrategy(deps, 99_999)).rejects.toMatchObject({ code: 'request.not-found' });
  });

  it('adds up what experiments brought, with the interval of independent estimates', async () => {
    const kept = await addStrategy(deps, strategy('gains'), 'lin');
    const add = (name: string, profitMinor: number, standardError: number) =>
      deps.records.query(
        `insert into effect_experiments (name, source, strategy_id, strategy_version, primary_metric, window_days, is_ready, measured, created_at, created_by)
         values ($1, 'file', $2, 1, 'profit', 28, true, $3, now(), 'lin')`,
        [name, kept.strategyId, JSON.stringify({ profitMinor, standardError })],
      );
    await add('one', 300_000, 30_000);
    await add('two', -100_000, 40_000);
    const ledger = await readLedger(deps, undefined);
    const gain = ledger.strategies.find(({ strategyId }) => strategyId === kept.strategyId)?.gain;
    expect(gain).toMatchObject({ experiments: 2, profitMinor: 200_000 });
    expect(gain?.upper).toBeCloseTo(200_000 + 1.959964 * 50_000, 0);
    expect(StrategyBody.parse(kept.body)).toEqual(kept.body);
  });
});

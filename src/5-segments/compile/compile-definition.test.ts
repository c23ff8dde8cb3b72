import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '#contract/failure';
import { SegmentDefinition } from '#contract/segment-definition';
import { compileDefinition, withSegments } from './compile-definition.ts';

const CONTEXT = { runId: 7, asOf: '2026-02-28' };
const SEGMENTS = new Map<number, SegmentDefinition>([
  [3, { any: [{ where: 'stage:is:lost' }, { where: 'orders:is:1' }] }],
  [4, { not: { where: 'segment:is:3' } }],
]);
const compile = (definition: SegmentDefinition) => compileDefinition(definition, withSegments(CONTEXT, SEGMENTS));
const acts = (limits: string) => `customer_id in (select customer_id from mart_customer_acts where ${limits})`;

describe('golden texts', () => {
  it.each<[SegmentDefinition, string, object]>([
    [{ all: [] }, '1', {}],
    [{ where: 'stage:is:decline' }, 'stage = {w0:String}', { w0: 'decline' }],
    [
      { all: [{ where: 'orders:gte:3' }, { not: { any: [{ where: 'alive:lt:0.3' }, { where: 'abc.net:is:C' }] } }] },
      '(orders >= {w0:Int64}) and (not ifNull(((probability_alive < {w1:Float64}) or (abc_net = {w2:String})), 0))',
      { w0: '3', w1: '0.3', w2: 'C' },
    ],
    [
      { where: 'segment:not:4' },
      'not ifNull((not ifNull((ifNull(((stage = {w0:String}) or (orders = {w1:Int64})), 0)), 0)), 0)',
      { w0: 'lost', w1: '1' },
    ],
    [{ did: { act: 'purchase', when: { lastDays: 90 } } }, 'recency_days < {w0:Int64}', { w0: 90 }],
    [{ did: { act: 'purchase', when: { from: '2026-01-01' } } }, 'last_on >= {w0:Date32}', { w0: '2026-01-01' }],
    [
      { did: { act: 'purchase', times: { operator: 'is', count: 3 }, amount: { operator: 'lte', minor: 900 } } },
      'orders = {w0:Int64} and revenue_minor <= {w1:Int64}',
      { w0: 3, w1: 900 },
    ],
    [
      { did: { act: 'purchase', when: { lastDays: 90, exceptLastDays: 30 } } },
      acts('arrayExists((day) -> day <= {w0:Date} and day >= {w1:Date}, bought_on)'),
      { w0: '2026-01-29', w1: '2025-12-01' },
    ],
    [
      {
        did: {
          act: 'purchase',
          when: { to: '2026-01-31' },
          times: { operator: 'gte', count: 2 },
          amount: { operator: 'gte', minor: 50_000 },
        },
      },
      acts(
        'arrayCount((day) -> day <= {w0:Date}, bought_on) >= {w1:UInt64}' +
          ' and arraySum((day, minor) -> if(day <= {w0:Date}, minor, 0), bought_on, bought_minor) >= {w2:Int64}',
      ),
      { w0: '2026-01-31', w1: 2, w2: 50_000 },
    ],
    [
      { did: { act: 'purchase', when: { from: '2026-01-01' }, times: { operator: 'lte', count: 1 } } },
      'customer_id not in (select customer_id from mart_customer_acts where not (arrayCount((day) -> day <= {w0:Date} and day >= {w1:Date}, bought_on) <= {w2:UInt64}))',
      { w0: '2026-02-28', w1: '2026-01-01', w2: 1 },
    ],
    [
      { did: { act: 'refund', of: [{ field: 'source', values: ['web', 'taobao'] }], when: { from: '1900-01-01' } } },
      acts(
        'arrayExists((day, source) -> day <= {w0:Date} and source in {w1:Array(String)}, refunded_on, refunded_source)',
      ),
      { w0: '2026-02-28', w1: ['web', 'taobao'] },
    ],
    [{ did: { act: 'refund', when: { from: '2200-01-01' } } }, acts('arrayExists((day) -> 0, refunded_on)'), {}],
    [
      {
        did: {
          act: 'refund',
          of: [
            { field: 'channel', values: ['app'] },
            { field: 'category', values: ['tea', 'coffee'] },
          ],
        },
      },
      'customer_id in (select customer_id from (select o.customer_id as customer_id, o.on_day as on_day, o.order_minor as minor from ' +
        '(select customer_id, order_id, assumeNotNull(refunded_on) as on_day, refunded_minor as order_minor from stg_orders where refunded_minor > 0 ' +
        'and assumeNotNull(refunded_on) <= {w0:Date} and channel = {w1:String}) as o inner join ' +
        '(select customer_id, order_id, sum(total_minor) as lines_minor from stg_order_lines where (category in {w2:Array(String)}) group by customer_id, order_id) as l ' +
        'on l.customer_id = o.customer_id and l.order_id = o.order_id))',
      { w0: '2026-02-28', w1: 'app', w2: ['tea', 'coffee'] },
    ],
    [
      {
        did: {
          act: 'purchase',
          of: [{ field: 'channel', values: ['app'] }],
          when: { lastDays: 60 },
          next: { act: 'purchase', withinDays: 14 },
        },
      },
      acts(
        'arrayExists((day, channel, wait) -> day <= {w0:Date} and day >= {w1:Date} and channel = {w2:String}' +
          ' and wait >= 1 and wait <= {w3:UInt32} and day + wait <= {w4:Date}, bought_on, bought_channel, bought_wait)',
      ),
      { w0: '2026-02-28', w1: '2025-12-31', w2: 'app', w3: 14, w4: '2026-02-28' },
    ],
    [
      { did: { act: 'purchase', when: { lastDays: 60 }, next: { act: 'refund', withinDays: 14 } } },
      acts(
        'arrayExists(steps -> arrayExists((step, gap) -> modulo(step, 2) = 0 and modulo(gap, 2) = 1 and gap <= {w4:UInt32}, ' +
          'steps, arrayDifference(steps)), [arraySort(arrayConcat(' +
          'arrayMap(day -> 2 * toUInt32(toUInt16(day)) + 1, arrayFilter((day) -> day <= {w0:Date} and day >= {w1:Date}, bought_on)), ' +
          'arrayMap(day -> 2 * toUInt32(toUInt16(day)), arrayFilter((day) -> day <= {w2:Date} and day >= {w3:Date}, refunded_on))))])',
      ),
      { w0: '2026-02-28', w1: '2025-12-31', w2: '2026-02-28', w3: '2025-12-31', w4: 27 },
    ],
    [
      {
        all: [
          { not: { did: { act: 'refund' } } },
          { where: 'orders:gte:3' },
          { did: { act: 'purchase', when: { to: '2026-01-31' } } },
        ],
      },
      `(orders >= {w0:Int64}) and (${acts('(not (arrayExists((day) -> day <= {w1:Date}, refunded_on))) and (arrayExists((day) -> day <= {w2:Date}, bought_on))')})`,
      { w0: '3', w1: '2026-02-28', w2: '2026-01-31' },
    ],
    [
      { not: { any: [{ did: { act: 'refund' } }, { not: { did: { act: 'refund', when: { lastDays: 9 } } } }] } },
      acts(
        'not ((arrayExists((day) -> day <= {w0:Date}, refunded_on)) or (not (arrayExists((day) -> day <= {w1:Date} and day >= {w2:Date}, refunded_on))))',
      ),
      { w0: '2026-02-28', w1: '2026-02-28', w2: '2026-02-20' },
    ],
    [
      { not: { did: { act: 'refund' } } },
      'customer_id not in (select customer_id from mart_customer_acts where arrayExists((day) -> day <= {w0:Date}, refunded_on))',
      { w0: '2026-02-28' },
    ],
    [
      {
        did: {
          act: 'purchase',
          of: [{ field: 'product', values: ['P1'] }],
          when: { lastDays: 60 },
          next: { act: 'refund', withinDays: 14 },
        },
      },
      'customer_id in (select customer_id from (select customer_id, 2 * toUInt32(toUInt16(on_day)) + 1 as at, 1 as is_first from ' +
        '(select o.customer_id as customer_id, o.on_day as on_day, l.lines_minor as minor from (select customer_id, order_id, ordered_on as on_day, ' +
        'revenue_minor as order_minor from stg_orders where is_purchase and ordered_on <= {w0:Date} and ordered_on >= {w1:Date}) as o inner join ' +
        '(select customer_id, order_id, sum(total_minor) as lines_minor from stg_order_lines where (product_no = {w2:String} or product_name = {w3:String}) ' +
        'group by customer_id, order_id) as l on l.customer_id = o.customer_id and l.order_id = o.order_id)' +
        ' union all select customer_id, 2 * toUInt32(toUInt16(on_day)) as at, 0 as is_first from (select customer_id, on_day, order_minor as minor from (select customer_id, ' +
        'order_id, assumeNotNull(refunded_on) as on_day, refunded_minor as order_minor from stg_orders where refunded_minor > 0 and assumeNotNull(refunded_on) <= {w4:Date} ' +
        'and assumeNotNull(refunded_on) >= {w5:Date}))) group by customer_id ' +
        'having windowFunnel({w6:UInt64})(at, is_first = 1, is_first = 0) = 2)',
      { w0: '2026-02-28', w1: '2025-12-31', w2: 'P1', w3: 'P1', w4: '2026-02-28', w5: '2025-12-31', w6: 27 },
    ],
  ])('%j', (definition, sql, params) => {
    expect(SegmentDefinition.parse(definition)).toEqual(definition);
    expect(compile(definition)).toEqual({ sql, params });
  });
});

describe('what is no definition', () => {
  const deep = (levels: number): SegmentDefinition =>
    levels === 1 ? { where: 'stage:is:lost' } : { not: deep(levels - 1) };

  it('is refused by its shape', () => {
    for (const wrong of [
      {},
      { all: {} },
      { any: [] },
      { where: 'stage:is:lost', not: { where: 'stage:is:lost' } },
      { did: { act: 'stole' } },
      { did: { act: 'purchase', of: [{ field: 'customer_id', values: ['1'] }] } },
      { did: { act: 'purchase', times: { operator: '>= 1 or 1', count: 1 } } },
      { did: { act: 'purchase', times: { operator: 'gte', count: 1 }, next: { act: 'refund', withinDays: 3 } } },
      { did: { act: 'purchase', when: { lastDays: 3, from: '2026-01-01' } } },
      deep(200),
    ])
      expect(SegmentDefinition.safeParse(wrong).success).toBe(false);
  });

  it('is refused where it nests deeper than eight, has too many parts, or a condition that cannot be read', () => {
    expect(compile(deep(8)).params).toEqual({ w0: 'lost' });
    const failing = (definition: SegmentDefinition, code: string) =>
      expect(() => compile(definition)).toThrow(expect.objectContaining({ code }));
    failing(deep(9), 'segment.too-large');
    failing({ all: Array.from({ length: 200 }, () => ({ where: 'stage:is:lost' })) }, 'segment.too-large');
    failing({ not: { where: 'shoe-size:is:40' } }, 'segment.unknown-field');
    failing({ where: 'stage:gte:lost' }, 'segment.wrong-operator');
    failing({ where: 'segment:is:99' }, 'segment.wrong-value');
    failing({ where: 'segment:is:x' }, 'segment.wrong-value');
  });
});

describe('no value reaches the text', () => {
  it.each(["' or 1=1 --", "x')) union all select 1 --", '{w99:String}', '\\', 'a\u0000b', ')) or (1', '`'])(
    '%j',
    (attempt) => {
      const act = {
        act: 'purchase' as const,
        of: ['product', 'category', 'channel', 'source'].map((field) => ({
          field: field as 'product',
          values: [attempt],
        })),
      };
      const { sql, params } = compile({
        any: [{ did: { ...act, next: { ...act, withinDays: 3 } } }, { where: `city:is:${attempt}` }],
      });
      expect(sql).not.toContain(attempt);
      expect(Object.values(params).flat()).toContain(attempt);
    },
  );

  it('the text is made of the same letters whatever the values are', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    const leaf = fc.oneof(
      text.map((value) => ({ where: `source:is:${value}` })),
      fc.tuple(text, text).map(([one, other]) => ({
        did: { act: 'purchase' as const, of: [{ field: 'product' as const, values: [one, other] }] },
      })),
    );
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 5 }), (parts) => {
        try {
          expect(compile({ any: parts }).sql).toMatch(/^[\w\s(),.{}:=<>-]*$/);
        } catch (thrown) {
          expect(isFailure(thrown)).toBe(true);
        }
      }),
    );
  });
});

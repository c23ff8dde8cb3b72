import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure } from '#contract/failure';
import { compileCustomers } from './compile-customers.ts';
import { OPERATORS } from './condition-field.ts';
import { CONDITION_FIELDS } from './fields.ts';
import { parseConditions } from './parse-conditions.ts';

const CONTEXT = {
  runId: 7,
  asOf: '2026-02-28',
  runs: [
    { runId: 7, asOf: '2026-02-28' },
    { runId: 5, asOf: '2026-01-31' },
  ],
};
const compile = (...conditions: string[]) => compileCustomers(parseConditions(conditions), CONTEXT);

describe('golden texts', () => {
  it.each([
    [['stage:is:decline'], 'stage = {w0:String}', { w0: 'decline' }],
    [['abc.net:in:A,B'], 'abc_net in {w0:Array(String)}', { w0: ['A', 'B'] }],
    [['rfm.quantile:is:5*5'], '(rfm_quantile like {w0:String})', { w0: '5_5' }],
    [['r.fixed:gte:4'], 'toInt64(substring(rfm_fixed, 1, 1)) >= {w0:Int64}', { w0: '4' }],
    [['net:between:100..2000'], 'net_minor between {w0:Int64} and {w1:Int64}', { w0: '100', w1: '2000' }],
    [['alive:lt:0.3'], 'probability_alive < {w0:Float64}', { w0: '0.3' }],
    [['lastOn:gte:2026-01-01'], 'last_on >= {w0:Date}', { w0: '2026-01-01' }],
    [['boughtWithin:is:30'], 'recency_days <= {w0:Int64}', { w0: '30' }],
    [['cohort:is:2025Q4'], '(first_on between {w0:Date} and {w1:Date})', { w0: '2025-10-01', w1: '2025-12-31' }],
    [['cohort:is:2024-02'], '(first_on between {w0:Date} and {w1:Date})', { w0: '2024-02-01', w1: '2024-02-29' }],
    [['stageAt:is:2026-01-31/new'], 'first_on > {w0:Date}', { w0: '2026-01-31' }],
    [
      ['stageAt:not:2026-01-31/lost', 'orders:gt:2'],
      'customer_id not in (select customer_id from score_stages where run_id = {w0:UInt32} and on_day = {w1:Date} and stage = {w2:String}) and orders > {w3:Int64}',
      { w0: 7, w1: '2026-01-31', w2: 'lost', w3: '2' },
    ],
    [
      ['quadrantAt:is:2026-02-10/I'],
      'customer_id in (select customer_id from score_customers where run_id = {w0:UInt32} and quadrant = {w1:String})',
      { w0: 5, w1: 'I' },
    ],
    [['q:is:王 小'], '(position(name, {w0:String}) > 0)', { w0: '王 小' }],
    [[], '1', {}],
  ])('%j', (conditions, sql, params) => {
    expect(compile(...conditions)).toEqual({ sql, params });
  });
});

describe('what cannot be read is refused', () => {
  it.each([
    ['no-such:is:1', 'segment.unknown-field'],
    ['constructor:is:1', 'segment.unknown-field'],
    ['', 'segment.unknown-field'],
    ['stage:gte:decline', 'segment.wrong-operator'],
    ['stage:is', 'segment.wrong-value'],
    ['stage:is:angry', 'segment.wrong-value'],
    ['orders:gte:many', 'segment.wrong-value'],
    ['orders:between:1', 'segment.wrong-value'],
    ['orders:between:1..2..3', 'segment.wrong-value'],
    ['lastOn:gte:2026-02-30', 'segment.wrong-value'],
    ['cohort:is:2026-13', 'segment.wrong-value'],
    ['rfm.quantile:is:666', 'segment.wrong-value'],
    ['stageAt:is:2026-01-31', 'segment.wrong-value'],
    ['customerId:is:18446744073709551616', 'segment.wrong-value'],
    ['q:is:   ', 'segment.wrong-value'],
  ])('%s → %s', (condition, code) => {
    expect(() => compile(condition)).toThrow(expect.objectContaining({ code }));
  });

  it('a day before the first run', () => {
    expect(() => compile('abcAt.net:is:2020-01-01/A')).toThrow(
      expect.objectContaining({ code: 'segment.wrong-value' }),
    );
  });
});

describe('no value reaches the text', () => {
  const ATTEMPTS = [
    "' or 1=1 --",
    "x') union all select 1 --",
    '{w99:String}',
    '`; drop table score_customers; --',
    '\\',
    "\\' or ''='",
    'a\u0000b',
    ')) or (1',
    '%',
  ];
  const fields = [...CONDITION_FIELDS.keys()];

  it.each(ATTEMPTS)('%j', (attempt) => {
    for (const field of fields) {
      for (const operator of OPERATORS) {
        try {
          const { sql, params } = compile(`${field}:${operator}:${attempt}`);
          expect(sql).not.toContain(attempt);
          expect(JSON.stringify(params)).toContain(JSON.stringify(attempt.trim()).slice(1, -1));
        } catch (thrown) {
          expect(isFailure(thrown)).toBe(true);
        }
      }
    }
  });

  it('whatever is written: a failure, or text of the same letters for every value', () => {
    const condition = fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...OPERATORS), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(condition, ([field, operator, value]) => {
        try {
          const { sql } = compile(`${field}:${operator}:${value}`);
          expect(sql).toMatch(/^[\w\s(),.{}:='<>!*/+-]*$/);
        } catch (thrown) {
          expect(isFailure(thrown)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasWords } from '#i18n';
import { modelCli, modelJson } from '../../../test/model-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Said = { code: string; detail: string };
type Answer = { code?: string; warnings?: Said[]; converged?: boolean; predictions?: Record<string, number | null>[] };

const HEADER = 'frequency,recency,age,n,monetary';
const file = (rows: readonly string[], header = HEADER) => {
  const place = path.join(folder, 'customers.csv');
  writeFileSync(place, [header, ...rows].join('\n'));
  return place;
};
const many = (count: number, row: (i: number) => (string | number)[]) =>
  Array.from({ length: count }, (_, i) => row(i).join(','));
/** Customers as a shop has them: some never came back, the others now and then. */
const usual = many(300, (i) => [i % 3, i % 3 && 2 + (i % 11), 13 + (i % 8), 13 + (i % 8), 10 + (i % 17)]);

const IN_TIME = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-cnbd-k', 'mbg-cnbd-k'] as const;
const PURCHASES = [...IN_TIME, 'bg-bb'] as const;
const ALL = [...PURCHASES, 'gamma-gamma'] as const;

/** Every number that is there is finite: JSON has no other, and what does not exist is null. */
async function fitted(model: string, rows: readonly string[], ...args: string[]): Promise<Answer> {
  return modelJson<Answer>('fit', model, file(rows), '--predict', '5', ...args);
}
const codesOf = ({ warnings }: Answer) => warnings?.map(({ code }) => code) ?? [];

describe('refused with a sentence in both languages', () => {
  const cases: [string, string[], string, readonly string[]][] = [
    ['no rows', [], 'model.too-few-rows', ALL],
    ['one customer', ['2,3,9,9,20'], 'model.too-few-rows', ALL],
    ['three customers', ['2,3,9,9,20', '0,0,4,4,0', '1,2,7,7,5'], 'model.too-few-rows', ALL],
    ['nobody as old as a day', many(40, () => [0, 0, 0, 0, 0]), 'model.no-time-passed', PURCHASES],
    ['nobody who came back', many(40, (i) => [0, 0, 9 + i, 9, 12]), 'model.too-few-spenders', ['gamma-gamma']],
    ['refunds and gifts only', many(40, (i) => [1, 2, 9, 9, -i]), 'model.too-few-spenders', ['gamma-gamma']],
    ['recency in days, age in weeks', many(90, (i) => [1, 40 + i, 20, 20, 5]), 'model.units-mixed', PURCHASES],
    ['one last purchase after today', [...usual, '1,40,20,20,5'], 'model.bad-value', PURCHASES],
    ['a date', [...usual, '1,3,2024-05-01,2024/5/1,5'], 'model.date-found', PURCHASES],
    ['a word', [...usual, '1,3,9,9,unknown'], 'model.bad-value', ['gamma-gamma']],
    ['half a purchase', [...usual, '1.5,3,9,9,5'], 'model.bad-value', ALL],
  ];
  it.each(cases)('%s', async (_, rows, code, models) => {
    for (const model of models) {
      const [english, chinese] = [
        await modelCli('fit', model, file(rows)),
        await modelCli('fit', model, file(rows), '--lang', 'zh-CN'),
      ];
      expect([model, english.status, chinese.status]).toEqual([model, 3, 3]);
      expect(english.stderr).toMatch(/^[A-Z].+\.\n$/s);
      expect(chinese.stderr).toMatch(/[\u4e00-\u9fff].*。\n$/s);
      expect(await modelJson<Answer>('fit', model, file(rows))).toMatchObject({ code });
    }
  });

  it('an empty file, a header without the columns', async () => {
    const empty = path.join(folder, 'empty.csv');
    writeFileSync(empty, '');
    expect(await modelJson('fit', 'bg-nbd', empty)).toMatchObject({ code: 'import.file-empty' });
    expect(await modelJson('compare', empty)).toMatchObject({ code: 'import.file-empty' });
    expect(await modelJson('compare', file(['1'], 'customer'))).toMatchObject({ code: 'model.columns-missing' });
  });
});

describe('answered, with a warning that says what to think of it', () => {
  const cases: [string, string[], string, readonly string[]][] = [
    ['nobody repeats', many(200, (i) => [0, 0, 20 + (i % 9), 12, 0]), 'nobody-repeats', PURCHASES],
    ['everybody alike', many(200, () => [2, 10, 30, 30, 25]), 'everybody-alike', PURCHASES],
    ['everybody spends the same', many(200, (i) => [1 + (i % 3), 4, 30, 30, 25]), 'spend-alike', ['gamma-gamma']],
    ['one customer with half of all', [...usual, '900,900,900,900,60'], 'one-dominates', PURCHASES],
    ['one customer with half of the money', [...usual, '3,9,30,30,90000'], 'spend-dominates', ['gamma-gamma']],
    ['spend of nothing or less', many(300, (i) => [1, 2, 9, 9, i % 3 ? 5 + i : -5]), 'spend-left-out', ['gamma-gamma']],
    ['few customers', usual.slice(0, 20), 'few-customers', ALL],
    ['ages in seconds', many(300, (i) => [i % 3, (i % 3) * 3e6, 2e7 + i, 9, 9]), 'ages-too-long', IN_TIME],
    ['moments for ages', many(300, (i) => [i % 3, (i % 3) * 3e6, 1.7e9 + i, 9, 9]), 'ages-are-moments', IN_TIME],
    [
      'recency in weeks, age in days',
      many(300, (i) => [i % 3, i % 3 && 1 + (i % 9), 90 + i, 9, 9]),
      'recency-in-larger-unit',
      IN_TIME,
    ],
  ];
  it.each(cases)('%s', async (_, rows, code, models) => {
    for (const model of models) {
      const [english, chinese] = [await fitted(model, rows), await fitted(model, rows, '--lang', 'zh-CN')];
      expect([model, codesOf(english)]).toEqual([model, expect.arrayContaining([code])]);
      const detail = (answer: Answer) => answer.warnings?.find((each) => each.code === code)?.detail;
      expect(detail(english)).toMatch(/^[A-Z\d].+\.$/);
      expect(detail(chinese)).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(english.predictions).toHaveLength(rows.length);
      for (const row of english.predictions ?? [])
        for (const value of Object.values(row)) expect(value === null || value >= 0).toBe(true);
    }
  });

  it('nothing to say about a usual shop', async () => {
    for (const model of PURCHASES) {
      const odd = codesOf(await fitted(model, usual)).filter((code) => !code.endsWith('-open'));
      expect([model, odd]).toEqual([model, []]);
    }
  });

  it('null where the model of spend has no mean, and the reason', async () => {
    const given = ['--parameters', 'r=1,alpha=9,a=1,b=3', '--horizon', '5', '--spend-parameters', 'p=2,q=0.5,gamma=9'];
    const answer = await modelJson<Answer>('predict', 'bg-nbd', file(usual), ...given);
    expect(answer.predictions?.[0]).toMatchObject({ expected_spend: null, expected_value: null });
    expect(answer.predictions?.[1]?.['expected_value']).toBeGreaterThan(0);
    expect(codesOf(answer)).toContain('numbers-missing');
  });

  it('has words for every warning there is', async () => {
    const { modelsEn } = await import('../../i18n/areas/models.en.ts');
    for (const part of ['dropout', 'heterogeneity', 'regularity', 'variation', 'covariates'])
      expect(hasWords(`models.warning.${part}-open`)).toBe(true);
    for (const [key, words] of Object.entries(modelsEn))
      expect([key, (words as (facts: unknown) => string)({}).length > 3]).toEqual([key, true]);
  });
});

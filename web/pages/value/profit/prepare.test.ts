import { describe, expect, it } from 'vitest';
import { ProfitAnswer } from '#contract/profit';
import { say, sayCode } from '#i18n';
import { exampleOf } from '../../../../test/example-of.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import { looks } from '../../../ui/look.ts';
import { formatsFor } from '../../../words/formats.ts';
import { groupName, type Profit, partsBridge, paybackChart, profitSentence, rangeName, whaleChart } from './prepare.ts';

const pen: Pen = {
  t: (key, ...facts) => say('en', key, ...facts),
  formats: formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' }),
  look: looks.light,
};
const words = (key: string) => sayCode('en', key);
const example = exampleOf(ProfitAnswer);
const parts = { ...example.total, customers: 100, netMinor: 50_000, goodsMinor: 30_000, costMinor: 30_000 };
const profit: Profit = {
  ...example,
  meta: { ...example.meta, currency: 'CNY' },
  horizonDays: 365,
  total: { ...parts, losing: 20, earnedMinor: 20_000, onRevenue: 0.4, onCost: 2 / 3 },
  losing: { lossMinor: 900, expectedBack: 7 },
};

describe('the page of profitability', () => {
  it('says what is left and who has cost more than they brought', () => {
    expect(profitSentence(profit, pen)).toMatch(
      /40\s?% of net revenue, 67\s?%.*20 customers \(20\s?%\).*7 are expected/,
    );
    expect(profitSentence({ ...profit, losing: { lossMinor: 900, expectedBack: null } }, pen)).not.toContain(
      'expected',
    );
    expect(profitSentence({ ...profit, total: { ...profit.total, losing: 0 } }, pen)).toContain('No customer');
  });

  it('steps from net revenue to what is left, without costs that are nothing', () => {
    const { twin } = partsBridge(profit, pen);
    expect(twin.rows).toEqual([
      ['Net revenue', 500],
      ['Goods', -300],
      ['Left after costs', 200],
    ]);
  });

  it('names ranges and groups', () => {
    const range = (fromMinor: number | null, toMinor: number | null) =>
      rangeName({ fromMinor, toMinor, customers: 1, earnedMinor: 0 }, pen);
    expect(range(null, -10_000)).toBe('under −¥100');
    expect(range(0, 5_000)).toBe('¥0 – ¥50');
    expect(range(5_000, null)).toBe('≥ ¥50');
    expect(groupName('stage', 'decline', pen, words)).toBe('Decline');
    expect(groupName('quarter', '2026Q3', pen, words)).toMatch(/Q3|3.*2026|2026.*3/);
    expect(groupName('source', '', pen, words)).toBe('Unknown');
    expect(groupName('source', 'tmall', pen, words)).toBe('tmall');
  });

  it('marks the top of the curve where losses follow, and nothing where none do', () => {
    const cuts = (whale: Profit['whale']) => {
      const [series] = whaleChart({ ...profit, whale }, pen).option['series'] as { markLine: { data: unknown[] } }[];
      return series?.markLine.data.length;
    };
    expect(
      cuts([
        { customers: 0.5, earned: 1.2 },
        { customers: 1, earned: 1 },
      ]),
    ).toBe(1);
    expect(
      cuts([
        { customers: 0.5, earned: 0.8 },
        { customers: 1, earned: 1 },
      ]),
    ).toBe(0);
  });

  it('draws what is earned less acquisition, as far as each group is known', () => {
    const group = (name: string, earnedPerHeadMinor: number[]) => ({
      group: name,
      customers: 9,
      acquisitionPerHeadMinor: 100,
      months: 2,
      earnedPerHeadMinor,
    });
    const groups = [group('lost', [50, 150, 180]), group('decline', [70])];
    const { twin } = paybackChart({ ...profit, payback: { cohorts: [], groups } }, pen, words);
    expect(twin.rows.map((row) => row.slice(1))).toEqual([
      [-0.5, -0.3],
      [0.5, null],
      [0.8, null],
    ]);
  });
});

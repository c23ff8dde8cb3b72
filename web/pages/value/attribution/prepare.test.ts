import { describe, expect, it } from 'vitest';
import { AttributionAnswer, type TouchGroup } from '#contract/attribution';
import { say } from '#i18n';
import { exampleOf } from '../../../../test/example-of.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import { looks } from '../../../ui/look.ts';
import { formatsFor } from '../../../words/formats.ts';
import {
  type Attribution,
  attributionSentence,
  breadthChart,
  categoriesName,
  groupName,
  nextGrid,
  suggestions,
  worthChart,
} from './prepare.ts';

const pen: Pen = {
  t: (key, ...facts) => say('en', key, ...facts),
  formats: formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' }),
  look: looks.light,
};
const example = exampleOf(AttributionAnswer);
const group = (name: string, customers: number, perHeadMinor: number, isSure = true): TouchGroup => ({
  group: name,
  name,
  category: '',
  customers,
  historyMinor: customers * perHeadMinor,
  futureMinor: 0,
  perHeadMinor,
  perHeadInterval: isSure ? { lower: perHeadMinor - 1_000, upper: perHeadMinor + 1_000, level: 0.95 } : null,
  valueShare: 0.5,
  repeaters: 1,
  multiCategory: 1,
});
const pair = (from: string, to: string, bought: number, lift: number | null) => ({
  ...example.next.pairs[0]!,
  from,
  to,
  bought,
  lift,
  couldBuy: 100,
  share: bought / 100,
});
const answer: Attribution = {
  ...example,
  meta: { ...example.meta, currency: 'CNY' },
  by: 'category',
  groups: [
    group('tea', 200, 20_000),
    group('cups', 90, 35_000.4),
    group('gifts', 12, 90_000, false),
    group('', 50, 99_000),
  ],
  next: {
    categories: ['tea', 'cups'],
    pairs: [pair('tea', 'cups', 30, 1.4), pair('cups', 'tea', 9, 2), pair('tea', 'gifts', 50, 0.8)],
  },
};

describe('attribution', () => {
  it('names the group worth most of those that can be compared, and no other', () => {
    expect(attributionSentence(answer, pen)).toMatch(/first by cups are worth most: ¥350 each \(¥340 to ¥360\)/);
    expect(attributionSentence({ ...answer, groups: answer.groups.slice(1) }, pen)).toContain('No group holds enough');
  });

  it('draws groups with an interval, the best on top, in whole money', () => {
    expect(worthChart(answer, pen).twin.rows).toEqual([
      ['cups', 350.004, 340.004, 360.004],
      ['tea', 200, 190, 210],
    ]);
    expect(worthChart(answer, pen).stops[0]?.say).toBe('cups\n¥350 (¥340 – ¥360)');
  });

  it('names products with their category, unknown ones as unknown, and many categories together', () => {
    expect(groupName({ group: 'T1', name: 'Oolong', category: 'tea' }, pen)).toBe('Oolong · tea');
    expect(groupName({ group: '', name: '', category: '' }, pen)).toBe('Unknown');
    expect([1, 2, 6].map((n) => categoriesName(n, pen))).toEqual(['1 category', '2 categories', '6 and more']);
  });

  it('leaves out numbers of categories with too few customers', () => {
    const row = {
      categories: 2,
      customers: 40,
      historyMinor: 1,
      perHeadMinor: 500,
      perHeadInterval: { lower: 400, upper: 600, level: 0.95 },
    };
    const breadth = { ...answer.breadth, rows: [row, { ...row, categories: 3, perHeadInterval: null }] };
    expect(breadthChart({ ...answer, breadth }, pen).twin.rows).toEqual([['2 categories', 5, 4, 6]]);
  });

  it('suggests what enough have taken up, more often than usual', () => {
    expect(suggestions(answer).map(({ from, to }) => [from, to])).toEqual([['tea', 'cups']]);
    expect(nextGrid(answer, pen).stops).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { say } from '#i18n';
import type { Pen } from '../../../frame/use-pen.ts';
import { looks } from '../../../ui/look.ts';
import { formatsFor } from '../../../words/formats.ts';
import { codesSorted, type Rfm, rfmCuts, rfmGrid } from './prepare.ts';

const pen: Pen = {
  t: (key, ...facts) => say('en', key, ...facts),
  formats: formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' }),
  look: looks.light,
};
const answer: Rfm = {
  meta: {
    asOf: '2026-06-30',
    runId: 1,
    currency: 'CNY',
    customers: 9,
    orders: 20,
    computedAt: '2026-07-01T00:00:00Z',
    dataUntil: '2026-06-30',
    isSample: true,
    kept: null,
  },
  method: 'quantile',
  windowDays: 365,
  cuts: { recencyDays: [30, 90, 180, 365], orders: [0, 1, 1, 4], moneyMinor: [0, 10000, 20000, 30000] },
  cells: [
    { r: 5, f: 5, customers: 7, moneyMinor: 900, futureMinor: 1, groups: ['champions'] },
    { r: 1, f: 1, customers: 0, moneyMinor: 0, futureMinor: 0, groups: [] },
  ],
  groups: [{ group: 'champions', customers: 7, moneyMinor: 900, futureMinor: 1, rule: 'R 4–5' }],
  codes: [
    { rfm: '111', customers: 2, moneyMinor: 5 },
    { rfm: '555', customers: 7, moneyMinor: 900 },
  ],
};

describe('RFM', () => {
  it('says what each score means, fewer days scoring higher, and where a score holds nobody', () => {
    const [recency, orders, money] = rfmCuts(answer, pen);
    expect(recency?.ranges).toEqual(['> 365', '181 – 365', '91 – 180', '31 – 90', '≤ 30']);
    expect(orders?.ranges).toEqual(['≤ 0', '1', 'nobody', '2 – 4', '> 4']);
    expect(money?.ranges[1]).toBe('¥0 – ¥100');
  });
  it('draws only cells with people; each opens exactly them', () => {
    const { stops } = rfmGrid(answer, 'net', pen);
    expect(stops).toHaveLength(1);
    expect(stops[0]?.drill).toBe('["rfm.quantile:is:55*"]');
  });
  it('sorts codes by code, people or money', () => {
    expect(codesSorted(answer.codes, 'customers', 'desc').map((row) => row.rfm)).toEqual(['555', '111']);
    expect(codesSorted(answer.codes, 'rfm', 'asc').map((row) => row.rfm)).toEqual(['111', '555']);
  });
});

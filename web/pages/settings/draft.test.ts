import { describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { hasWords } from '#i18n';
import { changesBetween, draftOf, faultsOf, settingsOf } from './draft.ts';
import { rateFaults, rateRows, ratesDiffer, ratesOf } from './rate-draft.ts';
import { BOUNDS, SETTING_FIELDS } from './setting-fields.ts';

const settings = Settings.parse({});

function pathsOf(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsOf(value, `${before}${name}.`)
      : [before + name],
  );
}

describe('settings as they are typed', () => {
  it('has a field with words for every setting, and no other', () => {
    // The cost model has its own form on the page of profitability.
    const own = pathsOf(settings).filter((path) => !path.startsWith('costs.'));
    expect(SETTING_FIELDS.map((field) => field.path).toSorted()).toEqual(own.toSorted());
    for (const { path } of SETTING_FIELDS)
      expect([path, hasWords(`settings.${path}`), hasWords(`settings.${path}.why`)]).toEqual([path, true, true]);
  });
  it('comes back as it was', () => {
    for (const one of [
      settings,
      { ...settings, currency: 'JPY', costShare: 0.07, yearlyDiscount: 0.123, orderCostMinor: 350 },
    ])
      expect(settingsOf(draftOf(one), one)).toEqual(one);
  });
  it('shows percents and major units', () => {
    const draft = draftOf({ ...settings, costShare: 0.07, orderCostMinor: 350 });
    expect(draft.costShare).toBe('7');
    expect(draft.orderCostMinor).toBe('3.5');
    expect(draft['rfmFixed.moneyMinor.0']).toBe('100');
    expect(Object.keys(draft).filter((path) => path.startsWith('rfmFixed.orders'))).toHaveLength(BOUNDS);
  });
  it('finds nothing wrong with the defaults, and counts changes', () => {
    const draft = draftOf(settings);
    expect(faultsOf(draft)).toEqual({});
    expect(changesBetween({ ...draft, horizonDays: '400', shopName: '山野' }, draft)).toBe(2);
  });
  it.each([
    ['horizonDays', '20', { code: 'range', min: 30, max: 1825 }],
    ['horizonDays', '', { code: 'needed' }],
    ['horizonDays', '30.5', { code: 'whole' }],
    ['costShare', 'x', { code: 'number' }],
    ['orderCostMinor', '-1', { code: 'least', min: 0 }],
    ['abc.b', '96', { code: 'sum' }],
    ['lifecycle.lostFactor', '2', { code: 'above' }],
    ['zone', 'Mars/Olympus', { code: 'zone' }],
    ['shopName', '  ', { code: 'needed' }],
  ])('says what is wrong with %s = “%s”', (path, text, fault) => {
    expect(faultsOf({ ...draftOf(settings), [path]: text })).toEqual({ [path]: fault });
  });
  it('wants bounds to ascend', () => {
    expect(faultsOf({ ...draftOf(settings), 'rfmFixed.orders.1': '9' })).toEqual({
      'rfmFixed.orders': { code: 'ascending' },
    });
  });
});

describe('rates as they are typed', () => {
  const rates = [
    { currency: 'USD', on: '2025-01-01', rate: 7.2 },
    { currency: 'EUR', on: '2025-01-01', rate: 7.9 },
  ];
  it('comes back sorted, without change', () => {
    const rows = rateRows(rates);
    expect(ratesOf(rows)).toEqual([rates[1], rates[0]]);
    expect(ratesDiffer(rows, rateRows(rates.toReversed()))).toBe(false);
    expect(ratesDiffer(rows.slice(1), rows)).toBe(true);
  });
  it('says what is wrong', () => {
    const row = { currency: 'USD', on: '2025-01-01', rate: '7.2' };
    expect(
      rateFaults([
        { ...row, key: 'a' },
        { ...row, key: 'b' },
        { ...row, key: 'c', currency: 'usd' },
        { ...row, key: 'd', on: '' },
        { ...row, key: 'e', rate: '0', on: '2026-01-01' },
      ]),
    ).toEqual({ b: 'twice', c: 'currency', d: 'day', e: 'number' });
  });
});

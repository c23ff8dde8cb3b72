import { describe, expect, it } from 'vitest';
import { bands } from './bands.ts';
import { axisTicks } from './rhythm-scale.ts';
import { type Entry, gapHeight, moments } from './timeline-layout.ts';

const entry = (kind: Entry['kind'], on: string): Entry => ({
  kind,
  on,
  at: null,
  orderNo: '',
  source: '',
  channel: '',
  status: '',
  amountMinor: 0,
  lines: [],
  fromStage: null,
  toStage: null,
  importId: 0,
});

describe('the timeline', () => {
  const entries = [entry('order', '2026-06-20'), entry('stage', '2026-06-01'), entry('order', '2026-03-01')];
  it('measures the silence after each thing, the newest against now', () => {
    expect(moments(entries, 'all', '2026-06-30').map((one) => one.gapDays)).toEqual([10, 19, 92]);
    expect(moments(entries, 'orders', '2026-06-30').map((one) => one.gapDays)).toEqual([10, 111]);
  });
  it('draws silence to scale, from a week on and up to a limit', () => {
    expect(gapHeight(6)).toBe(0);
    expect(gapHeight(60)).toBe(60);
    expect(gapHeight(2000)).toBe(160);
  });
});

describe('bands', () => {
  it('merge neighbours, last until the next and add up to the whole', () => {
    const made = bands(
      [
        { on: '2026-01-01', value: 'a' },
        { on: '2026-02-01', value: 'a' },
        { on: '2026-03-02', value: 'b' },
      ],
      '2026-05-01',
    );
    expect(made.map((band) => [band.value, band.from, band.to])).toEqual([
      ['a', '2026-01-01', '2026-03-02'],
      ['b', '2026-03-02', '2026-05-01'],
    ]);
    expect(made.reduce((sum, band) => sum + band.share, 0)).toBeCloseTo(1);
    expect(bands([], '2026-05-01')).toEqual([]);
    expect(bands([{ on: '2026-05-01', value: 'a' }], '2026-05-01')[0]?.share).toBe(1);
  });
});

describe('the axis of days', () => {
  it('reaches the longest gap in at most seven ticks', () => {
    for (const longest of [7, 45, 100, 400, 3000]) {
      const ticks = axisTicks(longest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(longest);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }
  });
});

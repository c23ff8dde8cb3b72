import { describe, expect, it } from 'vitest';
import { twinCsv } from '../chart/view.ts';
import { looks } from '../look.ts';
import { bars, histogram } from './bars.ts';
import { bridge, bridgeSpans } from './bridge.ts';
import { fan } from './fan.ts';
import { heatGrid, heatTone } from './heat-grid.ts';
import { lines } from './lines.ts';
import { moneyAt, pareto } from './pareto.ts';
import { escapeHtml, type Quantity } from './quantity.ts';
import { nodeTotal, sankey } from './sankey.ts';
import { dotRadius, scatter } from './scatter.ts';
import { scaleOf, valueCurve } from './value-curve.ts';

const look = looks.light;
const money: Quantity = { name: 'Revenue', write: (n) => `¥${n}`, per: 100 };
const people: Quantity = { name: 'Customers', write: (n) => String(n) };
const seriesOf = (option: Readonly<Record<string, unknown>>) =>
  option['series'] as { data: { value: unknown; drill?: string }[]; stack?: string }[];

describe('bars', () => {
  const view = bars({
    categories: [{ label: 'A', drill: 'abc.net:is:A' }, { label: 'B' }],
    categoryName: 'Class',
    series: [{ name: 'Revenue', values: [1200, null] }],
    quantity: money,
    look,
    summary: 'A leads.',
  });
  it('keep missing values missing and put shown units into the twin', () => {
    expect(seriesOf(view.option)[0]?.data.map((item) => item.value)).toEqual([1200, null]);
    expect(view.twin.rows).toEqual([
      ['A', 12],
      ['B', null],
    ]);
  });
  it('lead where a category has people behind it', () => {
    expect(view.stops.map((stop) => stop.drill)).toEqual(['abc.net:is:A', undefined]);
    expect(view.stops[0]?.say).toBe('A\n¥1200');
  });
  it('touch in a histogram', () => {
    const touching = histogram({
      categories: [{ label: '0–1' }],
      categoryName: 'Range',
      series: [{ name: 'Customers', values: [3] }],
      quantity: people,
      look,
      summary: '',
    });
    expect(touching.option['series']).toMatchObject([{ barCategoryGap: '4%' }]);
  });
});

describe('bridge', () => {
  const steps = [
    { label: 'then', value: 100, total: true },
    { label: 'new', value: 30 },
    { label: 'lost', value: -50 },
    { label: 'now', value: 80, total: true },
  ];
  it('hangs each change on what came before and ends at the total', () => {
    expect(bridgeSpans(steps)).toEqual([
      { from: 0, to: 100 },
      { from: 100, to: 130 },
      { from: 130, to: 80 },
      { from: 0, to: 80 },
    ]);
  });
  it('draws lengths, not signs, and says signs in words', () => {
    const view = bridge({ steps, stepName: 'Step', quantity: money, change: (n) => `${n}`, look, summary: '' });
    expect(seriesOf(view.option)[1]?.data.map((item) => item.value)).toEqual([100, 30, 50, 80]);
    expect(view.stops[2]?.say).toBe('lost\n-50');
    expect(view.twin.rows.map((row) => row[1])).toEqual([1, 0.3, -0.5, 0.8]);
  });
});

describe('lines and fans', () => {
  const at = [
    { short: '1', full: 'Jan' },
    { short: '2', full: 'Feb' },
  ];
  it('say every series at a point', () => {
    const view = lines({
      at,
      atName: 'Month',
      series: [
        { name: 'a', values: [1, 2], drills: ['2026-01', undefined] },
        { name: 'b', values: [null, 3] },
      ],
      quantity: people,
      look,
      summary: '',
    });
    expect(view.stops[1]?.say).toBe('Feb\na: 2\nb: 3');
    expect(view.stops[0]?.drill).toBe('2026-01');
    expect(view.twin.heads).toEqual(['Month', 'a', 'b']);
  });
  it('stack the width of the interval on its lower edge', () => {
    const view = fan({
      at,
      atName: 'Week',
      actual: { name: 'actual', values: [1, null] },
      expected: { name: 'expected', values: [1, 2] },
      band: { name: '95 %', lower: [1, 1], upper: [1, 4] },
      quantity: people,
      look,
      summary: '',
    });
    const series = seriesOf(view.option);
    expect(series).toHaveLength(4);
    expect(series[3]?.data).toEqual([0, 3]);
    expect(view.twin.heads).toHaveLength(5);
  });
});

describe('heat grid', () => {
  it('goes from the weakest tone at nothing to the strongest at the most', () => {
    expect(heatTone(0, [5, 10], false)).toBe(0);
    expect(heatTone(null, [5], false)).toBe(0);
    expect(heatTone(10, [5, 10], false)).toBe(6);
    expect(heatTone(5, [5, 10, 1000], true)).toBe(2);
  });
  it('puts one item per cell, with its people', () => {
    const view = heatGrid({
      rows: ['5'],
      columns: ['1', '2'],
      cells: [{ row: 0, column: 1, value: 4, label: '4', say: 'four', drill: 'x' }],
      rowName: 'R',
      columnName: 'F',
      quantity: people,
      look,
      summary: '',
    });
    expect(seriesOf(view.option)[0]?.data[0]).toMatchObject({ value: [1, 0, 4], drill: 'x' });
    expect(view.twin.rows).toEqual([['5', '2', 4, '4']]);
  });
});

describe('pareto', () => {
  const points = [
    { customers: 0.1, money: 0.5 },
    { customers: 1, money: 1 },
  ];
  it('reads the money at a share off the curve, straight between points', () => {
    expect(moneyAt(points, 0.05)).toBeCloseTo(0.25);
    expect(moneyAt(points, 0.1)).toBeCloseTo(0.5);
    expect(moneyAt(points, 1)).toBe(1);
    expect(moneyAt([], 0.5)).toBe(0);
  });
  it('begins at nothing', () => {
    const view = pareto({
      points,
      cuts: [{ at: 0.05, label: 'A' }],
      names: { customers: 'c', money: 'm' },
      percent: (share) => `${share}`,
      look,
      summary: '',
    });
    expect(view.stops).toHaveLength(3);
    expect(view.twin.rows[0]).toEqual(['0', '0']);
  });
});

describe('scatter', () => {
  it('lets area, not radius, stand for people', () => {
    const grown = dotRadius(100, 100) - 3;
    expect((dotRadius(25, 100) - 3) / grown).toBeCloseTo(0.5);
    expect(dotRadius(1, 1)).toBe(3);
  });
  it('keeps what a logarithm cannot draw at one shown unit', () => {
    const view = scatter({ points: [{ x: 0, y: 500, say: 's' }], x: money, y: money, look, summary: '' });
    expect(seriesOf(view.option)[0]?.data[0]?.value).toEqual([100, 500]);
    expect(view.twin.rows).toEqual([[0, 5]]);
  });
});

describe('sankey', () => {
  const flows = [
    { from: 'a', to: 'x', value: 3, say: '' },
    { from: 'a', to: 'y', value: 2, say: '', drill: 'd' },
    { from: 'b', to: 'x', value: 0, say: '' },
  ];
  it('adds up to the counts of both dates and leaves out what nobody takes', () => {
    expect(nodeTotal(flows, 'a', 'left')).toBe(5);
    expect(nodeTotal(flows, 'x', 'right')).toBe(3);
    const nodes = [
      ['a', 'left'],
      ['b', 'left'],
      ['x', 'right'],
      ['y', 'right'],
    ] as const;
    const view = sankey({
      nodes: nodes.map(([key, side]) => ({ key, side, label: key, colour: '#000' })),
      flows,
      quantity: people,
      names: { from: 'f', to: 't' },
      look,
      summary: '',
    });
    expect(seriesOf(view.option)[0]?.data).toHaveLength(3);
    expect(view.stops.map((stop) => stop.drill)).toEqual([undefined, 'd']);
  });
});

describe('twins and tooltips', () => {
  it('write CSV that spreadsheets read and that runs no formula', () => {
    expect(
      twinCsv({
        heads: ['a,b', 'n'],
        rows: [
          ['=1+1', 2],
          ['say "hi"', null],
        ],
      }),
    ).toBe('\ufeff"a,b",n\r\n\'=1+1,2\r\n"say ""hi""",\r\n');
  });
  it('show names as text', () => {
    expect(escapeHtml('<b>&"')).toBe('&#60;b&#62;&#38;&#34;');
  });
});

describe('value curves', () => {
  const view = valueCurve({
    values: [100, 150, 160],
    atRisk: [10, 6, 3],
    lower: [90, 130, 120],
    upper: [110, 170, 200],
    everyone: 10,
    most: 200,
    periodName: 'Month',
    period: (k) => `Month ${k}`,
    atRiskName: 'Watched',
    lowerName: 'Lower',
    upperName: 'Upper',
    quantity: money,
    count: String,
    colour: look.accent,
    summary: 'Grows.',
    drill: 'x',
  });
  it('are dashed from where fewer than half are left, and say how many there are', () => {
    const [firm, thin] = seriesOf(view.option);
    expect(firm?.data.map((item) => item?.value ?? null)).toEqual([100, 150, 160]);
    expect(thin?.data.map((item) => item?.value ?? null)).toEqual([null, null, 160]);
    expect(view.stops[2]?.say).toBe('Month 2\nRevenue: ¥160\n¥120 – ¥200\nWatched: 3');
    expect(view.twin.rows[1]).toEqual([1, 1.5, 1.3, 1.7, 6]);
  });
  it('end their axis on numbers one can read', () => {
    expect(scaleOf(9_300, 0)).toEqual({ min: 0, max: 10_000, interval: 2_000 });
    expect(scaleOf(1.2, -0.3)).toMatchObject({ min: -0.5, max: 1.25, interval: 0.25 });
    expect(scaleOf(0, 0).max).toBeGreaterThan(0);
  });
});

import type { Measure } from '#contract/common';
import { drillWeightedScores } from '#contract/drill-weighted';
import type { WeightedAnswer, WeightedTest } from '#contract/weighted';
import { drillKey } from '../../../frame/drill-key.ts';
import { people, ratio, share, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import type { Look } from '../../../ui/look.ts';
import { bars, histogram } from '../../../ui/prepare/bars.ts';
import { type Found, foundChart } from '../parts/found-chart.ts';

type ClassRow = WeightedAnswer['classes'][number];
type Way = WeightedTest['ways'][number];

/** A class 1 … 5 as the words know it. */
export type ClassName = 1 | 2 | 3 | 4 | 5;

/** The answer under the title: the first class that holds anybody, what it brought, and what counts most. */
export function weightedSentence(
  { classes, dimensions }: WeightedAnswer,
  measure: Measure,
  { t, formats }: Pen,
): string {
  const everybody = total(classes, (row) => row.customers);
  const money = total(classes, (row) => row.moneyMinor);
  const first = classes[0];
  const most = heaviest(dimensions);
  return t('weighted.answer', {
    n: formats.count(first?.customers ?? 0),
    share: formats.percent(ratio(first?.customers ?? 0, everybody)),
    money: formats.percent(ratio(first?.moneyMinor ?? 0, money)),
    measure: t(`measure.${measure}`).toLowerCase(),
    first: most === undefined ? '' : t(`dimension.${most.dimension}`),
    weight: formats.percent(most?.weight ?? null),
  });
}

function heaviest(dimensions: WeightedAnswer['dimensions']): WeightedAnswer['dimensions'][number] | undefined {
  return dimensions.toSorted((a, b) => b.weight - a.weight)[0];
}

/** The weights, the heaviest first. */
export function weightsChart({ dimensions }: WeightedAnswer, pen: Pen): ChartView {
  const { t, look } = pen;
  const rows = dimensions.toSorted((a, b) => b.weight - a.weight);
  return bars({
    categories: rows.map(({ dimension }) => ({ label: t(`dimension.${dimension}`) })),
    categoryName: t('weighted.dimension'),
    series: [{ name: t('weighted.share'), values: rows.map(({ weight }) => weight) }],
    quantity: share(pen, t('weighted.share')),
    look,
    summary: t('weighted.weights.note'),
    horizontal: true,
    direct: true,
  });
}

/** Five steps of one hue, the first class the strongest. */
export function classColour(look: Look, name: number): string {
  return look.heat[look.heat.length - name] ?? look.accent;
}

/** The class that a score belongs to. */
function classAt(classes: readonly ClassRow[], score: number): number {
  const found = classes.find(({ from, below }) => from !== null && score >= from && score < (below ?? Infinity));
  return found?.class ?? classes.length;
}

/** Customers by steps of score, coloured by class; each step leads to its customers where the scheme is kept. */
export function distributionChart(answer: WeightedAnswer, pen: Pen, schemeId: number | null): ChartView {
  const { t, formats, look } = pen;
  const label = ({ from, to }: { from: number; to: number }) =>
    t('weighted.step', { from: String(from), to: String(to) });
  return histogram({
    categories: answer.histogram.map((step) => ({
      label: label(step),
      ...(schemeId === null ? {} : { drill: drillKey(drillWeightedScores(schemeId, step.from, step.to)) }),
    })),
    categoryName: t('weighted.score'),
    series: [
      {
        name: t('value.customers'),
        values: answer.histogram.map(({ customers }) => customers),
        colours: answer.histogram.map(({ from }) => classColour(look, classAt(answer.classes, from))),
      },
    ],
    quantity: people(pen, t('value.customers')),
    look,
    summary: t('weighted.distribution.note'),
    say: (at) => {
      const step = answer.histogram[at];
      if (step === undefined) return '';
      const head = `${t('weighted.score')} ${label(step)}`;
      return `${head}\n${t('value.customers')}: ${formats.count(step.customers)}\n${formats.money(step.moneyMinor)}`;
    },
  });
}

/** The scores of a class in words. */
export function reachWords({ from, below, customers }: ClassRow, isLowest: boolean, { t, formats }: Pen): string {
  const score = (value: number) => formats.number(value, 2);
  if (from === null) return customers > 0 ? t('weighted.reach.all') : t('weighted.reach.none');
  if (from >= 100) return t('weighted.reach.full');
  if (below === null) return isLowest ? t('weighted.reach.all') : t('weighted.reach.from', { from: score(from) });
  if (isLowest) return t('weighted.reach.below', { below: score(below) });
  return t('weighted.reach.between', { from: score(from), below: score(below) });
}

const SHARES = ['top5', 'top10', 'top20'] as const;

/** The ways of ranking for which it can be told how much money they found. */
function foundWays(ways: readonly Way[]): (Way & Found)[] {
  return ways.filter((way): way is Way & Found => SHARES.every((top) => way[top] !== null));
}

/** Money found by each way of ranking; undefined where nothing was spent since. */
export function testChart({ ways }: WeightedTest, pen: Pen): ChartView | undefined {
  const { t, look } = pen;
  const rows = foundWays(ways);
  if (rows.length === 0) return undefined;
  return foundChart(
    rows.map(({ way, top5, top10, top20 }) => ({
      name: t(`weighted.way.${way}`),
      found: { top5, top10, top20 },
      colour: way === 'chosen' ? look.accent : look.neutral,
    })),
    pen,
    t('weighted.test.ways'),
  );
}

/** The result of the test in one sentence; undefined where nothing was spent since. */
export function testSentence(
  { ways, calibrationEnd, customers }: WeightedTest,
  { t, formats }: Pen,
): string | undefined {
  const of = (name: Way['way']) => ways.find(({ way }) => way === name)?.top20 ?? null;
  if (of('chosen') === null) return undefined;
  return t('weighted.test.result', {
    day: formats.day(calibrationEnd),
    n: formats.count(customers),
    top: formats.percent(of('chosen')),
    equal: formats.percent(of('equal')),
    rfm: formats.percent(of('rfm')),
  });
}

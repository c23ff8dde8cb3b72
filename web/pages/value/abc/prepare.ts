import type { z } from 'zod';
import type { Measure } from '#contract/common';
import type { AbcAnswer } from '#contract/value';
import { ratio, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { moneyAt, pareto } from '../../../ui/prepare/pareto.ts';

export type Abc = z.infer<typeof AbcAnswer>;
export type Shares = { a: number; b: number };
const RANKS = ['A', 'B', 'C'];

/** The answer under the title: how much of the money the first, the first two and the last class brought. */
export function abcSentence(answer: Abc, measure: Measure, { t, formats }: Pen): string {
  const all = total(answer.classes, (row) => row.customers);
  const of = (name: string) => answer.classes.find((row) => row.class === name);
  const [a, b] = [of('A'), of('B')];
  const aShare = a?.moneyShare ?? 0;
  const abShare = aShare + (b?.moneyShare ?? 0);
  return t('value.abc.answer', {
    a: formats.percent(ratio(a?.customers ?? 0, all)),
    n: formats.count(a?.customers ?? 0),
    money: formats.percent(aShare),
    measure: t(`measure.${measure}`).toLowerCase(),
    ab: formats.percent(ratio((a?.customers ?? 0) + (b?.customers ?? 0), all)),
    abMoney: formats.percent(abShare),
    rest: formats.percent(1 - abShare),
  });
}

/** Shares asked for in the address where they make sense (each above nothing, together below all), else those in use. */
export function sharesOf(a: string | undefined, b: string | undefined, inUse: Shares): Shares {
  const asked = { a: a === undefined ? inUse.a : Number(a), b: b === undefined ? inUse.b : Number(b) };
  return asked.a > 0 && asked.b > 0 && asked.a + asked.b < 1 ? asked : inUse;
}

/** Share of customers and of money of each class under given cuts, read off the curve. */
export function classesAt(
  curve: Abc['curve'],
  { a, b }: Shares,
): readonly { class: string; customers: number; money: number }[] {
  const first = moneyAt(curve, a);
  const second = moneyAt(curve, a + b);
  return [
    { class: 'A', customers: a, money: first },
    { class: 'B', customers: b, money: second - first },
    { class: 'C', customers: 1 - a - b, money: moneyAt(curve, 1) - second },
  ];
}

/** The Pareto curve with the two cuts as lines, each named with the money up to it. */
export function abcCurve(answer: Abc, shares: Shares, measure: Measure, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const cut = (name: string, at: number) => ({
    at,
    label: `${name} ${formats.percent(at)} → ${formats.percent(moneyAt(answer.curve, at))}`,
  });
  return pareto({
    points: answer.curve,
    cuts: [cut('A', shares.a), cut('A + B', shares.a + shares.b)],
    names: { customers: t('value.abc.axis.customers'), money: t('value.abc.axis.money') },
    percent: formats.percent,
    look,
    summary: abcSentence(answer, measure, pen),
  });
}

/** How many rose and how many fell since the comparison; newcomers count as neither. */
export function movementSums(movement: NonNullable<Abc['movement']>): { up: number; down: number } {
  const rank = (name: string) => RANKS.indexOf(name);
  const known = movement.filter((row) => rank(row.from) >= 0 && rank(row.to) >= 0);
  return {
    up: total(
      known.filter((row) => rank(row.to) < rank(row.from)),
      (row) => row.customers,
    ),
    down: total(
      known.filter((row) => rank(row.to) > rank(row.from)),
      (row) => row.customers,
    ),
  };
}

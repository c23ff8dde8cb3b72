import type { z } from 'zod';
import type { Measure } from '#contract/common';
import { drillLife } from '#contract/drill';
import type { Evidence, Life, TrajectoriesAnswer, TrajectoryFactorsAnswer } from '#contract/trajectory';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, people, ratio, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { barMultiples } from '../../../ui/prepare/bar-multiples.ts';
import { lines } from '../../../ui/prepare/lines.ts';
import { valueCurve } from '../../../ui/prepare/value-curve.ts';

export type Trajectories = z.infer<typeof TrajectoriesAnswer>;
export type Factors = z.infer<typeof TrajectoryFactorsAnswer>;
export type LifeRow = Trajectories['lives'][number];
export type CurveKind = 'cumulative' | 'monthly';

const isOpen = ({ life }: LifeRow): boolean => life.startsWith('open-');

/** The colour of a life: the stage it ended in, or grey while it is open. */
export function colourOf(life: Life, { look }: Pen): string {
  const { exploration, formation, decline, stability } = look.stages;
  return { I: exploration, II: formation, III: decline, IV: stability }[life as 'I'] ?? look.neutral;
}

/** The answer under the title: how many ended early, how many lasted and what they brought, how many are open. */
export function livesSentence({ lives }: Trajectories, { t, formats }: Pen): string {
  const everyone = total(lives, (row) => row.customers);
  const open = total(lives.filter(isOpen), (row) => row.customers);
  if (open === everyone) return t('trajectories.answer.open', { open: formats.count(open) });
  const of = (life: Life) => lives.find((row) => row.life === life);
  const [early, long] = [of('I'), of('IV')];
  return t('trajectories.answer', {
    decided: formats.count(everyone - open),
    early: formats.percent(ratio(early?.customers ?? 0, everyone - open)),
    long: formats.count(long?.customers ?? 0),
    longShare: formats.percent(ratio(long?.customers ?? 0, everyone)),
    longMoney: formats.percent(
      ratio(
        long?.moneyMinor ?? 0,
        total(lives, (row) => row.moneyMinor),
      ),
    ),
    open: formats.count(open),
  });
}

/** How many led which life, what they brought together and per head. */
export function livesChart(answer: Trajectories, measure: Measure, pen: Pen): ChartView {
  const { t } = pen;
  const { lives, meta } = answer;
  const what = t(`measure.${measure}`);
  return barMultiples({
    rows: lives.map(({ life }) => ({
      label: t(`trajectory.${life}`),
      colour: colourOf(life, pen),
      drill: drillKey(drillLife(life)),
    })),
    rowName: t('trajectories.life'),
    columns: [
      { quantity: people(pen, t('trajectories.customers')), values: lives.map((row) => row.customers) },
      {
        quantity: money(pen, t('trajectories.money', { measure: what }), meta.currency),
        values: lives.map((row) => row.moneyMinor),
      },
      {
        quantity: money(pen, t('trajectories.perHead'), meta.currency),
        values: lives.map((row) => ratio(row.moneyMinor, row.customers)),
      },
    ],
    look: pen.look,
    summary: livesSentence(answer, pen),
    rowHeight: 42,
  });
}

/** The curve of one life on the scale shared by all four; undefined where too few were watched. */
export function lifeCurve(answer: Trajectories, row: LifeRow, kind: CurveKind, measure: Measure, pen: Pen) {
  const { t, formats } = pen;
  const { curve } = row;
  if (curve === null || curve.atRisk.length === 0) return undefined;
  const drawn = answer.lives.filter((one) => !isOpen(one)).flatMap((one) => one.curve ?? []);
  const isCumulative = kind === 'cumulative';
  const values = (one: NonNullable<LifeRow['curve']>) => (isCumulative ? one.cumulativeMinor : one.perMonthMinor);
  const highs = drawn.flatMap((one) => (isCumulative ? one.upperMinor : one.perMonthMinor));
  const lows = drawn.flatMap((one) => (isCumulative ? one.lowerMinor : one.perMonthMinor));
  const level = formats.percent(curve.level);
  return valueCurve({
    values: values(curve),
    atRisk: curve.atRisk,
    ...(isCumulative ? { lower: curve.lowerMinor, upper: curve.upperMinor } : {}),
    everyone: row.customers,
    most: Math.max(1, ...highs),
    least: Math.min(0, ...lows),
    periodName: t('trajectories.curve.months'),
    period: (k) => t('trajectories.curve.month', { n: String(k) }),
    atRiskName: t('trajectories.curve.watched'),
    lowerName: t('trajectories.curve.lower', { level }),
    upperName: t('trajectories.curve.upper', { level }),
    quantity: money(pen, t(`measure.${measure}`), answer.meta.currency),
    count: formats.count,
    colour: colourOf(row.life, pen),
    summary: `${t(`trajectory.${row.life}`)}. ${t('trajectories.curve.note')}`,
    drill: drillKey(drillLife(row.life)),
  });
}

/** What a level of a factor is called. */
export function levelName(by: Factors['by'], level: string, { t }: Pen): string {
  if (by === 'discount') return t(`firstDiscount.${level as 'none'}`);
  if (by === 'refund') return t(`firstRefunded.${level as 'yes'}`);
  return level === '' ? t('lifecycle.churn.unknown') : level;
}

/** Cumulative value per head by month, one line for each level of a factor. */
export function factorLines(answer: Factors, measure: Measure, pen: Pen): ChartView {
  const { t } = pen;
  const length = Math.max(0, ...answer.levels.map(({ curve }) => curve.cumulativeMinor.length));
  return lines({
    at: Array.from({ length }, (_, k) => ({ short: String(k), full: t('trajectories.curve.month', { n: String(k) }) })),
    atName: t('trajectories.curve.months'),
    series: answer.levels.map(({ level, curve }) => ({
      name: levelName(answer.by, level, pen),
      values: Array.from({ length }, (_, k) => curve.cumulativeMinor[k] ?? null),
    })),
    quantity: money(pen, t(`measure.${measure}`), answer.meta.currency),
    look: pen.look,
    summary: testSentence(answer, pen),
    height: 300,
  });
}

/** Whether the mix of patterns differs between the levels, and how much. Cohen (1988): V of 0.1 is small, 0.3 is medium. */
export function testSentence({ test, leftOut }: Factors, { t, formats }: Pen): string {
  const rest = leftOut > 0 ? t('trajectories.factors.leftOut', { n: formats.count(leftOut) }) : '';
  if (test === null) return t('trajectories.factors.test.none') + rest;
  const how =
    test.probability > 0.05 ? 'chance' : test.strength < 0.1 ? 'hardly' : test.strength < 0.3 ? 'somewhat' : 'clearly';
  const sentence = t('trajectories.factors.test', {
    how: t(`trajectories.factors.${how}`),
    strength: formats.number(test.strength, 2),
    p: test.probability < 0.001 ? '< 0.001' : `= ${formats.number(test.probability, 3)}`,
  });
  return sentence + rest;
}

type EvidenceRow = z.infer<typeof Evidence>;

/** A value of a measure in its unit. */
export function measured(unit: EvidenceRow['unit'], value: number | null, { formats }: Pen): string {
  if (unit === 'share') return formats.percent(value);
  if (unit === 'minor') return formats.money(value);
  if (unit === 'days') return formats.days(value === null ? null : Math.round(value));
  return formats.number(value, 2);
}

/** A difference in its unit with its sign: shares in percentage points. */
export function differing(unit: EvidenceRow['unit'], value: number | null, pen: Pen): string {
  if (value === null) return pen.formats.number(null);
  const digits = { share: 3, days: 1, minor: 0, count: 2, ratio: 2 }[unit];
  // what rounds to nothing has no sign
  const shown = Math.round(value * 10 ** digits) / 10 ** digits + 0;
  const sign = shown > 0 ? '+' : '';
  if (unit === 'share') return sign + pen.t('trajectories.points', { n: pen.formats.number(shown * 100, 1) });
  if (unit === 'days') return sign + pen.formats.number(shown, 1);
  return sign + measured(unit, shown, pen);
}

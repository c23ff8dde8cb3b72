import { drillGrade, drillGradeFate } from '#contract/drill-worth';
import type { BothNames, GradeChange, GradeScheme, GradesAnswer } from '#contract/grade';
import type { Locale } from '#i18n';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, people, ratio, share, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { barMultiples } from '../../../ui/prepare/bar-multiples.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Grades = GradesAnswer;
export type IndexRow = Grades['index'][number];

/** A name in the reader's language. */
export const nameIn = (name: BothNames, locale: Locale): string => (locale === 'zh-CN' ? name.zh : name.en);

/** A tier by its name; 0 is none, `new` was no customer yet, and a tier that the scheme has no more keeps its number. */
export function tierName(tier: number | string, scheme: GradeScheme, locale: Locale, { t }: Pen): string {
  if (tier === 'new') return t('grades.newcomer');
  if (Number(tier) === 0) return t('grades.tier.none');
  const known = scheme.definition.tiers[Number(tier) - 1];
  return known === undefined ? t('condition.grade.tier', { tier: String(tier) }) : nameIn(known.name, locale);
}

/** A value as the scheme grades by it: money, or a score of 0 … 100. */
export function valueIn({ definition }: GradeScheme, value: number | null, { formats }: Pen): string {
  if (definition.basis.kind === 'weighted') return formats.number(value === null ? null : value / 100, 1);
  return formats.money(value);
}

/** The answer under the title: the highest tier, and how many fell or left in the last period. */
export function gradesSentence({ tiers, index }: Grades, scheme: GradeScheme, locale: Locale, pen: Pen): string {
  const { t, formats } = pen;
  const [top] = tiers;
  if (top === undefined) return '';
  const told = t('grades.answer', {
    n: formats.count(top.customers),
    share: formats.percent(
      ratio(
        top.customers,
        total(tiers, (row) => row.customers),
      ),
    ),
    tier: tierName(top.tier, scheme, locale, pen),
    money: formats.money(top.netMinor),
  });
  const last = index.filter(({ to }) => to === index.at(-1)?.to);
  const of = total(last, (row) => row.atStart);
  if (of === 0) return told;
  const down = total(last, (row) => row.fell + row.left);
  return (
    told +
    t('grades.answer.down', {
      n: formats.count(down),
      of: formats.count(of),
      rate: formats.percent(ratio(down, of)),
      from: formats.day(last[0]?.from ?? null),
      to: formats.day(last[0]?.to ?? null),
    })
  );
}

/** Tiers from the top, as the pyramid they are: people, and what they have brought. */
export function tiersChart(grades: Grades, scheme: GradeScheme, locale: Locale, pen: Pen): ChartView {
  const { t, look } = pen;
  const held = grades.tiers.filter(({ tier, customers }) => tier > 0 || customers > 0);
  return barMultiples({
    rows: held.map(({ tier }) => ({
      label: tierName(tier, scheme, locale, pen),
      colour: tier === 0 ? look.neutral : (look.classes[Math.min(tier - 1, 2)] ?? look.accent),
      drill: drillKey(drillGrade(grades.schemeId, tier)),
    })),
    rowName: t('grades.tier'),
    columns: [
      { quantity: people(pen, t('grades.customers')), values: held.map((row) => row.customers) },
      { quantity: money(pen, t('grades.net'), grades.meta.currency), values: held.map((row) => row.netMinor) },
    ],
    look,
    summary: t('grades.tiers'),
  });
}

/** The downgrade index of each tier over the periods looked back to. */
export function indexChart(grades: Grades, scheme: GradeScheme, locale: Locale, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const periods = [...new Set(grades.index.map(({ to }) => to))];
  const tiers = [...new Set(grades.index.map(({ tier }) => tier))].sort((a, b) => a - b);
  const found = (tier: number, to: string) => grades.index.find((row) => row.tier === tier && row.to === to);
  return lines({
    at: periods.map((day) => ({ short: formats.monthShort(day), full: formats.day(day) })),
    atName: t('grades.index.period'),
    series: tiers.map((tier) => ({
      name: tierName(tier, scheme, locale, pen),
      values: periods.map((to) => found(tier, to)?.downgrade ?? null),
      drills: periods.map((to) => {
        const row = found(tier, to);
        return row === undefined
          ? undefined
          : drillKey(drillGradeFate(grades.schemeId, row, 'atStart', scheme.definition.tiers.length));
      }),
    })),
    quantity: share(pen, t('grades.index.rate')),
    look,
    summary: t('grades.index.note'),
    most: 1,
  });
}

/** Why a customer changed grade: which number moved from what to what, across which bound. */
export function reasonOf(change: GradeChange, scheme: GradeScheme, pen: Pen): string {
  const { t, formats } = pen;
  if (change.direction === 'left') return t('grades.log.why.left', { days: formats.days(change.silentDays) });
  const told = { before: valueIn(scheme, change.valueBefore, pen), now: valueIn(scheme, change.value, pen) };
  if (change.bound === null) return t('grades.log.why.plain', told);
  const bound = valueIn(scheme, change.bound, pen);
  return t(change.direction === 'down' ? 'grades.log.why.down' : 'grades.log.why.up', { ...told, bound });
}

import type { z } from 'zod';
import type { Measure } from '#contract/common';
import { drillCohort, drillCohortActive, periodAfter } from '#contract/drill';
import type { CohortsAnswer } from '#contract/lifecycle';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, ratio } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { heatGrid } from '../../../ui/prepare/heat-grid.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Cohorts = z.infer<typeof CohortsAnswer>;
type Cohort = Cohorts['cohorts'][number];
/** Rows and columns that stay legible in one grid. */
const MOST_COHORTS = 24;
const MOST_STEPS = 12;

/** Share of all customers, over the cohorts old enough, who bought in the n-th period after their first; null where none is. */
export function retentionAt(cohorts: readonly Cohort[], step: number): number | null {
  const old = cohorts.filter((cohort) => cohort.active[step] != null);
  return ratio(
    old.reduce((sum, cohort) => sum + (cohort.active[step] ?? 0), 0),
    old.reduce((sum, cohort) => sum + cohort.customers, 0),
  );
}

/** Money per head over the cohorts old enough, up to the n-th period; null where none is. */
export function worthAt(cohorts: readonly Cohort[], step: number): number | null {
  const old = cohorts.filter((cohort) => cohort.cumulativeMinor[step] != null);
  return ratio(
    old.reduce((sum, cohort) => sum + (cohort.cumulativeMinor[step] ?? 0), 0),
    old.reduce((sum, cohort) => sum + cohort.customers, 0),
  );
}

/** The answer under the title: who came back after one and after three periods, and what a head is worth after a year. */
export function cohortsSentence({ by, cohorts }: Cohorts, { t, formats }: Pen): string {
  const next = retentionAt(cohorts, 1);
  if (next === null) return t('lifecycle.cohorts.tooYoung');
  const old = cohorts.filter((cohort) => cohort.active[1] != null);
  const facts = {
    n: formats.count(old.reduce((sum, cohort) => sum + cohort.customers, 0)),
    next: formats.percent(next),
    third: formats.percent(retentionAt(cohorts, 3)),
  };
  const worth = worthAt(cohorts, by === 'month' ? 11 : 3);
  return [
    t(`lifecycle.cohorts.answer.${by}`, facts),
    worth === null ? '' : t(`lifecycle.cohorts.worth.${by}`, { value: formats.money(Math.round(worth)) }),
  ].join('');
}

/** A cohort's name: its month, or its quarter as `2024Q1`. */
export function cohortName(cohort: string, by: Cohorts['by'], { formats }: Pen): string {
  return by === 'month' ? formats.month(cohort) : periodAfter(cohort, 'quarter', 0);
}

/** The retention triangle: the newest cohorts, one cell per period that has ended, each with its share. */
export function triangle({ by, cohorts }: Cohorts, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const shown = cohorts.slice(-MOST_COHORTS);
  const steps = Math.min(MOST_STEPS, Math.max(0, ...shown.map((cohort) => cohort.active.length - 1)));
  const stepName = (n: number) => t(`lifecycle.cohorts.step.${by}`, { n: String(n) });
  const cells = shown.flatMap((cohort, row) =>
    Array.from({ length: steps }, (_, at) => at + 1).flatMap((step) => {
      const active = cohort.active[step];
      if (active == null) return [];
      const kept = ratio(active, cohort.customers);
      const say = t('lifecycle.cohorts.cell', {
        cohort: cohortName(cohort.cohort, by, pen),
        step: stepName(step),
        share: formats.percent(kept),
        n: formats.count(active),
        of: formats.count(cohort.customers),
      });
      return [
        {
          row,
          column: step - 1,
          value: kept,
          label: kept === null ? '' : formats.number(kept * 100, 0),
          say,
          drill: drillKey(drillCohortActive(periodAfter(cohort.cohort, by, 0), periodAfter(cohort.cohort, by, step))),
        },
      ];
    }),
  );
  return heatGrid({
    rows: shown.map((cohort) => `${cohortName(cohort.cohort, by, pen)}  ${formats.count(cohort.customers)}`),
    columns: Array.from({ length: steps }, (_, at) => stepName(at + 1)),
    cells,
    rowName: t('lifecycle.cohorts.cohort'),
    columnName: t('lifecycle.cohorts.period'),
    quantity: { name: t('lifecycle.churn.retention'), write: formats.percent },
    look,
    summary: t('lifecycle.cohorts.triangle.note'),
    rowHeight: 26,
  });
}

/** Cumulative money per head by period, one thin line per cohort and the mean of all in bold. */
export function worthLines({ by, cohorts, meta }: Cohorts, measure: Measure, pen: Pen): ChartView {
  const { t, look } = pen;
  const shown = cohorts.slice(-MOST_COHORTS);
  const steps = Math.max(0, ...shown.map((cohort) => cohort.cumulativeMinor.filter((value) => value !== null).length));
  const at = Array.from({ length: steps }, (_, step) => step);
  const tone = (place: number) =>
    look.heat[Math.min(6, 2 + Math.floor((5 * place) / Math.max(1, shown.length)))] ?? look.accent;
  return lines({
    at: at.map((step) => ({ short: String(step), full: t(`lifecycle.cohorts.step.${by}`, { n: String(step) }) })),
    atName: t('lifecycle.cohorts.period'),
    series: [
      { name: t('lifecycle.cohorts.mean'), values: at.map((step) => worthAt(cohorts, step)), colour: look.text },
      ...shown.map((cohort, place) => ({
        name: cohortName(cohort.cohort, by, pen),
        values: at.map((step) =>
          cohort.cumulativeMinor[step] == null || cohort.customers === 0
            ? null
            : (cohort.cumulativeMinor[step] ?? 0) / cohort.customers,
        ),
        colour: tone(place),
        faint: true,
      })),
    ],
    quantity: money(pen, t(`measure.${measure}`), meta.currency),
    look,
    summary: t('lifecycle.cohorts.lines.note', { measure: t(`measure.${measure}`) }),
    labelled: false,
    height: 340,
  });
}

/** One row per cohort: size, return rates and what a head has brought so far. */
export function cohortRows({ by, cohorts }: Cohorts, pen: Pen) {
  return [...cohorts].reverse().map((cohort) => {
    const known = cohort.cumulativeMinor.filter((value) => value !== null);
    const latest = known.at(-1) ?? null;
    return {
      cohort: cohort.cohort,
      name: cohortName(cohort.cohort, by, pen),
      where: drillCohort(periodAfter(cohort.cohort, by, 0)),
      customers: cohort.customers,
      first: cohort.active[1] == null ? null : ratio(cohort.active[1], cohort.customers),
      third: cohort.active[3] == null ? null : ratio(cohort.active[3], cohort.customers),
      sixth: cohort.active[6] == null ? null : ratio(cohort.active[6], cohort.customers),
      perHeadMinor: latest === null ? null : ratio(latest, cohort.customers),
    };
  });
}

import type { z } from 'zod';
import type { Stage } from '#contract/common';
import type { MarkovCheck, StageOutlookAnswer } from '#contract/outlook';
import { share } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { heatGrid } from '../../../ui/prepare/heat-grid.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type StageOutlook = z.infer<typeof StageOutlookAnswer>;
type Check = z.infer<typeof MarkovCheck>;

/** Shares of next stages: from the stage on the left to the stage above. */
export function nextGrid(outlook: StageOutlook, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const rows = outlook.transitions.filter(({ customers }) => customers > 0);
  const name = (stage: Stage) => t(`stage.${stage}`);
  return heatGrid({
    rows: rows.map(({ stage, customers }) => `${name(stage)}  ${formats.count(customers)}`),
    columns: rows[0]?.next.map(({ stage }) => name(stage)) ?? [],
    cells: rows.flatMap(({ stage, customers, next }, row) =>
      next.map((one, column) => ({
        row,
        column,
        value: one.probability,
        label: one.count === 0 ? '' : formats.percent(one.probability),
        say: t('outlook.next.cell', {
          from: name(stage),
          to: name(one.stage),
          share: formats.percent(one.probability),
          low: formats.percent(one.lower),
          high: formats.percent(one.upper),
          n: formats.count(one.count),
          of: formats.count(customers),
        }),
      })),
    ),
    rowName: t('outlook.next.from'),
    columnName: t('outlook.next.to'),
    quantity: share(pen, t('outlook.next.share')),
    look,
    summary: checkSentence(outlook.check, pen),
    rowHeight: 40,
  });
}

/** Whether the present stage is all there is to know, with the tests that say otherwise. */
export function checkSentence(check: Check | null, { t, formats }: Pen): string {
  if (check === null) return t('outlook.check.none');
  const facts = { error: formats.percent(check.largestError), ahead: String(check.monthsAhead) };
  const said = (name: 'order' | 'constancy') => {
    const { statistic, degrees, probability } = check[name];
    if (probability === null || probability >= 0.01) return '';
    return t(`outlook.check.${name}`, {
      statistic: formats.number(statistic, 0),
      degrees: formats.count(degrees),
      p: probability < 0.001 ? '< 0.001' : `= ${formats.number(probability, 3)}`,
    });
  };
  return t(check.holds ? 'outlook.check.holds' : 'outlook.check.fails', facts) + said('order') + said('constancy');
}

/** The share not lost by months since a stage was entered, one line for each stage. */
export function livesLines(outlook: StageOutlook, pen: Pen): ChartView {
  const { t, look } = pen;
  const shown = outlook.lives.filter(({ atRisk }) => atRisk.length > 0);
  const length = Math.max(0, ...shown.map(({ surviving }) => surviving.length));
  const view = lines({
    at: Array.from({ length }, (_, k) => ({ short: String(k), full: t('outlook.lives.month', { n: String(k) }) })),
    atName: t('outlook.lives.months'),
    series: shown.map(({ stage, surviving }) => ({
      name: t(`stage.${stage}`),
      values: Array.from({ length }, (_, k) => surviving[k] ?? null),
      colour: look.stages[stage],
    })),
    quantity: share(pen, t('outlook.lives.there')),
    look,
    summary: t('outlook.lives.note'),
    height: 260,
  });
  // a share ends at the whole
  return { ...view, option: { ...view.option, yAxis: { ...(view.option['yAxis'] as object), max: 1 } } };
}

/** How many months relationships last from each stage on, as sentences. */
export function lifeSentences(outlook: StageOutlook, { t, formats }: Pen): { stage: Stage; sentence: string }[] {
  return outlook.lives.flatMap(({ stage, months, monthsInterval, horizonMonths, entered }) =>
    months === null || monthsInterval === null
      ? []
      : [
          {
            stage,
            sentence: t('outlook.lives.mean', {
              stage: t(`stage.${stage}`),
              months: formats.number(months, 1),
              low: formats.number(monthsInterval.lower, 1),
              high: formats.number(monthsInterval.upper, 1),
              horizon: String(horizonMonths),
              n: formats.count(entered),
            }),
          },
        ],
  );
}

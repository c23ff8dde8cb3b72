import type { z } from 'zod';
import { type Measure, STAGES } from '#contract/common';
import { drillStage, drillStageAt } from '#contract/drill';
import type { StagesAnswer } from '#contract/lifecycle';
import { drillKey } from '../../../frame/drill-key.ts';
import { hasForecast, money, people, ratio, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { barMultiples } from '../../../ui/prepare/bar-multiples.ts';
import { escapeHtml } from '../../../ui/prepare/quantity.ts';

export type Stages = z.infer<typeof StagesAnswer>;

/** The answer under the title: how many are stable and what they carry, how many are in decline and what is at stake. */
export function stagesSentence({ stages }: Stages, { t, formats }: Pen): string {
  const of = (name: string) => stages.find((row) => row.stage === name);
  const [stable, decline] = [of('stability'), of('decline')];
  const everyone = total(stages, (row) => row.customers);
  const future = total(stages, (row) => row.futureMinor);
  const facts = {
    stable: formats.count(stable?.customers ?? 0),
    stableShare: formats.percent(ratio(stable?.customers ?? 0, everyone)),
    decline: formats.count(decline?.customers ?? 0),
  };
  if (future <= 0)
    return t('lifecycle.stages.answer.noFuture', {
      ...facts,
      declineShare: formats.percent(ratio(decline?.customers ?? 0, everyone)),
    });
  return t('lifecycle.stages.answer', {
    ...facts,
    future: formats.percent(ratio(stable?.futureMinor ?? 0, future)),
    declineFuture: formats.money(decline?.futureMinor ?? 0),
  });
}

/** How many stand in each stage, what they brought and what is expected of them. */
export function stagesChart(answer: Stages, measure: Measure, pen: Pen): ChartView {
  const { t, look } = pen;
  const { stages, meta } = answer;
  return barMultiples({
    rows: stages.map(({ stage }) => ({
      label: t(`stage.${stage}`),
      colour: look.stages[stage],
      drill: drillKey(drillStage(stage)),
    })),
    rowName: t('lifecycle.stage'),
    columns: [
      { quantity: people(pen, t('lifecycle.customers')), values: stages.map((row) => row.customers) },
      { quantity: money(pen, t(`measure.${measure}`), meta.currency), values: stages.map((row) => row.moneyMinor) },
      ...(hasForecast(stages)
        ? [{ quantity: money(pen, t('lifecycle.future'), meta.currency), values: stages.map((row) => row.futureMinor) }]
        : []),
    ],
    look,
    summary: stagesSentence(answer, pen),
  });
}

/** Counts by day and stage, days in order. */
export function historyByDay(
  history: Stages['history'],
): readonly { on: string; counts: Readonly<Record<string, number>> }[] {
  const days = [...new Set(history.map((row) => row.on))].sort();
  return days.map((on) => ({
    on,
    counts: Object.fromEntries(history.filter((row) => row.on === on).map((row) => [row.stage, row.customers])),
  }));
}

/** Customers by stage at each month end, stacked; each layer is named at its right end. */
export function historyChart({ history }: Stages, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const days = historyByDay(history);
  const said = (at: number) =>
    [
      formats.day(days[at]?.on ?? null),
      ...[...STAGES].reverse().map((stage) => `${t(`stage.${stage}`)}: ${formats.count(days[at]?.counts[stage] ?? 0)}`),
    ].join('\n');
  return {
    option: {
      grid: { left: 4, right: 84, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: (items: readonly { dataIndex: number }[]) => escapeHtml(said(items[0]?.dataIndex ?? 0)),
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: days.map(({ on }, at) => (at === 0 ? formats.month(on) : formats.monthShort(on))),
        axisLabel: { hideOverlap: true },
      },
      yAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: formats.count } },
      series: STAGES.map((stage) => ({
        type: 'line',
        name: t(`stage.${stage}`),
        stack: 'stages',
        symbol: 'circle',
        symbolSize: 4,
        lineStyle: { width: 1, color: look.stages[stage] },
        itemStyle: { color: look.stages[stage] },
        areaStyle: { color: look.stages[stage], opacity: 0.75 },
        endLabel: {
          show: (days.at(-1)?.counts[stage] ?? 0) > 0,
          formatter: '{a}',
          color: look.text,
          fontSize: 12,
          distance: 6,
        },
        labelLayout: { moveOverlap: 'shiftY' },
        data: days.map(({ on, counts }) => ({ value: counts[stage] ?? 0, drill: drillKey(drillStageAt(on, stage)) })),
      })),
    },
    twin: {
      heads: [t('lifecycle.month'), ...STAGES.map((stage) => t(`stage.${stage}`))],
      rows: days.map(({ on, counts }) => [formats.day(on), ...STAGES.map((stage) => counts[stage] ?? 0)]),
    },
    summary: t('lifecycle.stages.history.note'),
    height: 320,
    stops: days.flatMap(({ on, counts }, index) =>
      STAGES.map((stage, series) => ({
        series,
        index,
        say: `${formats.day(on)}\n${t(`stage.${stage}`)}: ${formats.count(counts[stage] ?? 0)}`,
        drill: drillKey(drillStageAt(on, stage)),
      })),
    ),
  };
}

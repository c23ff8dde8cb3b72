import type { z } from 'zod';
import type { FormulasAnswer, ValuePartsAnswer, WhatIfAnswer } from '#contract/formulas';
import { money, ratio } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { bridge } from '../../../ui/prepare/bridge.ts';
import { sayTooltip, shown } from '../../../ui/prepare/quantity.ts';

export type Formulas = z.infer<typeof FormulasAnswer>;
export type ValueParts = z.infer<typeof ValuePartsAnswer>;
export type WhatIf = z.infer<typeof WhatIfAnswer>;
export const INPUTS = ['orderValueMinor', 'frequency', 'frequencyGrowth', 'lifeGrowth', 'retention'] as const;
export type InputName = (typeof INPUTS)[number];

/** What a field shows for one stored unit: yuan for fen, per cent for shares. */
export function shownPer(name: InputName, minorPerMajor: number): number {
  return name === 'orderValueMinor' ? 1 / minorPerMajor : name === 'frequency' ? 1 : 100;
}

/** What is typed into a field → the stored number; undefined where it is none, and the measured one is used. */
export function typedInput(name: InputName, text: string, minorPerMajor: number): number | undefined {
  const value = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(value)) return undefined;
  return value / shownPer(name, minorPerMajor);
}

/** A number as it is written in the address and in a field: no trailing noise. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** The answer under the title. */
export function formulasSentence(answer: Formulas, { t, formats }: Pen): string {
  const { simpleMinor, probabilityMinor, survivalMinor, model } = answer;
  if (simpleMinor === null && probabilityMinor === null) return t('formulas.answer.young');
  const told = t('formulas.answer', {
    simple: formats.money(simpleMinor),
    probability: formats.money(probabilityMinor),
    survival: formats.money(survivalMinor),
  });
  if (model === null) return told + t('formulas.answer.end');
  return (
    told +
    t('formulas.answer.model', { model: formats.money(model.perCustomerMinor), days: formats.days(model.horizonDays) })
  );
}

/** From revenue so far to the value of the base. */
export function componentsBridge(parts: ValueParts, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const { components: c, meta } = parts;
  const step = (name: 'revenue' | 'refunded' | 'cost' | 'history' | 'future' | 'left' | 'total', value: number) => ({
    label: t(`formulas.component.${name}`),
    value,
    total: name === 'revenue' || name === 'history' || name === 'total',
  });
  return bridge({
    steps: [
      step('revenue', c.revenueMinor),
      step('refunded', -c.refundedMinor),
      step('cost', -c.costMinor),
      step('history', c.historyMinor),
      ...(c.ifAllStayedMinor === null || c.leftMinor === null || c.futureMinor === null
        ? []
        : [
            step('future', c.ifAllStayedMinor),
            step('left', -c.leftMinor),
            step('total', c.historyMinor + c.futureMinor),
          ]),
    ],
    stepName: t('formulas.component'),
    quantity: money(pen, t('formulas.component.amount'), meta.currency),
    change: formats.moneyChange,
    look,
    summary: t('formulas.components.note'),
  });
}

/** What the changes do to expected profit, in one sentence. */
export function whatIfSentence(answer: WhatIf, { t, formats }: Pen): string {
  const { base, changed, breakEvenLift } = answer;
  const change = changed.profitMinor - base.profitMinor;
  if (Math.abs(change) < 0.5) return t('whatif.result.same', { base: formats.money(base.profitMinor) });
  const share = ratio(change, base.profitMinor);
  const { profitInterval: interval } = changed;
  return (
    t('whatif.result', {
      base: formats.money(base.profitMinor),
      changed: formats.money(changed.profitMinor),
      change: formats.moneyChange(change),
      share: `${change > 0 ? '+' : ''}${formats.percent(share)}`,
    }) +
    (interval === null
      ? ''
      : t('whatif.result.interval', { low: formats.money(interval.lower), high: formats.money(interval.upper) })) +
    (breakEvenLift === null ? '' : t('whatif.breakEven', { lift: formats.percent(breakEvenLift) }))
  );
}

/** The tornado: change in profit by each factor alone, the largest on top, less and more to either side of nothing. */
export function tornado(answer: WhatIf, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const { base } = answer;
  const rows = answer.tornado
    .map((row) => ({
      name: t(`whatif.${row.factor}`),
      less: row.lessMinor - base.profitMinor,
      more: row.moreMinor - base.profitMinor,
    }))
    .sort((a, b) => Math.max(Math.abs(b.less), Math.abs(b.more)) - Math.max(Math.abs(a.less), Math.abs(a.more)));
  const quantity = money(pen, t('whatif.change'), answer.meta.currency);
  const widest = Math.max(0, ...rows.flatMap(({ less, more }) => [Math.abs(less), Math.abs(more)]));
  const say = (row: (typeof rows)[number], side: 'less' | 'more') =>
    `${row.name}, ${t(`whatif.${side}`)}\n${formats.moneyChange(row[side])} (${formats.percent(ratio(row[side], base.profitMinor))})`;
  const series = (side: 'less' | 'more', colour: string) => ({
    type: 'bar',
    name: t(`whatif.${side}`),
    barWidth: 18,
    barGap: '-100%',
    itemStyle: { color: colour },
    label: {
      show: true,
      position: 'inside',
      color: look.name === 'light' ? '#ffffff' : '#0d1216',
      // a bar too short for its label goes without: the tooltip and the table have the number
      formatter: ({ value }: { value: number }) => (Math.abs(value) > 0.2 * widest ? formats.moneyShort(value) : ''),
    },
    data: rows.map((row) => ({ value: row[side], say: say(row, side) })),
  });
  return {
    option: {
      grid: { left: 4, right: 24, top: 4, bottom: 4, containLabel: true },
      tooltip: sayTooltip,
      xAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: formats.moneyShort } },
      yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.name) },
      series: [series('less', look.series[1] ?? look.neutral), series('more', look.accent)],
    },
    twin: {
      heads: [t('whatif.factor'), t('whatif.less'), t('whatif.more')],
      rows: rows.map((row) => [row.name, shown(quantity, row.less), shown(quantity, row.more)]),
    },
    summary: t('whatif.tornado.note'),
    height: 44 + rows.length * 36,
    stops: (['less', 'more'] as const).flatMap((side, s) =>
      rows.map((row, index) => ({ series: s, index, say: say(row, side) })),
    ),
  };
}

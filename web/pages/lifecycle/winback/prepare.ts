import { drillWinback } from '#contract/drill-worth';
import type { WinbackAnswer, WinbackFacts } from '#contract/winback';
import { money, ratio, share } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { lines } from '../../../ui/prepare/lines.ts';

export type Winback = WinbackAnswer;
export type Kind = Winback['kinds'][number];
export type Sign = WinbackFacts['signs'][number];

/** The answer under the title. */
export function winbackSentence(answer: Winback, pen: Pen): string {
  const { t, formats } = pen;
  const { facts, silent, meanChance, worth, queue } = answer;
  if (facts === null) return '';
  if (facts.state !== 'trusted') return refusal(facts, pen);
  return t('winback.answer', {
    silent: formats.count(silent),
    chance: formats.percent(meanChance),
    days: formats.days(facts.windowDays),
    worth: formats.count(worth.customers),
    gain: formats.money(worth.gainMinor),
    queue: formats.count(queue.customers),
    share: formats.percent(ratio(queue.gainMinor, worth.gainMinor)),
  });
}

function refusal({ state, tested, returned, biasBefore }: WinbackFacts, { t, formats }: Pen): string {
  if (state === 'too-few')
    return t('winback.state.too-few', { tested: formats.count(tested), returned: formats.count(returned) });
  if (state === 'biased') return t('winback.state.biased', { bias: formats.percent(biasBefore) });
  return t(state === 'no-model' ? 'winback.state.no-model' : 'winback.state.too-short');
}

/** Expected gain together, the most valuable customers first. */
export function curveChart({ curve, meta }: Winback, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  return lines({
    at: curve.map(({ customers }) => ({ short: formats.count(customers), full: formats.count(customers) })),
    atName: t('winback.curve.people'),
    series: [{ name: t('winback.curve.gain'), values: curve.map(({ gainMinor }) => gainMinor) }],
    quantity: money(pen, t('winback.curve.gain'), meta.currency),
    look,
    summary: t('winback.curve.note'),
    height: 260,
  });
}

/** What was said and what came, by silence over own rhythm. */
export function testedChart({ silence }: WinbackFacts, pen: Pen): ChartView {
  const { t, look } = pen;
  return lines({
    at: silence.map((row) => ({ short: silenceWords(row, pen), full: silenceWords(row, pen) })),
    atName: t('winback.silence'),
    series: [
      { name: t('winback.silence.before'), values: silence.map(({ before }) => before) },
      { name: t('winback.said'), values: silence.map(({ said }) => said) },
      { name: t('winback.came'), values: silence.map(({ came }) => came) },
    ],
    quantity: share(pen, t('winback.share')),
    look,
    summary: t('winback.tested'),
    labelled: true,
    height: 240,
  });
}

function silenceWords({ from, to }: { from: number; to: number | null }, { t, formats }: Pen): string {
  const low = formats.number(from, 0);
  return to === null
    ? t('winback.silence.from', { from: low })
    : t('winback.silence.range', { from: low, to: formats.number(to, 0) });
}

/** Customers of a kind who are worth an attempt. */
export const worthDrill = (cost: number, kind: Kind['kind']) => drillWinback(cost, null, kind);

import { type Goal, LEDGER_MEASURES, type LedgerAnswer, type PlanItem, type Strategy } from '#contract/ledger';
import { total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';

/** An item that should be done by now and is not. */
export function isLate({ state, dueOn }: PlanItem, today: string): boolean {
  return (state === 'planned' || state === 'doing') && dueOn < today;
}

/** The unit a goal's numbers are written in. */
export function unitOf(measure: Goal['measure']): 'money' | 'count' | 'share' | 'number' {
  return measure === 'noted' ? 'number' : LEDGER_MEASURES[measure].unit;
}

/** A number of a goal, written in its unit. */
export function goalNumber(measure: Goal['measure'], value: number | null, { formats }: Pen): string {
  const unit = unitOf(measure);
  if (unit === 'money') return formats.money(value);
  if (unit === 'count') return formats.count(value);
  return unit === 'share' ? formats.percent(value) : formats.number(value, 2);
}

/** A goal's number as it is typed: major units, percent; empty where there is none. */
export function typedNumber(measure: Goal['measure'], value: number | null, perMajor: number): string {
  if (value === null || !Number.isFinite(value)) return '';
  const factor = { money: 1 / perMajor, share: 100, count: 1, number: 1 }[unitOf(measure)];
  return String(Number((value * factor).toFixed(4)));
}

/** What was typed as a goal's number; NaN where it is none. */
export function storedNumber(measure: Goal['measure'], typed: string, perMajor: number): number {
  if (typed.trim() === '') return Number.NaN;
  const unit = unitOf(measure);
  const value = Number(typed);
  return unit === 'money' ? Math.round(value * perMajor) : unit === 'share' ? value / 100 : value;
}

export function nameOfGoal(goal: Goal, { t }: Pen): string {
  return goal.measure === 'noted' && goal.name !== '' ? goal.name : t(`ledger.measure.${goal.measure}`);
}

/** The answer under the title: how goals and plans stand, and what the work added against control groups. */
export function ledgerSentence({ strategies, today }: LedgerAnswer, pen: Pen): string {
  const { t, formats } = pen;
  const open = strategies.filter(({ state }) => state === 'open');
  const standings = open.flatMap((one) => one.standings);
  const count = (...states: readonly string[]) => standings.filter(({ state }) => states.includes(state)).length;
  const worded = (key: 'ledger.count.strategies' | 'ledger.count.goals', n: number) =>
    t(key, { n, text: formats.count(n) });
  const late = total(open, ({ body }) => body.items.filter((item) => isLate(item, today)).length);
  return [
    t('ledger.answer', {
      strategies: worded('ledger.count.strategies', open.length),
      goals: worded('ledger.count.goals', standings.length),
      reached: formats.count(count('reached')),
      behind: formats.count(count('behind', 'missed')),
      late: formats.count(late),
      due: formats.count(open.filter(({ body }) => body.reviewOn <= today).length),
    }),
    gainSentence(strategies, pen),
  ].join(' ');
}

function gainSentence(strategies: readonly Strategy[], { t, formats }: Pen): string {
  const gains = strategies.flatMap(({ gain }) => (gain === null ? [] : [gain]));
  const [first] = gains;
  if (first === undefined) return t('ledger.answer.noGain');
  // several strategies together: independent, so half widths add up as squares
  const profit = total(gains, (gain) => gain.profitMinor);
  const half = Math.hypot(...gains.map((gain) => (gain.upper - gain.lower) / 2));
  const n = total(gains, (gain) => gain.experiments);
  return t('ledger.answer.gain', {
    profit: formats.money(profit),
    lower: formats.money(profit - half),
    upper: formats.money(profit + half),
    level: formats.percent(first.level),
    n: t('ledger.count.experiments', { n, text: formats.count(n) }),
  });
}

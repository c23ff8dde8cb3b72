import type { z } from 'zod';
import type { ModelState } from '#contract/lifetime';
import { SIMPLE_RULES } from '#contract/purchase-models';
import type { ModelWord } from '#contract/value';
import type { Choice, RunBacktest, RunFits } from '../run/run-facts.ts';
import { type CandidateFit, type FittedBase, isUsable } from './fit-models.ts';
import { cardOf } from './model-cards.ts';

type Word = z.infer<typeof ModelWord>;
type State = z.infer<typeof ModelState>;

/** Below `refuse` a forecast is not shown; below `trust` it is shown with a warning. Ours, chosen to be cautious. */
const CUSTOMERS = { refuse: 50, trust: 500 } as const;
const REPEATERS = { refuse: 20, trust: 100 } as const;
const SPAN_DAYS = { refuse: 60, trust: 180 } as const;
/** Gamma-Gamma takes how often and how much as independent; beyond this correlation it is only roughly so. */
const LARGEST_CORRELATION = 0.3;
/** A back-test whose total is off by more than this share makes the model weak. */
const LARGEST_BIAS = 0.3;

/** Reasons against a forecast, reasons for care, and what is good to know beside a forecast that can be used. */
type Verdict = { readonly refused: Word[]; readonly weak: Word[]; readonly notes: Word[] };

const word = (code: string, params: Word['params'] = {}): Word => ({ code: `model.${code}`, params });

/** Says how far the models can be believed, and why: reasons as codes and facts, the gravest first. */
export function judge(
  fitted: FittedBase,
  choice: Choice | null,
  backtest: RunBacktest | undefined,
): Omit<RunFits, 'margin' | 'uncertainty'> {
  const orders = judgeOrders(fitted, choice, backtest);
  const spend = judgeSpend(fitted);
  const ordersState = stateOf(orders);
  const spendState = ordersState === 'refused' ? 'refused' : stateOf(spend);
  // Where Gamma-Gamma is refused, the base's mean spend stands in for it: the money is then no better than weak.
  const state = ordersState === 'trusted' && spendState !== 'trusted' ? 'weak' : ordersState;
  const usable = fitted.candidates.filter(({ fit }) => isUsable(fit));
  return {
    state,
    words: [...orders.refused, ...orders.weak, ...spend.refused, ...spend.weak, ...orders.notes],
    choice: state === 'refused' ? null : choice,
    models: [
      ...fitted.candidates.map((candidate) => purchaseCard(candidate, orders.refused)),
      cardOf('gamma-gamma', fitted.gammaGamma, spendState, [...spend.refused, ...spend.weak]),
    ],
    candidates: state === 'refused' ? [] : usable.map(({ model }) => model),
    spend: { kind: spendState === 'refused' ? 'mean' : 'gamma-gamma', meanMinor: fitted.meanSpendMinor },
  };
}

function stateOf({ refused, weak }: Verdict): State {
  return refused.length > 0 ? 'refused' : weak.length > 0 ? 'weak' : 'trusted';
}

/** What refuses the shop's data refuses every model of purchases; the rest is said of each by its own fit. */
function purchaseCard({ model, fit }: CandidateFit, refusals: readonly Word[]) {
  if (refusals.length > 0) return cardOf(model, fit, 'refused', refusals);
  if (!isUsable(fit)) return cardOf(model, fit, 'refused', [word('not-converged')]);
  const open = fit.unidentified.map((part) => word(`${part}-not-identified`));
  const notes = fit.parameters['k'] === 1 ? [word('no-beat')] : [];
  return cardOf(model, fit, open.length > 0 ? 'weak' : 'trusted', [...open, ...notes]);
}

function judgeOrders(
  { base, candidates }: FittedBase,
  choice: Choice | null,
  backtest: RunBacktest | undefined,
): Verdict {
  const verdict: Verdict = { refused: [], weak: [], notes: [] };
  const least = (
    code: string,
    found: number,
    { refuse, trust }: { refuse: number; trust: number },
    unit = '',
  ): void => {
    const facts = (needed: number): Word['params'] => ({ [`found${unit}`]: found, [`needed${unit}`]: needed });
    if (found < refuse) verdict.refused.push(word(code, facts(refuse)));
    else if (found < trust) verdict.weak.push(word(`${code}-weak`, facts(trust)));
  };
  least('few-customers', base.customers, CUSTOMERS);
  if (base.customers > 0 && base.repeaters === 0) verdict.refused.push(word('nobody-repeats'));
  else least('few-repeaters', base.repeaters, REPEATERS);
  least('short-span', base.spanDays, SPAN_DAYS, 'Days');
  if (base.customers > 1 && base.differentHistories === 1) verdict.refused.push(word('all-identical'));
  if (verdict.refused.length > 0) return verdict;
  const chosen = candidates.find(({ model }) => model === choice?.model);
  if (choice === null || chosen === undefined) {
    verdict.refused.push(word('not-converged'));
    return verdict;
  }
  for (const part of chosen.fit.unidentified) verdict.weak.push(word(`${part}-not-identified`));
  judgeBacktest(verdict, choice, backtest);
  return verdict;
}

function judgeBacktest(verdict: Verdict, choice: Choice, backtest: RunBacktest | undefined): void {
  const own = backtest?.rows.find((row) => row.rule === choice.model);
  if (backtest === undefined || own === undefined) {
    verdict.weak.push(word('no-backtest'));
    return;
  }
  const isRule = (rule: string): boolean => SIMPLE_RULES.some((simple) => simple === rule);
  const rule = backtest.rows.find((row) => isRule(row.rule) && row.level)?.rule;
  // A rule that is closest while the model is level with it is as good; one the model is not level with is better.
  if (rule !== undefined && own.level) verdict.notes.push(word('rule-as-good', { rule }));
  else if (rule !== undefined) verdict.weak.push(word('rule-better', { rule }));
  const off = backtest.actualOrders === 0 ? 0 : own.totalOrders / backtest.actualOrders - 1;
  if (Math.abs(off) > LARGEST_BIAS) verdict.weak.push(word('backtest-off', { share: Math.round(off * 100) / 100 }));
}

function judgeSpend({ base, gammaGamma }: FittedBase): Verdict {
  const verdict: Verdict = { refused: [], weak: [], notes: [] };
  if (base.spenders < REPEATERS.refuse) {
    verdict.refused.push(word('few-spenders', { found: base.spenders, needed: REPEATERS.refuse }));
    return verdict;
  }
  if (base.differentSpends < 2) verdict.refused.push(word('spend-identical'));
  else if (gammaGamma === undefined || !gammaGamma.converged) verdict.refused.push(word('spend-not-converged'));
  else if (!gammaGamma.populationMeanExists) verdict.refused.push(word('spend-without-mean'));
  if (verdict.refused.length > 0) return verdict;
  for (const part of gammaGamma?.unidentified ?? []) verdict.weak.push(word(`spend-${part}-not-identified`));
  const correlation = base.spendCorrelation;
  if (correlation !== null && Math.abs(correlation) > LARGEST_CORRELATION) {
    verdict.weak.push(word('spend-correlated', { correlation: Math.round(correlation * 100) / 100 }));
  }
  return verdict;
}

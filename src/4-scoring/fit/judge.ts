import type { z } from 'zod';
import type { ModelFit, ModelState, ModelWord } from '#contract/value';
import type { RunBacktest, RunFits } from '../run/run-facts.ts';
import type { FittedBase } from './fit-models.ts';

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

type Verdict = { readonly refused: Word[]; readonly weak: Word[] };

const word = (code: string, params: Word['params'] = {}): Word => ({ code: `model.${code}`, params });

/** Says how far the two models can be believed, and why: reasons as codes and facts, the gravest first. */
export function judge(fitted: FittedBase, backtest: RunBacktest | undefined): Omit<RunFits, 'margin'> {
  const orders = judgeOrders(fitted, backtest);
  const spend = judgeSpend(fitted);
  const ordersState = stateOf(orders);
  const spendState = ordersState === 'refused' ? 'refused' : stateOf(spend);
  // Where Gamma-Gamma is refused, the base's mean spend stands in for it: the money is then no better than weak.
  const state = ordersState === 'trusted' && spendState !== 'trusted' ? 'weak' : ordersState;
  return {
    state,
    words: [...orders.refused, ...orders.weak, ...spend.refused, ...spend.weak],
    models: [bgNbdCard(fitted, ordersState, orders), gammaGammaCard(fitted, spendState, spend)],
    spend: { kind: spendState === 'refused' ? 'mean' : 'gamma-gamma', meanMinor: fitted.meanSpendMinor },
  };
}

function stateOf({ refused, weak }: Verdict): State {
  return refused.length > 0 ? 'refused' : weak.length > 0 ? 'weak' : 'trusted';
}

function judgeOrders({ base, bgNbd }: FittedBase, backtest: RunBacktest | undefined): Verdict {
  const verdict: Verdict = { refused: [], weak: [] };
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
  if (bgNbd === undefined || !bgNbd.converged || !Number.isFinite(bgNbd.logLikelihood)) {
    verdict.refused.push(word('not-converged'));
    return verdict;
  }
  for (const part of bgNbd.unidentified) verdict.weak.push(word(`${part}-not-identified`));
  verdict.weak.push(...judgeBacktest(backtest));
  return verdict;
}

function judgeBacktest(backtest: RunBacktest | undefined): Word[] {
  if (backtest === undefined) return [word('no-backtest')];
  const words: Word[] = [];
  if (backtest.best !== 'bg-nbd') words.push(word('rule-better', { rule: backtest.best }));
  const own = backtest.rows.find((row) => row.rule === 'bg-nbd');
  const off = own === undefined || backtest.actualOrders === 0 ? 0 : own.totalOrders / backtest.actualOrders - 1;
  if (Math.abs(off) > LARGEST_BIAS) words.push(word('backtest-off', { share: Math.round(off * 100) / 100 }));
  return words;
}

function judgeSpend({ base, gammaGamma }: FittedBase): Verdict {
  const verdict: Verdict = { refused: [], weak: [] };
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

type Card = z.infer<typeof ModelFit>;

function bgNbdCard({ bgNbd }: FittedBase, state: State, { refused, weak }: Verdict): Card {
  return {
    model: 'bg-nbd',
    state,
    words: [...refused, ...weak],
    parameters: finite(bgNbd?.parameters),
    standardErrors: finite(bgNbd?.standardErrors),
    logLikelihood: finiteOrNull(bgNbd?.logLikelihood),
    converged: bgNbd?.converged ?? false,
    identified: bgNbd?.identified ?? false,
    n: bgNbd?.n ?? 0,
  };
}

function gammaGammaCard({ gammaGamma }: FittedBase, state: State, { refused, weak }: Verdict): Card {
  return {
    model: 'gamma-gamma',
    state,
    words: [...refused, ...weak],
    parameters: finite(gammaGamma?.parameters),
    standardErrors: finite(gammaGamma?.standardErrors),
    logLikelihood: finiteOrNull(gammaGamma?.logLikelihood),
    converged: gammaGamma?.converged ?? false,
    identified: gammaGamma?.identified ?? false,
    n: gammaGamma?.n ?? 0,
  };
}

/** Only numbers that can be written: a standard error that overflowed is left out. */
function finite(numbers: object | undefined): Record<string, number> {
  const all = Object.entries((numbers ?? {}) as Record<string, number>);
  return Object.fromEntries(all.filter(([, value]) => Number.isFinite(value)));
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

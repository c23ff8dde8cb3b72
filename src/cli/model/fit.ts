import { bgBb } from '#stats/models/bg-bb-process';
import { bgNbdProbabilityAlive } from '#stats/models/bg-nbd';
import { bgNbdExpectedTransactions } from '#stats/models/bg-nbd-expectation';
import { fitBgNbd } from '#stats/models/bg-nbd-fit';
import { gammaGammaExpectedSpend } from '#stats/models/gamma-gamma';
import { fitGammaGamma } from '#stats/models/gamma-gamma-fit';
import { readHistory } from './history-file.ts';

export const FITTED_MODELS = ['bg-nbd', 'bg-bb', 'gamma-gamma'] as const;
export type FittedModel = (typeof FITTED_MODELS)[number];

/** One row a row of the file: of BG/NBD p_alive and expected_orders, of BG/BB p_alive_next too, of Gamma-Gamma the last. */
export type Prediction = {
  readonly p_alive?: number;
  /** at the next opportunity, where p_alive is at the last one */
  readonly p_alive_next?: number;
  readonly expected_orders?: number;
  readonly expected_spend?: number;
};

/** What is printed. Numbers that do not exist (a standard error at the edge of what is searched) are null. */
export type FitAnswer = {
  readonly model: FittedModel;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly logLikelihood: number | null;
  readonly standardErrors: Readonly<Record<string, number | null>>;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly n: number;
  readonly predictions?: readonly Prediction[];
};

/** Rows a fit needs at least: one more than it has parameters. */
const LEAST = { 'bg-nbd': 5, 'bg-bb': 5, 'gamma-gamma': 4 } as const;

/**
 * Fits a model on a table of customers, and predicts each row where a horizon is given.
 * @param horizon in the file's own unit of time; undefined: no predictions. Gamma-Gamma has no horizon, only that it is wanted.
 * @throws Failure `model.columns-missing`, `model.too-few-rows`, `model.bad-value`
 */
export function fitModel(model: FittedModel, text: string, horizon: number | undefined): FitAnswer {
  switch (model) {
    case 'bg-nbd':
      return fitPurchases(text, horizon);
    case 'bg-bb':
      return fitOpportunities(text, horizon);
    case 'gamma-gamma':
      return fitSpend(text, horizon !== undefined);
  }
}

function fitPurchases(text: string, horizon: number | undefined): FitAnswer {
  const history = readHistory(text, ['frequency', 'recency', 'age'], LEAST['bg-nbd']);
  const fit = fitBgNbd(history);
  const answer = { model: 'bg-nbd' as const, ...shared(fit) };
  if (horizon === undefined) return answer;
  const alive = bgNbdProbabilityAlive(fit.parameters, history);
  const orders = bgNbdExpectedTransactions(fit.parameters, history, horizon);
  return {
    ...answer,
    predictions: Array.from(alive, (p_alive, row) => ({ p_alive, expected_orders: orders[row] ?? Number.NaN })),
  };
}

/** Where purchases can happen at given opportunities only; the horizon is a number of opportunities. */
function fitOpportunities(text: string, horizon: number | undefined): FitAnswer {
  const history = readHistory(text, ['frequency', 'recency', 'opportunities'], LEAST['bg-bb']);
  const fit = bgBb.fit(history);
  const answer = { model: 'bg-bb' as const, ...shared(fit) };
  if (horizon === undefined) return answer;
  const now = bgBb.probabilityAlive(fit.parameters, history);
  const next = bgBb.probabilityAliveAt(fit.parameters, history, 1);
  const orders = bgBb.expectedTransactionsAt(fit.parameters, history, Float64Array.of(Math.floor(horizon)));
  return {
    ...answer,
    predictions: Array.from(now, (p_alive, row) => ({
      p_alive,
      p_alive_next: next[row] ?? Number.NaN,
      expected_orders: orders[row] ?? Number.NaN,
    })),
  };
}

/** Fitted on those who came back and spent; everybody gets a prediction, who did not come back the mean of all. */
function fitSpend(text: string, predict: boolean): FitAnswer {
  const { frequency, monetary } = readHistory(text, ['frequency', 'monetary'], LEAST['gamma-gamma']);
  const chosen = [...frequency.keys()].filter((row) => (frequency[row] ?? 0) >= 1 && (monetary[row] ?? 0) > 0);
  const pick = (column: Float64Array) => Float64Array.from(chosen, (row) => column[row] ?? Number.NaN);
  const fit = fitGammaGamma({ frequency: pick(frequency), spend: pick(monetary) });
  const answer = { model: 'gamma-gamma' as const, ...shared(fit) };
  if (!predict) return answer;
  const spend = gammaGammaExpectedSpend(fit.parameters, { frequency, spend: monetary });
  return { ...answer, predictions: Array.from(spend, (expected_spend) => ({ expected_spend })) };
}

type Fit = {
  parameters: Record<string, number>;
  logLikelihood: number;
  standardErrors: Record<string, number>;
  converged: boolean;
  identified: boolean;
  n: number;
};

function shared({ parameters, logLikelihood, standardErrors, converged, identified, n }: Fit) {
  return {
    parameters: { ...parameters },
    logLikelihood,
    standardErrors: { ...standardErrors },
    converged,
    identified,
    n,
  };
}

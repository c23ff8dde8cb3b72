import type { z } from 'zod';
import type { ModelFit } from '#contract/lifetime';
import type { ModelWord } from '#contract/value';

type Card = z.infer<typeof ModelFit>;

/** The part of a fit every model has. */
type AnyFit = {
  readonly parameters: object;
  readonly standardErrors: object;
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly n: number;
};

/** A model's card: parameters, standard errors, and what is to be said about them. `fit` is undefined where there was nothing to fit. */
export function cardOf(
  model: Card['model'],
  fit: AnyFit | undefined,
  state: Card['state'],
  words: readonly z.infer<typeof ModelWord>[],
): Card {
  return {
    model,
    state,
    words: [...words],
    parameters: finite(fit?.parameters),
    standardErrors: finite(fit?.standardErrors),
    logLikelihood: finiteOrNull(fit?.logLikelihood),
    converged: fit?.converged ?? false,
    identified: fit?.identified ?? false,
    n: fit?.n ?? 0,
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

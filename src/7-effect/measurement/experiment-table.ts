import { Failure } from '#contract/failure';

export type Outcome = { readonly name: string; readonly values: Float64Array };

/** Customers of an experiment, by column, row i = customer i: the group each was assigned to, what was known before, what they did. */
export type ExperimentTable = {
  /** name of the column of groups, for whoever has to mend it */
  readonly treatment: string;
  readonly assigned: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly covariates: readonly Float64Array[];
};

/** Names by which the group that was left alone is called. */
const CONTROL_WORDS = /^(0|control|holdout|hold-out|none|false|no|untreated|no e-mail|对照组?|未触达)$/i;

/**
 * The treated groups, sorted, and the group that was left alone.
 * @throws Failure `effect.control-unknown`, `effect.one-group`
 */
export function armsOf({ treatment, assigned }: ExperimentTable, named: string | undefined) {
  const groups = [...new Set(assigned)].sort();
  const control = controlOf(treatment, groups, named);
  return { control, treated: groups.filter((group) => group !== control) };
}

/**
 * The group that was left alone: the one named, else the one whose name says so.
 * @throws Failure `effect.control-unknown`, `effect.one-group`
 */
export function controlOf(column: string, groups: readonly string[], named: string | undefined): string {
  if (groups.length < 2) throw new Failure('effect.one-group', { column, found: groups.length });
  const alike = groups.filter((group) => (named === undefined ? CONTROL_WORDS.test(group) : group === named));
  const control = alike[0];
  if (alike.length !== 1 || control === undefined) {
    throw new Failure('effect.control-unknown', { column, groups: groups.slice(0, 12).join(', ') });
  }
  return control;
}

/** The values of some rows. */
export function pickValues(column: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
}

import type { FailureCode } from '#contract/failure';

/** How `patron` ends. */
export const EXIT = {
  ok: 0,
  internal: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A file, a setting or a condition cannot be used, or what was asked for is not there. */
  badInput: 3,
  /** Another process holds the data directory. */
  locked: 4,
  /** A store, or Patron itself, does not answer. */
  storeUnavailable: 5,
  /** No room, or no right to write. */
  disk: 6,
  /** Done, and some rows were refused. */
  partlyRefused: 7,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of every failure. A new code that has none does not compile. */
const EXIT_CODES: Readonly<Record<FailureCode, ExitCode>> = {
  internal: EXIT.internal,
  'request.invalid': EXIT.badInput,
  'request.not-found': EXIT.badInput,
  'auth.required': EXIT.storeUnavailable,
  'auth.wrong-credentials': EXIT.badInput,
  'auth.setup-done': EXIT.badInput,
  'auth.setup-link-wrong': EXIT.badInput,
  'auth.password-weak': EXIT.badInput,
  'auth.too-many-attempts': EXIT.badInput,
  'auth.not-allowed': EXIT.badInput,
  'auth.foreign-page': EXIT.badInput,
  'data.locked': EXIT.locked,
  'data.directory-unusable': EXIT.disk,
  'config.invalid': EXIT.badInput,
  'engine.unavailable': EXIT.storeUnavailable,
  'engine.died': EXIT.storeUnavailable,
  'store.unavailable': EXIT.storeUnavailable,
  'disk.full': EXIT.disk,
  'migration.changed': EXIT.storeUnavailable,
  'schema.incompatible': EXIT.storeUnavailable,
  'query.too-large': EXIT.badInput,
  'job.crashed': EXIT.internal,
  'job.cancelled': EXIT.badInput,
  'job.not-resumable': EXIT.badInput,
  'import.file-unreadable': EXIT.badInput,
  'import.file-empty': EXIT.badInput,
  'import.file-format-unknown': EXIT.badInput,
  'import.header-missing': EXIT.badInput,
  'import.mapping-incomplete': EXIT.badInput,
  'import.wrong-state': EXIT.badInput,
  'import.too-many-refused': EXIT.badInput,
  'import.column-destroyed': EXIT.badInput,
  'template.name-taken': EXIT.badInput,
  'build.check-red': EXIT.internal,
  'score.no-orders': EXIT.badInput,
  'score.not-run': EXIT.badInput,
  'weighted.name-taken': EXIT.badInput,
  'weighted.changed-meanwhile': EXIT.badInput,
  'grade.invalid': EXIT.badInput,
  'grade.changed-meanwhile': EXIT.badInput,
  'weighted.invalid': EXIT.badInput,
  'weighted.undetermined': EXIT.badInput,
  'segment.unknown-field': EXIT.badInput,
  'segment.wrong-operator': EXIT.badInput,
  'segment.wrong-value': EXIT.badInput,
  'campaign.name-taken': EXIT.badInput,
  'campaign.changed-meanwhile': EXIT.badInput,
  'campaign.wrong-state': EXIT.badInput,
  'segment.too-large': EXIT.badInput,
  'segment.circular': EXIT.badInput,
  'segment.name-taken': EXIT.badInput,
  'segment.changed-meanwhile': EXIT.badInput,
  'campaign.not-ready': EXIT.badInput,
  'campaign.count-changed': EXIT.badInput,
  'settings.invalid': EXIT.badInput,
  'backup.target-not-empty': EXIT.badInput,
  'backup.damaged': EXIT.badInput,
  'model.columns-missing': EXIT.badInput,
  'model.too-few-rows': EXIT.badInput,
  'model.bad-value': EXIT.badInput,
  'model.date-found': EXIT.badInput,
  'model.units-mixed': EXIT.badInput,
  'model.too-few-spenders': EXIT.badInput,
  'ledger.name-taken': EXIT.badInput,
  'ledger.changed-meanwhile': EXIT.badInput,
  'ledger.stopped': EXIT.badInput,
  'effect.name-taken': EXIT.badInput,
  'effect.nobody-known': EXIT.badInput,
  'effect.no-scores-before': EXIT.badInput,
  'effect.one-group': EXIT.badInput,
  'effect.two-groups': EXIT.badInput,
  'effect.control-unknown': EXIT.badInput,
  'effect.too-many-levels': EXIT.badInput,
  'model.no-time-passed': EXIT.badInput,
  'model.without-covariates': EXIT.badInput,
  'model.parameters-wrong': EXIT.badInput,
};

export function exitCodeOf(code: FailureCode): ExitCode {
  return EXIT_CODES[code];
}

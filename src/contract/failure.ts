/** Every failure Patron can report: its code, and the facts its sentence needs. Sentences live in i18n, statuses in api, exit codes in cli. */
export type FailureParams = {
  internal: { requestId: string };
  'request.invalid': { where: string; reason: string };
  'request.not-found': { what: string; id: string };
  'auth.required': Record<string, never>;
  'auth.wrong-credentials': Record<string, never>;
  'auth.setup-done': Record<string, never>;
  'auth.setup-link-wrong': Record<string, never>;
  'auth.password-weak': { minimum: number };
  'auth.too-many-attempts': { seconds: number };
  'auth.not-allowed': { access: string };
  'auth.foreign-page': { origin: string };
  'data.locked': { directory: string; pid: number };
  'data.directory-unusable': { directory: string; reason: string };
  'config.invalid': { faults: string };
  'engine.unavailable': { engine: string; setting: string };
  'engine.died': { engine: string; reason: string };
  'store.unavailable': { store: string };
  'disk.full': { directory: string; neededBytes: number };
  'migration.changed': { file: string };
  'schema.incompatible': { table: string; here: string; wanted: string };
  'query.too-large': Record<string, never>;
  'job.crashed': { times: number };
  'job.cancelled': Record<string, never>;
  'job.not-resumable': { state: string };
  'import.file-unreadable': { file: string };
  'import.file-empty': { file: string };
  'import.file-format-unknown': { file: string };
  'import.header-missing': { file: string };
  'import.mapping-incomplete': { fields: string };
  'import.wrong-state': { state: string; wanted: string };
  'import.too-many-refused': { refused: number; read: number };
  'import.column-destroyed': { column: string; example: string };
  'template.name-taken': { name: string };
  'build.check-red': { table: string; check: string; rows: number };
  'score.no-orders': { asOf: string };
  'score.not-run': { asOf: string };
  'weighted.name-taken': { name: string };
  'weighted.changed-meanwhile': { name: string };
  'weighted.invalid': { reason: 'dimension-twice' | 'shares' | 'no-weight' };
  'weighted.undetermined': Record<string, never>;
  'segment.unknown-field': { field: string };
  'segment.wrong-operator': { field: string; operator: string };
  'segment.wrong-value': { field: string; value: string };
  'campaign.name-taken': { name: string };
  'campaign.changed-meanwhile': { name: string };
  'campaign.wrong-state': { state: string; wanted: string };
  'segment.too-large': { depth: number; parts: number };
  'segment.circular': { circle: string };
  'segment.uplift-open': { experiment: number };
  'segment.acts-open': Record<string, never>;
  'segment.name-taken': { name: string };
  'segment.changed-meanwhile': { name: string };
  'list.name-taken': { name: string };
  'list.nothing-readable': { column: string; lines: number };
  'list.in-use': { name: string; segments: string; campaigns: string; journeys: string };
  'campaign.not-ready': { reasons: string };
  'campaign.count-changed': { here: number; given: number };
  'plan.name-taken': { name: string };
  'journey.name-taken': { name: string };
  'journey.changed-meanwhile': { name: string };
  'journey.wrong-state': { state: string; wanted: string };
  'journey.not-ready': { reasons: string };
  'settings.invalid': { setting: string; reason: string };
  'grade.invalid': { reason: string };
  'grade.changed-meanwhile': { name: string };
  'backup.target-not-empty': { directory: string };
  'backup.damaged': { file: string };
  'model.columns-missing': { columns: string };
  'model.too-few-rows': { needed: number; found: number };
  'model.bad-value': { line: number; column: string; value: string };
  'model.date-found': { line: number; column: string; value: string };
  'model.units-mixed': { rows: number; factor: string };
  'model.too-few-spenders': { needed: number; found: number };
  'delivered.name-taken': { name: string };
  'delivered.column-twice': { column: string };
  'delivered.nothing-readable': { rows: number; unreadable: number; outside: number; kept: number };
  'delivered.weights-open': { why: 'all-zero' | 'pairs' | 'alike' };
  'effect.name-taken': { name: string };
  'effect.nobody-known': { rows: number; treated: number; control: number };
  'effect.no-scores-before': { day: string };
  'effect.one-group': { column: string; found: number };
  'effect.two-groups': { column: string; groups: string };
  'effect.control-unknown': { column: string; groups: string };
  'effect.too-many-levels': { column: string; found: number; most: number };
  'ledger.name-taken': { name: string };
  'ledger.changed-meanwhile': { name: string };
  'ledger.stopped': { name: string };
  'model.no-time-passed': Record<string, never>;
  'model.without-covariates': { model: string; able: string };
  'model.parameters-wrong': { model: string; needed: string; given: string };
};
export type FailureCode = keyof FailureParams;

/** The one error class. It holds no sentence, no HTTP status and no colour. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: C;
  readonly params: FailureParams[C];

  constructor(code: C, params: FailureParams[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/** True where the thrown thing is a Failure (of the given code, when one is given). */
export function isFailure(thrown: unknown, code?: FailureCode): thrown is Failure {
  return thrown instanceof Failure && (code === undefined || thrown.code === code);
}

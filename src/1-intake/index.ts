/** Front door of intake: files come in, rows are taken in or refused with a reason. Nothing outside imports deeper than this. */

export { getImport, listImports } from './imports/import-records.ts';
export {
  cancelImport,
  type ImportOrder,
  resumeImport,
  revertImport,
  runImport,
  startImport,
} from './imports/import-steps.ts';
export {
  forgetUpload,
  type ReadingChange,
  readUpload,
  receiveUpload,
  uploadedRows,
  uploadName,
} from './imports/uploads.ts';
export { defineIntakeJobs, type IntakeJobsOptions } from './intake-jobs.ts';
export { createIntakeTables } from './intake-tables.ts';
export { deleteTemplate, listTemplates, saveTemplate } from './mapping/templates.ts';
export { cleanCell, isNothing } from './normalise/cell.ts';
export { currencyExponent } from './normalise/currency.ts';
export { readEmail } from './normalise/email.ts';
export { isBlockedIdentifier } from './normalise/identifiers.ts';
export { PhoneReader } from './normalise/phone.ts';
export { putRates, readRates } from './rates.ts';
export { CsvRecords } from './reading/csv-records.ts';
export type { RawRow } from './reading/raw-row.ts';
export { refusedCsv, refusedRows, type SayReason } from './refused/refused-rows.ts';
export { replayMended, replayRefused } from './refused/replay.ts';
export { DESTROYED } from './rows/customer-cells.ts';
export { customerNameReader } from './rows/customer-name.ts';
export { SAMPLE_COSTS, SAMPLE_ORDER_COST } from './sample/costs.ts';
export { SAMPLE_DEFAULTS, SAMPLE_MAKER, type SampleOptions, sampleFiles, sampleRates } from './sample/generate.ts';
export type { FileStore, IntakeStores, ShopChoices } from './stores.ts';

/** What our work changed: differences against customers left alone, with intervals, and whom a treatment changes. */
export { adoptCampaigns } from './experiments/adopt-campaigns.ts';
export { findExperiment, listExperiments } from './experiments/experiment-records.ts';
export { readExperiment } from './experiments/read-experiment.ts';
export { removeExperiment, takeExperiment } from './experiments/take-experiment.ts';
export {
  addStrategy,
  changeStrategy,
  decideStrategy,
  type LedgerDeps,
  readLedger,
} from './ledger/read-ledger.ts';
export { removeStrategy } from './ledger/strategy-records.ts';
export type { ExperimentTable, Outcome } from './measurement/experiment-table.ts';
export {
  learnUplift,
  type TriedRule,
  type UpliftAnswer,
} from './measurement/learn-uplift.ts';
export { type MeasureAnswer, type MeasuredEffect, measureEffects } from './measurement/measure-effects.ts';
export { EFFECT_TABLES } from './tables/files.ts';
export { learnUplifts } from './uplift/learn-uplift.ts';
export { readUplift } from './uplift/read-uplift.ts';

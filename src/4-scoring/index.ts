/** What we believe about each customer: value, grade, stage, and how sure the models are. */

export { readAttribution } from './attribution/read-attribution.ts';
export { readCustomerDelivered } from './delivered/customer-delivered.ts';
export { type DeliveredGains, deliveredGains } from './delivered/delivered-gains.ts';
export { readDelivered } from './delivered/read-delivered.ts';
export { removeStudy, takeStudy } from './delivered/take-study.ts';
export { weighStudy } from './delivered/weigh-study.ts';
export { dueReviews, noteReviewed } from './grades/due-reviews.ts';
export { gradeResults } from './grades/grade-results.ts';
export { type GradingDeps, gradeRuns } from './grades/grade-run.ts';
export { readCustomerGrades, readGradeChanges, readGrades } from './grades/read-grades.ts';
export {
  addGradeScheme,
  changeGradeScheme,
  findGradeScheme,
  listGradeSchemes,
  putGradePlan,
  removeGradeScheme,
} from './grades/scheme-records.ts';
export { readLearned } from './learned/read-learned.ts';
export { type LearningDeps, learnNewestRun } from './learned/score-learned.ts';
export { readCustomerCosts } from './profit/read-customer-costs.ts';
export { readProfit } from './profit/read-profit.ts';
export { readAbc } from './read/abc.ts';
export type { CustomerFilter, PageAsk, ReadDeps } from './read/ask.ts';
export { readBacktest } from './read/backtest.ts';
export { readChurn } from './read/churn.ts';
export { readClaims } from './read/claims.ts';
export { readCohorts } from './read/cohorts.ts';
export { readCustomer } from './read/customer.ts';
export { readCustomerOutlook } from './read/customer-outlook.ts';
export { customerRow, type SentCustomerRow } from './read/customer-row.ts';
export { readFlows } from './read/flows.ts';
export { readFormulas } from './read/formulas.ts';
export { readHome } from './read/home.ts';
export { readLifetime } from './read/lifetime.ts';
export { readModels } from './read/models.ts';
export { readPotential } from './read/potential.ts';
export { readPyramid } from './read/pyramid.ts';
export { remembered } from './read/remembered.ts';
export { readRfm } from './read/rfm.ts';
export { readStageOutlook } from './read/stage-outlook.ts';
export { readStages } from './read/stages.ts';
export { readTrajectories, readTrajectoryFactors } from './read/trajectories.ts';
export { readValueParts } from './read/value-parts.ts';
export { readWhatIf } from './read/what-if.ts';
export { readCustomerReferrals } from './referrals/read-referrals.ts';
export { reworkRun } from './rework/rework-run.ts';
export {
  findRun,
  findRunBefore,
  listRuns,
  metaOf,
  metaOfRun,
  newestRuns,
  type PublishedRun,
} from './run/published-runs.ts';
export { type RetireRequest, retireRuns } from './run/retire-runs.ts';
export {
  clearUnfinishedRuns,
  type ScorePhase,
  type ScoreRequest,
  type ScoreResult,
  type ScoringDeps,
  scoreRun,
} from './run/score-run.ts';
export { SCORING_TABLES } from './tables/files.ts';
export { dropUplift, keepUplift, type UpliftBlock } from './uplift/keep-uplift.ts';
export { compareByAhp } from './weighted/ahp-comparison.ts';
export { findWeights } from './weighted/found-weights.ts';
export { testOnPast } from './weighted/past-test.ts';
export { readScheme, tryScheme } from './weighted/read-weighted.ts';
export { addScheme, changeScheme, listSchemes, removeScheme } from './weighted/scheme-records.ts';
export { type SchemeScores, schemeScores } from './weighted/scheme-scores.ts';
export { type FloatRows, floatRows } from './winback/float-rows.ts';
export { type LostTypes, lostTypes } from './winback/lost-types.ts';
export { readWinback, readWinbackQueue } from './winback/read-winback.ts';
export { scoreNewestWinback } from './winback/score-winback.ts';

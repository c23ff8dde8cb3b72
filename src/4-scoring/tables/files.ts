import { readTableFile, type TableFile } from '#platform/clickhouse';

const table = (name: string): TableFile => readTableFile(new URL(`./${name}.sql`, import.meta.url));

/** The tables this room writes, for `warehouse.createTables`. */
export const SCORING_TABLES: readonly TableFile[] = [
  table('score_values'),
  table('score_stages'),
  table('score_trajectories'),
  table('score_customers'),
  table('score_profits'),
  table('score_candidates'),
  table('score_holdout'),
  table('score_referrals'),
  table('score_grades'),
  table('score_grade_values'),
  table('score_learned'),
  table('score_winback'),
  table('score_loss_signs'),
  table('score_delivered'),
  table('score_uplift'),
];

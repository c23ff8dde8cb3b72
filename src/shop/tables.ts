import { ACTION_TABLES } from '#actions';
import { EFFECT_TABLES } from '#effect';
import { ID_TABLES } from '#identity';
import { createIntakeTables } from '#intake';
import type { TableFile } from '#platform/clickhouse';
import { SCORING_TABLES } from '#scoring';
import { SEGMENT_TABLES } from '#segments';
import { WAREHOUSE_TABLES } from '#warehouse';

/** Every table of facts, in the order to create them: the rooms in the order the data goes through them. */
export const ALL_TABLES: readonly TableFile[] = [
  ...createIntakeTables,
  ...Object.values(ID_TABLES),
  ...Object.values(WAREHOUSE_TABLES),
  ...SCORING_TABLES,
  ...EFFECT_TABLES,
  ...SEGMENT_TABLES,
  ...ACTION_TABLES,
];

/** The numbered changes of the records. */
export const MIGRATIONS = new URL('../platform/migrations/', import.meta.url);

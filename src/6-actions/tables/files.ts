import { readTableFile, type TableFile } from '#platform/clickhouse';

const table = (name: string): TableFile => readTableFile(new URL(`./${name}.sql`, import.meta.url));

/** The tables this room writes, for `warehouse.createTables`. */
export const ACTION_TABLES: readonly TableFile[] = [table('act_assignments'), table('act_sends')];

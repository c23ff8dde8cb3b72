import { readTableFile, type TableFile } from '#platform/clickhouse';

const table = (name: string): TableFile => readTableFile(new URL(`./${name}.sql`, import.meta.url));

/** Who is on an uploaded list: every list is a partition of it. */
export const LIST_MEMBERS = table('seg_list_members');

/** The tables this room writes, for `warehouse.createTables`. */
export const SEGMENT_TABLES: readonly TableFile[] = [
  table('seg_members'),
  table('seg_groups'),
  table('seg_list_lines'),
  LIST_MEMBERS,
];

import { readTableFile, type TableFile } from '#platform/clickhouse';

/** The tables this room writes, for `warehouse.createTables`. */
export const SEGMENT_TABLES: readonly TableFile[] = [readTableFile(new URL('./seg_members.sql', import.meta.url))];

import { readTableFile, type TableFile } from '#platform/clickhouse';

const table = (name: string): TableFile => readTableFile(new URL(`./${name}.sql`, import.meta.url));

/** The tables of facts this room writes. */
export const EFFECT_TABLES: readonly TableFile[] = [table('effect_uploaded'), table('effect_assignments')];

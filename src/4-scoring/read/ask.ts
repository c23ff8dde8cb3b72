import type { Measure } from '#contract/common';
import type { SqlParams, Warehouse } from '#platform/clickhouse';
import type { Records } from '#platform/postgres';

/** What the reading functions need. */
export type ReadDeps = { readonly warehouse: Warehouse; readonly records: Records };

/** A condition over the columns of score_customers, made by `#segments` from what a person asked for. */
export type CustomerFilter = { readonly sql: string; readonly params: SqlParams };

/** What a value or lifecycle page asks with. Left out: the newest published day, `net`, everybody. */
export type PageAsk = {
  readonly asOf?: string | undefined;
  /** Look back to the newest published run of this day or before; left out, the run before `asOf`. */
  readonly compareTo?: string | undefined;
  readonly measure?: Measure | undefined;
  readonly filter?: CustomerFilter | undefined;
};

const FILTER_PLACE = '1 /* filter */';

/** Puts a filter in the places `1 /* filter *\/` of a statement; without one the statement stays as it is. */
export function filtered(sql: string, filter: CustomerFilter | undefined): string {
  return filter === undefined ? sql : sql.replaceAll(FILTER_PLACE, `(${filter.sql})`);
}

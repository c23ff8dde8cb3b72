import type { Entity, ImportSummary } from '#contract/intake';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import type { ImportRecord } from '../imports/import-records.ts';
import type { IntakeStores } from '../stores.ts';
import { clearOutcomes } from './outcomes.ts';

const sql = (name: string) => readSql(new URL(`./${name}.sql`, import.meta.url));
const OUTCOMES: Readonly<Record<Entity, string>> = {
  orders: sql('outcomes_orders'),
  lines: sql('outcomes_lines'),
  customers: sql('outcomes_customers'),
  products: sql('outcomes_products'),
};
const OUTCOMES_WITH_LINES = sql('outcomes_orders_with_lines');
const REFUSE_ORDERS = sql('refuse_orders');
const COUNTS = sql('summary_counts');
const TOTALS = sql('summary_totals');
const CUSTOMERS = sql('summary_customers');
const FLAGS = sql('summary_flags');
const REFUSALS = sql('summary_refusals');
const STATUSES = sql('summary_statuses');
const WITHOUT_ORDER = sql('lines_without_order');

/** Large files spill to disk instead of growing the engine. */
const HEAVY = { max_bytes_before_external_group_by: '2000000000', max_bytes_before_external_sort: '2000000000' };

/** Changes of the committed imports so far; equal numbers mean that nothing was committed or reverted in between. */
export async function committedChanges({ warehouse }: Pick<IntakeStores, 'warehouse'>): Promise<number> {
  const [found] = await warehouse.rows<{ changes: string }>('select sum(version) as changes from raw_imports final');
  return num(found?.changes ?? 0);
}

/** What kind of file a mapping makes: do orders carry their lines, and are their amounts on the lines only? */
export function orderShape({ mapping }: Pick<ImportRecord, 'mapping'>): { withLines: boolean; summed: boolean } {
  const fields = new Set<string>(Object.values(mapping.columns));
  const withLines =
    mapping.entity === 'orders' && (fields.has('line.product') || fields.has('line.name') || fields.has('line.sku'));
  return { withLines, summed: withLines && fields.has('line.total') && !fields.has('order.total') };
}

/**
 * Compares what is staged with what counts now, and sums it up.
 * @param skipped records that are no data: blank, totals, headers.
 */
export async function compareAndSummarise(
  stores: Pick<IntakeStores, 'warehouse'>,
  record: ImportRecord,
  skipped: number,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const { warehouse } = stores;
  const { entity } = record.mapping;
  const { withLines, summed } = orderShape(record);
  const params = {
    import_id: record.importId,
    summed: summed ? 1 : 0,
    as_one: withLines ? 1 : 0,
    zone: record.mapping.zone,
    columns: record.reading.columns,
    order_column: columnOf(record, 'order.no'),
  };
  await clearOutcomes(stores, record.importId);
  await warehouse.eachShard((shard) =>
    shard.run(withLines ? OUTCOMES_WITH_LINES : OUTCOMES[entity], params, { signal, settings: HEAVY }),
  );
  if (withLines) await warehouse.run(REFUSE_ORDERS, params, { signal });

  type Counts = {
    things: string;
    lines: string;
    created: string;
    updated: string;
    unchanged: string;
    first_on: string;
    last_on: string;
  };
  const shards = await warehouse.eachShard((shard) => shard.rows<Counts>(COUNTS, params, { signal }));
  // Products lie whole on every shard: one of them speaks for all.
  const counted = (entity === 'products' ? shards.slice(0, 1) : shards).flat();
  const sum = (field: 'things' | 'lines' | 'created' | 'updated' | 'unchanged') =>
    counted.reduce((total, row) => total + num(row[field]), 0);
  const refusals = await warehouse.rows<{ code: string; column_name: string; rows: string; example: string }>(
    REFUSALS,
    params,
    { signal },
  );
  const refused = refusals.reduce((total, row) => total + num(row.rows), 0);
  const [created, updated, unchanged] = [sum('created'), sum('updated'), sum('unchanged')];
  const firsts = counted
    .map((row) => row.first_on)
    .filter(Boolean)
    .sort();
  const lasts = counted
    .map((row) => row.last_on)
    .filter(Boolean)
    .sort();
  return {
    counts: { read: created + updated + unchanged + refused, created, updated, unchanged, refused, skipped },
    orders: entity === 'orders' ? sum('things') : 0,
    customers: await customersOf(stores, entity, params, sum('things'), signal),
    lines: entity === 'lines' ? sum('things') : sum('lines'),
    totals: entity === 'orders' ? await totalsOf(stores, params, signal) : [],
    firstOn: firsts[0] ?? null,
    lastOn: lasts.at(-1) ?? null,
    unknownStatuses: (await warehouse.rows<{ text: string; rows: string }>(STATUSES, params, { signal })).map(
      ({ text, rows }) => ({ text, rows: num(rows) }),
    ),
    refusals: refusals.map(({ code, column_name, rows, example }) => ({
      code,
      column: column_name,
      rows: num(rows),
      example,
    })),
    flags: entity === 'orders' ? await flagsOf(stores, params, signal) : [],
    linesWithoutOrder: entity === 'lines' ? await linesWithoutOrder(stores, params, signal) : 0,
  };
}

function columnOf({ mapping }: ImportRecord, field: string): string {
  return Object.keys(mapping.columns).find((column) => mapping.columns[column] === field) ?? '';
}

type Params = Readonly<Record<string, unknown>>;

async function totalsOf(
  { warehouse }: Pick<IntakeStores, 'warehouse'>,
  params: Params,
  signal: AbortSignal,
): Promise<ImportSummary['totals']> {
  const shards = await warehouse.eachShard((shard) =>
    shard.rows<{ currency: string; orders: string; total_minor: string; refunded_minor: string }>(TOTALS, params, {
      signal,
    }),
  );
  const totals = new Map<string, ImportSummary['totals'][number]>();
  for (const row of shards.flat()) {
    const known = totals.get(row.currency) ?? { currency: row.currency, orders: 0, totalMinor: 0, refundedMinor: 0 };
    totals.set(row.currency, {
      currency: row.currency,
      orders: known.orders + num(row.orders),
      totalMinor: known.totalMinor + num(row.total_minor),
      refundedMinor: known.refundedMinor + num(row.refunded_minor),
    });
  }
  return [...totals.values()].sort((a, b) => b.orders - a.orders);
}

async function flagsOf(
  { warehouse }: Pick<IntakeStores, 'warehouse'>,
  params: Params,
  signal: AbortSignal,
): Promise<ImportSummary['flags']> {
  const shards = await warehouse.eachShard((shard) =>
    shard.rows<{ flag: string; rows: string }>(FLAGS, params, { signal }),
  );
  const flags = new Map<string, number>();
  for (const { flag, rows } of shards.flat()) flags.set(flag, (flags.get(flag) ?? 0) + num(rows));
  return [...flags].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows);
}

async function customersOf(
  { warehouse }: Pick<IntakeStores, 'warehouse'>,
  entity: Entity,
  params: Params,
  things: number,
  signal: AbortSignal,
): Promise<number> {
  if (entity === 'customers') return things;
  if (entity !== 'orders') return 0;
  const [found] = await warehouse.rows<{ customers: string }>(CUSTOMERS, params, { signal });
  return num(found?.customers ?? 0);
}

async function linesWithoutOrder(
  { warehouse }: Pick<IntakeStores, 'warehouse'>,
  params: Params,
  signal: AbortSignal,
): Promise<number> {
  const shards = await warehouse.eachShard((shard) => shard.rows<{ lines: string }>(WITHOUT_ORDER, params, { signal }));
  return shards.flat().reduce((total, { lines }) => total + num(lines), 0);
}

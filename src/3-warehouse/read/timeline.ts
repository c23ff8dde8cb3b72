import type { z } from 'zod';
import type { Timeline } from '#contract/customer';
import { Failure } from '#contract/failure';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';

const ENTRIES = readSql(new URL('./timeline.sql', import.meta.url));
const LINES = readSql(new URL('./timeline_lines.sql', import.meta.url));

const PAGE = 50;
/** Later than anything that happened. */
const END: Place = { day: '2149-06-06', place: 255, at_ms: '0', order: '0' };

type Answer = z.infer<typeof Timeline>;
type Line = Answer['entries'][number]['lines'][number];
type Place = { readonly day: string; readonly place: number; readonly at_ms: string; readonly order: string };
type EntryRow = {
  kind: 'order' | 'return' | 'cancelled' | 'refund';
  on_day: string;
  place: number;
  at: string | null;
  at_ms: string;
  order_id: string;
  order_no: string;
  source: string;
  channel: string;
  status: string;
  amount: string;
  import_id: number;
};

/**
 * Orders with their lines, returns, cancelled orders and refunds (on their own day) of one customer, the newest first. Orders that are
 * not paid yet and book-keeping adjustments did not happen to the customer and are left out.
 * @param before `next` of the page before this one; left out: from the newest on.
 * @throws Failure `request.invalid` for a `before` that is no place in a timeline, `request.not-found` for what is no customer number.
 */
export async function readTimeline(
  { warehouse }: { readonly warehouse: Warehouse },
  customerId: string,
  before?: string,
  limit: number = PAGE,
): Promise<Answer> {
  if (!/^\d{1,20}$/.test(customerId) || BigInt(customerId) >= 2n ** 64n)
    throw new Failure('request.not-found', { what: 'customer', id: customerId });
  const params = { customer: customerId, ...placeOf(before), most: limit + 1 };
  const found = await warehouse.rows<EntryRow>(ENTRIES, params);
  const rows = found.slice(0, limit);
  const lines = await linesOf(warehouse, customerId, rows);
  const last = rows.at(-1);
  return {
    entries: rows.map((row) => entryOf(row, row.kind === 'refund' ? [] : (lines.get(row.order_id) ?? []))),
    next: found.length > limit && last ? [last.on_day, last.place, last.at_ms, last.order_id].join('_') : null,
  };
}

function placeOf(before: string | undefined): Place {
  if (before === undefined) return END;
  const [, day, place, at, order] = /^(\d{4}-\d\d-\d\d)_([01])_(-?\d{1,15})_(\d{1,20})$/.exec(before) ?? [];
  if (day === undefined || at === undefined || order === undefined || Number.isNaN(Date.parse(day)))
    throw new Failure('request.invalid', { where: 'before', reason: before });
  return { day, place: Number(place), at_ms: at, order };
}

async function linesOf(
  warehouse: Warehouse,
  customer: string,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, Line[]>> {
  const orders = rows.filter(({ kind }) => kind !== 'refund').map((row) => BigInt(row.order_id));
  const known = new Map<string, Line[]>(orders.map((order) => [String(order), []]));
  if (orders.length === 0) return known;
  type LineRow = {
    order_id: string;
    product_no: string;
    name: string;
    category: string;
    quantity: number;
    total: string;
  };
  for (const line of await warehouse.rows<LineRow>(LINES, { customer, orders })) {
    const { product_no: productNo, name, category, quantity } = line;
    known.get(line.order_id)?.push({ productNo, name, category, quantity, totalMinor: num(line.total) });
  }
  return known;
}

function entryOf(row: EntryRow, lines: Line[]): Answer['entries'][number] {
  const { kind, source, channel, status } = row;
  return {
    kind,
    on: row.on_day,
    at: row.at === null ? null : `${row.at}Z`,
    orderNo: row.order_no,
    source,
    channel,
    status,
    amountMinor: num(row.amount),
    lines,
    fromStage: null,
    toStage: null,
    importId: row.import_id,
  };
}

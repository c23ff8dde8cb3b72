import { ID_TABLES } from '#identity';
import { createIntakeTables } from '#intake';
import type { Warehouse } from '#platform/clickhouse';
import { WAREHOUSE_TABLES } from '#warehouse';

/** An order as a test tells it; money in minor units of its currency, instants in UTC. What is left out is empty. */
export type ToldOrder = {
  readonly no: string;
  readonly at: string;
  readonly total: number;
  readonly status?: string;
  readonly importId?: number;
  readonly source?: string;
  readonly channel?: string;
  readonly account?: string;
  readonly person?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly recipient?: { readonly name: string; readonly phone: string };
  readonly province?: string;
  readonly updated?: string;
  readonly refundedAt?: string;
  readonly currency?: string;
  readonly discount?: number;
  readonly shipping?: number;
  readonly tax?: number;
  readonly refunded?: number;
  readonly cost?: number;
  readonly flags?: readonly string[];
  readonly lines?: readonly ToldLine[];
};

/** cost: of one piece. */
export type ToldLine = {
  readonly product: string;
  readonly name?: string;
  readonly category?: string;
  readonly quantity: number;
  readonly total: number;
  readonly cost?: number;
};

export type ToldAccount = {
  readonly source?: string;
  readonly account: string;
  readonly importId?: number;
  readonly person?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly gender?: string;
  readonly referredBy?: string;
};

export type ToldShop = {
  readonly orders: readonly ToldOrder[];
  readonly accounts?: readonly ToldAccount[];
  readonly products?: readonly { product: string; name: string; category: string; cost: number }[];
  readonly rates?: readonly { currency: string; on: string; rate: number }[];
  /** Imports and the states each went through, in order; left out: import 1, committed. One that is not named is not committed. */
  readonly imports?: Readonly<Record<number, readonly ('committed' | 'reverted')[]>>;
};

/** The tables of intake, identity and the warehouse. */
export async function createPathTables(warehouse: Warehouse): Promise<void> {
  await warehouse.createTables([
    ...createIntakeTables,
    ...Object.values(ID_TABLES),
    ...Object.values(WAREHOUSE_TABLES),
  ]);
}

const HASHES =
  'select arrayMap(v -> toString(if(empty(v), 0, multiIf(length(v) = 1, cityHash64(v[1]), length(v) = 2, cityHash64(v[1], v[2]), cityHash64(v[1], v[2], v[3])))), {texts:Array(Array(String))}) as ids';

type Ask = readonly string[];

/** Identifiers as intake makes them: asks for all at once, `''` values are nobody. */
async function identifiers(warehouse: Warehouse, asks: readonly Ask[]): Promise<(ask: Ask) => string> {
  const texts = asks.map((ask) => [...ask]);
  const [row] = await warehouse.rows<{ ids: string[] }>(HASHES, { texts });
  const known = new Map(asks.map((ask, at) => [ask.join('\x1e'), row?.ids[at] ?? '0']));
  return (ask) => known.get(ask.join('\x1e')) ?? '0';
}

type Who = Pick<ToldOrder, 'source' | 'account' | 'person' | 'email' | 'phone'>;
const sourceOf = (who: Who) => who.source ?? 'web';
const asks = {
  account: (who: Who): Ask => (who.account ? ['account', `${sourceOf(who)}\x1fmain\x1f${who.account}`] : []),
  person: (who: Who): Ask => (who.person ? ['person', `${sourceOf(who)}\x1f${who.person}`] : []),
  email: (who: Who): Ask => (who.email ? ['email', who.email.toLowerCase()] : []),
  phone: (who: Who): Ask => (who.phone ? ['phone', who.phone] : []),
  order: (order: ToldOrder): Ask => [sourceOf(order), 'main', order.no],
};

/** Writes a told shop into the raw tables, as imports would have left it. */
export async function tellShop(warehouse: Warehouse, shop: ToldShop): Promise<void> {
  const { orders, accounts = [], products = [], rates = [], imports = { 1: ['committed'] } } = shop;
  const all = [...orders, ...accounts].flatMap((who) => [
    asks.account(who),
    asks.person(who),
    asks.email(who),
    asks.phone(who),
  ]);
  const id = await identifiers(warehouse, [...all, ...orders.map(asks.order)]);
  const insert = async (table: string, rows: readonly object[]) => {
    if (rows.length > 0) await warehouse.insert(table, rows, { format: 'JSONEachRow' });
  };
  const keys = (who: Who) => ({
    account_id: id(asks.account(who)),
    person_id: id(asks.person(who)),
    email_key: id(asks.email(who)),
    phone_key: id(asks.phone(who)),
  });
  await insert(
    'raw_orders',
    orders.map((order) => ({ ...orderRow(order), ...keys(order), order_id: id(asks.order(order)) })),
  );
  await insert(
    'raw_order_lines',
    orders.flatMap((order) =>
      (order.lines ?? []).map((line, at) => ({ ...lineRow(order, line, at), order_id: id(asks.order(order)) })),
    ),
  );
  await insert(
    'raw_customers',
    accounts.map((account) => ({ ...accountRow(account), ...keys(account) })),
  );
  await insert(
    'raw_products',
    products.map(({ product, name, category, cost }) => ({
      source: 'web',
      shop: 'main',
      product_no: product,
      import_id: 1,
      name,
      category,
      cost_minor: cost,
      currency: 'CNY',
    })),
  );
  await insert(
    'raw_rates',
    rates.map(({ currency, on, rate }) => ({ currency, on_day: on, rate, version: 1 })),
  );
  const states = Object.entries(imports).flatMap(([importId, passed]) =>
    passed.map((state, at) => ({
      import_id: Number(importId),
      state,
      version: at + 1,
      at: `2025-05-0${at + 1} 08:00:00`,
    })),
  );
  await insert('raw_imports', states);
}

const RANK: Readonly<Record<string, number>> = {
  pending: 1,
  paid: 2,
  shipped: 3,
  completed: 4,
  adjustment: 4,
  cancelled: 5,
  'partially-refunded': 6,
  refunded: 7,
};

function orderRow(order: ToldOrder): object {
  const { status = 'completed', recipient } = order;
  return {
    import_id: order.importId ?? 1,
    source: sourceOf(order),
    shop: 'main',
    order_no: order.no,
    customer_no: order.account ?? '',
    customer_name: order.name ?? '',
    email: order.email ?? '',
    phone: order.phone ?? '',
    recipient_name: recipient?.name ?? '',
    recipient_phone: recipient?.phone ?? '',
    province: order.province ?? '',
    country: 'CN',
    ordered_at: order.at,
    updated_at: order.updated ?? null,
    refunded_at: order.refundedAt ?? null,
    status,
    status_rank: RANK[status] ?? 0,
    currency: order.currency ?? 'CNY',
    discount_minor: order.discount ?? 0,
    shipping_minor: order.shipping ?? 0,
    tax_minor: order.tax ?? 0,
    total_minor: order.total,
    refunded_minor: order.refunded ?? 0,
    cost_minor: order.cost ?? null,
    channel: order.channel ?? '',
    line_count: order.lines?.length ?? 0,
    flags: order.flags ?? [],
  };
}

function lineRow(order: ToldOrder, line: ToldLine, at: number): object {
  return {
    line_no: String(at + 1),
    import_id: order.importId ?? 1,
    product_no: line.product,
    product_name: line.name ?? '',
    category: line.category ?? '',
    quantity: line.quantity,
    total_minor: line.total,
    cost_minor: line.cost ?? null,
  };
}

function accountRow(account: ToldAccount): object {
  return {
    import_id: account.importId ?? 1,
    source: sourceOf(account),
    shop: 'main',
    customer_no: account.account,
    name: account.name ?? '',
    email: account.email ?? '',
    phone: account.phone ?? '',
    gender: account.gender ?? '',
    referred_by: account.referredBy ?? '',
  };
}

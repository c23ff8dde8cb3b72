import type { z } from 'zod';
import type { QualityAnswer } from '#contract/work';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { masked } from './masked.ts';

const sql = (name: string): string => readSql(new URL(`./quality_${name}.sql`, import.meta.url));
const TEXTS = {
  sources: sql('sources'),
  customers: sql('customers'),
  orders: sql('orders'),
  lines: sql('lines'),
  refunds: sql('refunds'),
  flags: sql('flags'),
  guests: sql('guests'),
  blocked: sql('blocked'),
  collected: sql('collected'),
  scored: sql('scored'),
  sizes: sql('sizes'),
};

type Deps = { readonly warehouse: Warehouse; readonly records: Records };
type Answer = z.infer<typeof QualityAnswer>;
type Stage = Answer['stages'][number];
type Check = Answer['checks'][number] & { readonly warned: boolean };
type Counts = Readonly<Record<string, string>>;

/** What later rooms know and this one does not: customers shown on the pages, and since when. */
export type AppliedScores = { readonly customers: number; readonly at: string };

/**
 * The state of the data from its sources to its use: stages of processing, parts of the warehouse, checks of the last build, sources,
 * completeness, and what belongs to nobody. A check is `red` when rows break it and nothing may be built on them.
 * @param applied the newest published scores; left out, the last stage has never happened.
 */
export async function readQuality({ warehouse, records }: Deps, applied?: AppliedScores): Promise<Answer> {
  const all = (name: 'sources' | 'flags' | 'blocked') => warehouse.rows<Counts>(TEXTS[name]);
  const [checks, steps, sources, completeness, flags, guests, blocked, collected, scored] = await Promise.all([
    readChecks(records),
    records.query<{ step: string; rows_left: string; ended_at: Date }>(
      'select step, rows_left, ended_at from build_steps',
    ),
    all('sources'),
    readCompleteness(warehouse),
    all('flags'),
    one(warehouse, 'guests'),
    all('blocked'),
    one(warehouse, 'collected'),
    one(warehouse, 'scored'),
  ]);
  const facts = { checks, steps: new Map(steps.map((step) => [step.step, step])), collected, scored, applied };
  return {
    stages: stagesOf(facts),
    parts: await readParts({ warehouse, records }, checks),
    checks: checks.map(({ warned: _, ...check }) => check),
    sources: sources.map((row) => ({
      source: row.source ?? '',
      orders: num(row.orders ?? '0'),
      firstOn: row.first_on ?? '',
      lastOn: row.last_on ?? '',
      lastImportAt: row.last_import_at ?? null,
      stale: String(row.stale) === 'true',
    })),
    completeness,
    flags: flags.map((row) => ({ code: row.code ?? '', rows: num(row.rows ?? '0') })),
    guests: { orders: num(guests.orders ?? '0'), revenueMinor: num(guests.revenue ?? '0') },
    blockedIdentifiers: blocked.map(({ kind = '', value = '', accounts = '0', reason = '' }) => ({
      kind,
      value: masked(kind, value),
      accounts: num(accounts),
      reason,
    })),
  };
}

async function one(warehouse: Warehouse, name: keyof typeof TEXTS): Promise<Counts> {
  const [row] = await warehouse.rows<Counts>(TEXTS[name]);
  return row ?? {};
}

async function readChecks(records: Records): Promise<Check[]> {
  type Row = { table_name: string; check_name: string; rows_wrong: string; red: boolean; checked_at: Date };
  const rows = await records.query<Row>(
    'select table_name, check_name, rows_wrong, red, checked_at from build_checks order by table_name, check_name',
  );
  return rows.map((row) => {
    const rowsWrong = num(row.rows_wrong);
    const broken = rowsWrong > 0;
    const at = row.checked_at.toISOString();
    return { table: row.table_name, check: row.check_name, rowsWrong, red: row.red && broken, warned: broken, at };
  });
}

type StageFacts = {
  readonly checks: readonly Check[];
  readonly steps: ReadonlyMap<string, { rows_left: string; ended_at: Date }>;
  readonly collected: Counts;
  readonly scored: Counts;
  readonly applied: AppliedScores | undefined;
};

function stagesOf({ checks, steps, collected, scored, applied }: StageFacts): Stage[] {
  const rows = num(collected.rows ?? '0');
  const refused = num(collected.refused ?? '0');
  const imported = collected.at ?? null;
  const stored = steps.get('stg_orders');
  const built = steps.get('mart_days')?.ended_at.toISOString() ?? null;
  const customers = num(scored.customers ?? '0');
  const analysed = checks.find(({ table }) => table === 'mart_customer_purchases')?.at ?? built;
  const come = imported === null ? 'never' : 'ok';
  return [
    { stage: 'collect', state: come, rows: rows + refused, at: imported },
    { stage: 'clean', state: come === 'ok' && refused > 0 ? 'warning' : come, rows, at: imported },
    {
      stage: 'store',
      state: stored === undefined ? 'never' : stateOf(checks, 'stg_'),
      rows: num(stored?.rows_left ?? '0'),
      at: stored?.ended_at.toISOString() ?? null,
    },
    { stage: 'analyse', state: analysed === null ? 'never' : stateOf(checks, 'mart_'), rows: customers, at: analysed },
    {
      stage: 'apply',
      state: applied === undefined ? 'never' : 'ok',
      rows: applied?.customers ?? 0,
      at: applied?.at ?? null,
    },
  ];
}

function stateOf(checks: readonly Check[], prefix: string): 'ok' | 'warning' | 'red' {
  const own = checks.filter(({ table }) => table.startsWith(prefix));
  if (own.some(({ red }) => red)) return 'red';
  return own.some(({ warned }) => warned) ? 'warning' : 'ok';
}

const PART_OF: Readonly<Record<string, Answer['parts'][number]['part']>> = {
  raw: 'sources',
  id: 'warehouse',
  stg: 'warehouse',
  mart: 'analysis',
  score: 'analysis',
};

const RECORDS = `select coalesce(sum(n_live_tup), 0)::text as rows, pg_database_size(current_database())::text as bytes
  from pg_stat_user_tables`;

async function readParts({ warehouse, records }: Deps, checks: readonly Check[]): Promise<Answer['parts']> {
  type Size = { prefix: string; rows: string; bytes: string };
  const sizes = (await warehouse.eachShard((shard) => shard.rows<Size>(TEXTS.sizes))).flat();
  const [tools] = await records.query<{ rows: string; bytes: string }>(RECORDS);
  const sum = (part: string, of: 'rows' | 'bytes') =>
    sizes.filter(({ prefix }) => PART_OF[prefix] === part).reduce((total, size) => total + num(size[of]), 0);
  const part = (name: 'sources' | 'warehouse' | 'analysis', ok: boolean) => ({
    part: name,
    ok,
    rows: sum(name, 'rows'),
    bytes: sum(name, 'bytes'),
  });
  return [
    part('sources', true),
    part('warehouse', stateOf(checks, 'stg_') !== 'red'),
    part('analysis', stateOf(checks, 'mart_') !== 'red'),
    { part: 'tools', ok: true, rows: num(tools?.rows ?? '0'), bytes: num(tools?.bytes ?? '0') },
  ];
}

async function readCompleteness(warehouse: Warehouse): Promise<Answer['completeness']> {
  const [customers, orders, lines, refunds] = await Promise.all([
    one(warehouse, 'customers'),
    one(warehouse, 'orders'),
    one(warehouse, 'lines'),
    one(warehouse, 'refunds'),
  ]);
  type Nature = Answer['completeness'][number]['nature'];
  const row = (nature: Nature, field: string, filled: string | undefined, of: string | undefined) => ({
    nature,
    field,
    filled: num(filled ?? '0'),
    of: num(of ?? '0'),
  });
  return [
    ...['name', 'email', 'phone', 'province', 'gender', 'birthday'].map((field) =>
      row('descriptive', `customer.${field}`, customers[field], customers.all),
    ),
    row('marketing', 'order.channel', orders.channel, orders.all),
    row('marketing', 'order.source', orders.source, orders.all),
    row('marketing', 'recipient.name', orders.recipient, orders.all),
    row('transactional', 'line.product', lines.orders, orders.all),
    row('transactional', 'line.cost', lines.cost, lines.all),
    row('transactional', 'line.category', lines.category, lines.all),
    row('transactional', 'order.refundedAt', refunds.dated, refunds.all),
  ];
}

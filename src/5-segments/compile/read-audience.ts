import type { SqlParams } from '#platform/clickhouse';
import { num } from '#platform/num';
import type { PublishedRun, ReadDeps } from '#scoring';
import { customersFilter } from './customers-filter.ts';
import { assertWorkedOut } from './worked-out.ts';

/** A customer as a message needs to know them. Money in minor units; a 64-bit number as text. */
export type AudienceMember = {
  readonly customerId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly accounts: readonly string[];
  readonly country: string;
  readonly province: string;
  readonly city: string;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly recencyDays: number;
  readonly orders: number;
  readonly revenueMinor: number;
  readonly netMinor: number;
  readonly stage: string;
  readonly rfmGroup: string;
  readonly abcNet: string;
  readonly layer: string;
};

type SentMember = Omit<AudienceMember, 'email' | 'phone' | 'revenueMinor' | 'netMinor'> & {
  revenueMinor: string;
  netMinor: string;
};
type Reached = { customerId: string; email: string; phone: string };

const COLUMNS = `toString(customer_id) as customerId, name, accounts, country, province, city, first_on as firstOn, last_on as lastOn,
  recency_days as recencyDays, orders, revenue_minor as revenueMinor, net_minor as netMinor, stage, rfm_{method}_group as rfmGroup,
  abc_net as abcNet, layer`;

export type Spread = { readonly mean: number; readonly variance: number };
export type AudiencePast = {
  readonly customers: number;
  readonly buyers: Spread;
  readonly net: Spread;
  readonly profit: Spread;
};

/** The customers that meet some conditions, by number: everybody in pages, or some by name. Bound to one run, so that nobody comes twice. */
export type Audience = {
  readonly run: PublishedRun;
  /**
   * Refuses conditions that would find nobody only because what they ask is still being worked out.
   * @throws Failure `segment.uplift-open`, `segment.acts-open`
   */
  assertWorkedOut(): Promise<void>;
  count(): Promise<number>;
  /** What they did in the `days` up to the run's day: the mean per head and its spread, of buyers (0 or 1) and of money in minor units. */
  past(days: number): Promise<AudiencePast>;
  /** The next customers after a number, at most `limit`; from the beginning without one. */
  page(after: string | undefined, limit: number): Promise<AudienceMember[]>;
  /** Which of these meet the conditions. */
  meeting(customerIds: readonly string[]): Promise<Set<string>>;
  /** These customers, whether or not they meet the conditions. */
  these(customerIds: readonly string[]): Promise<AudienceMember[]>;
};

/**
 * Opens an audience on the newest published run.
 * @throws Failure `segment.*`, `score.not-run`
 */
export async function openAudience(deps: ReadDeps, where: readonly string[]): Promise<Audience> {
  const { run, filter, asked } = await customersFilter(deps, { where });
  const condition = filter?.sql ?? '1';
  const columns = COLUMNS.replaceAll('{method}', run.settings.rfmMethod);
  const members = async (sql: string, params: SqlParams) => {
    const rows = await deps.warehouse.rows<SentMember>(sql, { ...params, run: run.runId });
    return withAddresses(deps, rows);
  };
  return {
    run,
    assertWorkedOut: () => assertWorkedOut(deps, run, asked, condition),
    count: async () => {
      const sql = `select count() as n from score_customers where run_id = {run:UInt32} and (${condition})`;
      const [row] = await deps.warehouse.rows<{ n: string }>(sql, { ...filter?.params, run: run.runId });
      return num(row?.n ?? 0);
    },
    past: async (days) => {
      const sql = `select count() as customers, avg(bought > 0) as buyers, avg(net) as netMean, varPop(net) as netVariance,
          avg(profit) as profitMean, varPop(profit) as profitVariance
        from (select customer_id from score_customers where run_id = {run:UInt32} and (${condition})) as chosen
        left join (
          select customer_id, countIf(is_purchase = 1) as bought, toFloat64(sum(net_minor)) as net, toFloat64(sum(profit_minor)) as profit
          from stg_orders where ordered_on > {asOf:Date} - {days:UInt16} and ordered_on <= {asOf:Date} group by customer_id
        ) as past using customer_id`;
      const params = { ...filter?.params, run: run.runId, asOf: run.asOf, days };
      const [row] = await deps.warehouse.rows<Record<string, string | number | null>>(sql, params);
      const of = (name: string) => num(row?.[name] ?? 0);
      const share = of('buyers');
      return {
        customers: of('customers'),
        buyers: { mean: share, variance: share * (1 - share) },
        net: { mean: of('netMean'), variance: of('netVariance') },
        profit: { mean: of('profitMean'), variance: of('profitVariance') },
      };
    },
    page: (after, limit) =>
      members(
        `select ${columns} from score_customers where run_id = {run:UInt32} and customer_id >= {from:UInt64} and (${condition})
         order by customer_id limit {limit:UInt32}`,
        { ...filter?.params, from: after === undefined ? '0' : String(BigInt(after) + 1n), limit },
      ),
    meeting: async (customerIds) => {
      const sql = `select toString(customer_id) as customerId from score_customers
        where run_id = {run:UInt32} and customer_id in {ids:Array(UInt64)} and (${condition})`;
      const params = { ...filter?.params, run: run.runId, ids: customerIds.map(BigInt) };
      const rows = await deps.warehouse.rows<{ customerId: string }>(sql, params);
      return new Set(rows.map(({ customerId }) => customerId));
    },
    these: (customerIds) =>
      members(
        `select ${columns} from score_customers where run_id = {run:UInt32} and customer_id in {ids:Array(UInt64)} order by customer_id`,
        { ids: customerIds.map(BigInt) },
      ),
  };
}

async function withAddresses({ warehouse }: ReadDeps, rows: readonly SentMember[]): Promise<AudienceMember[]> {
  if (rows.length === 0) return [];
  const reached = await warehouse.rows<Reached>(
    'select toString(customer_id) as customerId, email, phone from stg_customers where customer_id in {ids:Array(UInt64)}',
    { ids: rows.map(({ customerId }) => BigInt(customerId)) },
  );
  const byId = new Map(reached.map((row) => [row.customerId, row]));
  return rows.map((row) => ({
    ...row,
    email: byId.get(row.customerId)?.email ?? '',
    phone: byId.get(row.customerId)?.phone ?? '',
    revenueMinor: num(row.revenueMinor),
    netMinor: num(row.netMinor),
  }));
}

import { Failure } from '#contract/failure';
import type { ProfitAnswer, ProfitBy, ProfitParts } from '#contract/profit';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { type GroupBy, grouped } from './customer-groups.ts';
import { readPayback } from './payback.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  groups: sql('profit-groups'),
  bins: sql('profit-bins'),
  curve: sql('profit-curve'),
  ends: sql('profit-ends'),
};

type Row = Record<string, string | number | null>;
type CurveRow = { customers: string; total: string; curve: [place: number, running: string][] };
type EndRow = { end: 'best' | 'worst'; id: string; name: string; net: string; cost: string; earned: string };

/** Stands for “no lower bound” where ranges are looked up. */
const BOTTOM = Number.MIN_SAFE_INTEGER;

/**
 * Who earns and who costs: what is left of the net revenue of all customers and of each group after all costs, how it is spread, the best
 * and the worst, and how long acquisition takes to be paid back.
 * @throws Failure `score.not-run`, also for a run from before there was a cost model.
 */
export async function readProfit(
  deps: ReadDeps,
  ask: PageAsk & { readonly by?: ProfitBy | undefined },
): Promise<ProfitAnswer> {
  const run = await runWithCosts(deps, ask.asOf);
  const by = ask.by ?? 'stage';
  const params = { ...ask.filter?.params, run: run.runId };
  const rows = <R>(statement: string, more = {}): Promise<R[]> =>
    deps.warehouse.rows<R>(filtered(statement, ask.filter), { ...params, ...more });
  const groupsBy = (group: GroupBy): Promise<Row[]> =>
    rows<Row>(grouped(STATEMENTS.groups, group, run.settings.rfmMethod));
  const [all = {}] = await groupsBy('all');
  const edges = profitEdges(num(all['least_earned'] ?? 0), num(all['most_earned'] ?? 0));
  const [groups, bins, [curve], ends, cohorts, byGroup] = await Promise.all([
    groupsBy(by),
    rows<{ edge: string; customers: string; earned: string }>(STATEMENTS.bins, { edges: [BOTTOM, ...edges] }),
    rows<CurveRow>(STATEMENTS.curve),
    rows<EndRow>(STATEMENTS.ends),
    readPayback(deps, run, 'month', ask.filter),
    readPayback(deps, run, by, ask.filter),
  ]);
  const endOf = (end: EndRow['end']): ProfitAnswer['best'] =>
    ends
      .filter((row) => row.end === end)
      .map(({ id, name, net, cost, earned }) => ({
        customerId: id,
        name,
        netMinor: num(net),
        costMinor: num(cost),
        earnedMinor: num(earned),
      }));
  return {
    meta: metaOfRun(run),
    by,
    rfmMethod: run.settings.rfmMethod,
    total: partsOf(all),
    silent: silentParts(run),
    losing: {
      lossMinor: -num(all['loss'] ?? 0),
      expectedBack: run.fits.state === 'refused' ? null : num(all['back'] ?? 0),
    },
    horizonDays: run.settings.horizonDays,
    groups: groups.map((row) => ({ group: String(row['group_name']), ...partsOf(row) })),
    distribution: distributionOf(edges, bins),
    whale: whaleOf(curve),
    best: endOf('best'),
    worst: endOf('worst'),
    payback: { cohorts, groups: byGroup },
  };
}

/** A run that has looked at costs: those of before the cost model have not. @throws Failure `score.not-run` */
export async function runWithCosts(deps: Pick<ReadDeps, 'records'>, asOf: string | undefined): Promise<PublishedRun> {
  const run = await findRun(deps, asOf);
  if ((run.settings as Partial<typeof run.settings>).costs === undefined)
    throw new Failure('score.not-run', { asOf: run.asOf });
  return run;
}

/** Sums as ClickHouse sends them → parts of the contract. */
export function partsOf(row: Row): ProfitParts {
  const sum = (name: string): number => num(row[name] ?? 0);
  const [net, cost, earned] = [sum('net'), sum('cost'), sum('earned')];
  return {
    customers: sum('customers'),
    losing: sum('losing'),
    netMinor: net,
    taxMinor: sum('tax'),
    goodsMinor: sum('goods'),
    deliveryMinor: sum('delivery'),
    feeMinor: sum('fee'),
    serviceMinor: sum('service'),
    acquisitionMinor: sum('acquisition'),
    careMinor: sum('care'),
    costMinor: cost,
    earnedMinor: earned,
    onRevenue: net > 0 ? earned / net : null,
    onCost: cost > 0 ? earned / cost : null,
  };
}

function silentParts({ settings: { costs } }: PublishedRun): ProfitAnswer['silent'] {
  const amounts = ['paymentFeeShare', 'returnCostMinor', 'shippingCostMinor', 'careCostMinor'] as const;
  return [
    ...amounts.filter((name) => costs[name] === 0),
    ...(costs.acquisition.length === 0 ? (['acquisition'] as const) : []),
  ];
}

/** 0 in the middle, on either side 1-2-5 steps over three decades up to the largest there. */
export function profitEdges(least: number, most: number): number[] {
  const steps = (largest: number): number[] => {
    const top = Math.ceil(Math.log10(Math.max(1, largest)));
    const decades = [3, 2, 1].map((back) => top - back).filter((power) => power >= 0);
    return decades.flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power)).filter((edge) => edge <= largest);
  };
  return [
    ...steps(-least)
      .reverse()
      .map((edge) => -edge),
    0,
    ...steps(most),
  ];
}

function distributionOf(
  edges: readonly number[],
  bins: readonly { edge: string; customers: string; earned: string }[],
): ProfitAnswer['distribution'] {
  if (bins.length === 0) return [];
  return [BOTTOM, ...edges].map((from, at) => {
    const bin = bins.find(({ edge }) => num(edge) === from);
    return {
      fromMinor: from === BOTTOM ? null : from,
      toMinor: edges[at] ?? null,
      customers: num(bin?.customers ?? 0),
      earnedMinor: num(bin?.earned ?? 0),
    };
  });
}

/** Where all together earn nothing or less there is no total to be a share of. */
function whaleOf(curve: CurveRow | undefined): ProfitAnswer['whale'] {
  const total = num(curve?.total ?? 0);
  if (curve === undefined || total <= 0) return [];
  return curve.curve.map(([place, running]) => ({
    customers: num(place) / num(curve.customers),
    earned: num(running) / total,
  }));
}

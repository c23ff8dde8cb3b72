import type { SegmentDefinition } from '#contract/segment-definition';
import { PROFILE_BY, PROFILE_MEANS, type SegmentProfile } from '#contract/segments';
import { num } from '#platform/num';
import { metaOfRun, type ReadDeps } from '#scoring';
import { definitionFilter } from './customers-filter.ts';

const MEANS = {
  orders: 'orders',
  recencyDays: 'recency_days',
  netMinor: 'net_minor',
  profitMinor: 'profit_minor',
  futureProfitMinor: 'future_profit_minor',
  alive: 'probability_alive',
} as const satisfies Record<(typeof PROFILE_MEANS)[number], string>;

/** Of each kind of group the values most found in the segment. */
const MOST_VALUES = 8;

type Group = { by: SegmentProfile['groups'][number]['by']; value: string; here: string; base: string };

/**
 * A segment beside everybody: means and shares, in two passes over the base.
 * @throws Failure `segment.*`, `score.not-run`
 */
export async function profileDefinition(
  deps: ReadDeps,
  definition: SegmentDefinition,
  asOf?: string,
): Promise<SegmentProfile> {
  const { run, filter } = await definitionFilter(deps, definition, asOf);
  const inside = `ifNull((${filter.sql}), 0)`;
  const params = { ...filter.params, run: run.runId };
  const means = PROFILE_MEANS.map(
    (of) => `avgOrNullIf(${MEANS[of]}, inside) as ${of}_here, avgOrNull(${MEANS[of]}) as ${of}_base`,
  );
  const pairs = `[('stage', toString(stage)), ('rfmGroup', toString(rfm_${run.settings.rfmMethod}_group)), ('abc', toString(abc_net)),
    ('source', toString(first_source)), ('province', toString(province))]`;
  const [[totals], groups] = await Promise.all([
    deps.warehouse.rows<Record<string, string | number | null>>(
      `select countIf(inside) as customers, ${means.join(', ')}` +
        ` from (select *, ${inside} as inside from score_customers where run_id = {run:UInt32})`,
      params,
    ),
    deps.warehouse.rows<Group>(
      'select pair.1 as by, pair.2 as value, sum(inside) as here, count() as base' +
        ` from (select ${inside} as inside, arrayJoin(${pairs}) as pair from score_customers where run_id = {run:UInt32})` +
        ` group by by, value order by by, here desc, base desc, value limit ${MOST_VALUES} by by`,
      params,
    ),
  ]);
  const mean = (name: string): number | null => {
    const value = totals?.[name];
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    meta: metaOfRun(run),
    customers: num(totals?.['customers'] ?? 0),
    means: PROFILE_MEANS.map((of) => ({ of, here: mean(`${of}_here`), base: mean(`${of}_base`) })),
    groups: groups
      .toSorted((one, other) => PROFILE_BY.indexOf(one.by) - PROFILE_BY.indexOf(other.by))
      .map(({ here, base, ...group }) => ({ ...group, here: num(here), base: num(base) })),
  };
}

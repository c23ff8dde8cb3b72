import { listLaunched } from '#actions';
import type { Campaign } from '#contract/campaign';
import type { Metric } from '#contract/experiment';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';
import { readSql } from '#platform/read-sql';

const SIZES = readSql(new URL('./campaign-sizes.sql', import.meta.url));
const METRIC_OF: Readonly<Record<NonNullable<Campaign['primaryMeasure']>, Metric>> = {
  buyers: 'conversion',
  net: 'net',
  profit: 'profit',
};
const ADOPT = `insert into effect_experiments (name, question, source, campaign_id, primary_metric, window_days, share_treated, cost_minor,
    is_ready, created_at, created_by)
  select case when exists (select from effect_experiments where name = $1) then $1 || ' #' || $3::text else $1 end, $2, 'campaign', $3::integer,
    $4, $5, $6, $7, true, $8, coalesce($9, '')
  where not exists (select from effect_experiments where campaign_id = $3::integer)`;

type Deps = { readonly warehouse: Warehouse; readonly records: Records; readonly clock: Clock };

/**
 * Every launched campaign, and every version of a journey, is an experiment, as it was fixed at its launch: its draw says who was treated and who was left alone. What
 * treating cost a head is its messages, and its fixed cost spread over those treated so far; offers are discounts in the orders.
 */
export async function adoptCampaigns({ warehouse, records, clock }: Deps): Promise<void> {
  const launched = await listLaunched({ records });
  if (launched.length === 0) return;
  const sizes = await warehouse.rows<{ campaign_id: number; treated: string }>(SIZES);
  for (const { campaignId, name, steps, primaryMeasure, launchedAt, launchedBy } of launched) {
    const { who, goal, cost, delivery, judgement } = steps;
    if (who === null || judgement === null || primaryMeasure === null) continue;
    const treated = num(sizes.find((one) => one.campaign_id === campaignId)?.treated ?? 0);
    const times = delivery?.schedule.kind === 'recurring' ? delivery.schedule.times : 1;
    const perHead = (cost?.messageMinor ?? 0) * times + Math.round((cost?.fixedMinor ?? 0) / Math.max(1, treated));
    const design = [METRIC_OF[primaryMeasure], judgement.days, 1 - who.controlShare, perHead];
    const begun = launchedAt ?? clock.now().toISOString();
    await records.query(ADOPT, [name, goal?.aim ?? '', campaignId, ...design, begun, launchedBy]);
    await records.query('update effect_experiments set cost_minor = $2 where campaign_id = $1', [campaignId, perHead]);
  }
}

import type { Touch } from '#contract/attribution';
import type { RfmMethod } from '#contract/common';
import type { ProfitBy } from '#contract/profit';

/** What a page groups customers by. `month` is that of the first purchase, `all` puts everybody together. */
export type GroupBy = ProfitBy | Touch | 'month' | 'all';

const RFM_GROUP = {
  quantile: 'toString(rfm_quantile_group)',
  fixed: 'toString(rfm_fixed_group)',
  breaks: 'toString(rfm_breaks_group)',
} as const satisfies Record<RfmMethod, string>;

/** The word a customer is grouped under, over columns of score_customers. Drill conditions name the same columns. */
const GROUPS = {
  stage: 'toString(stage)',
  channel: 'toString(first_channel)',
  source: 'toString(first_source)',
  category: 'toString(first_category)',
  product: 'toString(first_product)',
  abc: 'toString(abc_net)',
  province: 'toString(province)',
  quarter: "concat(toString(toYear(first_on)), 'Q', toString(toQuarter(first_on)))",
  month: 'substring(toString(first_on), 1, 7)',
  all: "''",
} as const;

const GROUP_PLACE = "'' /* group */";

/** Puts the expression of a grouping in the places `'' /* group *\/` of a statement; as it stands a statement has one group. */
export function grouped(sql: string, by: GroupBy, method: RfmMethod): string {
  return sql.replaceAll(GROUP_PLACE, by === 'rfmGroup' ? RFM_GROUP[method] : GROUPS[by]);
}

import type { TableFile } from '#platform/clickhouse';

export type Sensitivity = 'none' | 'identifier' | 'contact' | 'demographic' | 'behaviour' | 'financial';

export type DictionaryField = {
  readonly table: string;
  readonly column: string;
  /** The room that writes the table: it answers for what stands there. */
  readonly room: string;
  /** Type in ClickHouse. */
  readonly type: string;
  readonly sensitivity: Sensitivity;
};

const ROOMS: Readonly<Record<string, string>> = {
  raw: '1-intake',
  id: '2-identity',
  stg: '3-warehouse',
  mart: '3-warehouse',
  score: '4-scoring',
  seg: '5-segments',
  act: '6-actions',
  effect: '7-effect',
};

/** What a column says about a person, by its name: names mean nearly the same in every table. */
const NAMES: Readonly<Record<Exclude<Sensitivity, 'none' | 'financial'>, readonly string[]>> = {
  identifier:
    `customer_id account_id person_id accounts customer_no order_id order_no identifier sighting label thing_id email_key phone_key person_no
    product_id referred_by referrer_id`.split(/\s+/),
  contact:
    'name customer_name email phone phone_end recipient_name recipient_phone recipient_address raw value given text'.split(
      ' ',
    ),
  demographic: 'gender birthday country province city'.split(' '),
  behaviour:
    `as_of first_on last_on first_month month ordered_at ordered_on updated_at paid_at shipped_at completed_at cancelled_at refunded_at
    refunded_on created_on created_at seen_at status status_text source shop channel category product_no product_name quantity line_no orders
    occasions frequency recency_days age_days window_orders median_gap_days log_gaps returns first_source first_channel first_category first_product product brought categories
    is_purchase is_return stage stage_before on_day rhythm_days silence_days silent_days silence_ratio rfm_quantile rfm_quantile_group rfm_fixed rfm_fixed_group
    rfm_breaks rfm_breaks_group rfm_sum abc_revenue abc_net abc_profit layer quadrant probability_alive expected_orders discounted_orders line_count
    guest_orders model_orders own_orders last_orders actual_orders day pattern reached is_ended stable_on stable_days lived_months
    first_refunded first_discount formed_less formed_refunded formed_discount_fell formed_new_category stable_margin stable_discount
    stable_refunds stable_categories stable_late_category stable_gap_spread forecast_orders
    tier rule_tier tier_before grade_value grade_value_before question forecast chance confidence sign signs
    arm assigned_at assigned_on subject answer_group items bought_on bought_channel bought_source bought_wait refunded_channel refunded_source alone group_name`.split(
      /\s+/,
    ),
};

const BY_NAME = new Map<string, Sensitivity>(
  Object.entries(NAMES).flatMap(([sensitivity, names]) =>
    names.map((name) => [name, sensitivity as Sensitivity] as const),
  ),
);
const TECHNICAL = new Set(
  `run_id import_id round row_no rows part refused is_first has_line keys status_rank flags content_hash order_hash line_hash version state at
  kind reason is_profile rate currency column_name code params outcome refusal refund_full build_no
  scheme_id campaign_id step share_treated share_held_out segment_id count_id experiment_id study_id line list_id given_by fault set_id`.split(
    /\s+/,
  ),
);

/** A product's name is not a person's. */
const OF_PRODUCTS = new Set(['raw_products.name', 'raw_staged_products.name']);

/** What a column of a table says about a person; undefined for a column nobody has thought about yet. */
export function sensitivityOf(table: string, column: string): Sensitivity | undefined {
  if (OF_PRODUCTS.has(`${table}.${column}`)) return 'none';
  const known = BY_NAME.get(column);
  if (known !== undefined) return known;
  if (/_minor$|_money$|^margin$/.test(column)) return 'financial';
  return TECHNICAL.has(column) ? 'none' : undefined;
}

/** Columns of a `create table`, in order: one a line, name and type; an index is none. */
function columnsOf({ ddl }: TableFile): { column: string; type: string }[] {
  const body = /\(\n([\s\S]*?)\n\)\s*engine/i.exec(ddl)?.[1] ?? '';
  return body.split('\n').flatMap((line) => {
    const [, column, rest] = /^\s*(?!index\s)([a-z_]\w*)\s+(.+?),?$/.exec(line) ?? [];
    if (column === undefined || rest === undefined) return [];
    return [{ column, type: rest.replace(/\s+(default|codec)\b.*$/i, '') }];
  });
}

/**
 * Every column of some tables: where it stands, who answers for it, and what it says about a person. A column nobody has classified counts
 * as a contact, the most guarded there is.
 */
export function fieldDictionary(tables: readonly TableFile[]): readonly DictionaryField[] {
  return tables.flatMap((file) =>
    columnsOf(file).map(({ column, type }) => ({
      table: file.name,
      column,
      room: ROOMS[file.name.split('_')[0] ?? ''] ?? '',
      type,
      sensitivity: sensitivityOf(file.name, column) ?? 'contact',
    })),
  );
}

import type { Warehouse } from '#platform/clickhouse';

const SPAN =
  'select toString(min(day)) as first, toString(max(day)) as last, count() as days from mart_days where orders > 0';

/** First and last day with a purchase; undefined where there is none. */
export async function dataSpan({
  warehouse,
}: {
  readonly warehouse: Warehouse;
}): Promise<{ firstOn: string; lastOn: string } | undefined> {
  const [row] = await warehouse.rows<{ first: string; last: string; days: string }>(SPAN);
  return row === undefined || row.days === '0' ? undefined : { firstOn: row.first, lastOn: row.last };
}

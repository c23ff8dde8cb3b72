import { num } from '#platform/num';
import type { ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';

const KNOWN_THEN = 'select count() as customers from mart_customer_purchases where as_of = {past:Date}';

/** The day up to which a run's back-test knew its customers; undefined where it had none, or where they are no longer at hand. */
export async function pastDayOf({ warehouse }: ReadDeps, { backtest }: PublishedRun): Promise<string | undefined> {
  if (backtest === null) return undefined;
  const [row] = await warehouse.rows<{ customers: string }>(KNOWN_THEN, { past: backtest.calibrationEnd });
  return num(row?.customers ?? 0) > 0 ? backtest.calibrationEnd : undefined;
}

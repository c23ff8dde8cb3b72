import { Failure } from '#contract/failure';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import { num } from '#platform/num';
import type { Records } from '#platform/postgres';

type CheckRow = { check_name: string; rows_wrong: string; red: boolean };

/**
 * Asks the checks of a table about its new rows and remembers their outcome for the quality page. A warning is kept; a broken red check
 * stops the build.
 * @param next the table where the new rows lie.
 * @throws Failure `build.check-red` for the first red check that rows break.
 */
export async function runChecks(
  deps: { readonly warehouse: Warehouse; readonly records: Records; readonly clock: Clock },
  table: string,
  checks: string,
  { next, params = {} }: { readonly next: string; readonly params?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const text = checks.replaceAll(new RegExp(`\\bfrom ${table}\\b`, 'g'), () => `from ${next}`);
  const rows = await deps.warehouse.rows<CheckRow>(text, params);
  const now = deps.clock.now();
  for (const row of rows) {
    await deps.records.query(
      `insert into build_checks (table_name, check_name, rows_wrong, red, checked_at) values ($1, $2, $3, $4, $5)
       on conflict (table_name, check_name) do update set rows_wrong = excluded.rows_wrong, red = excluded.red, checked_at = excluded.checked_at`,
      [table, row.check_name, row.rows_wrong, row.red, now],
    );
  }
  const broken = rows.find((row) => row.red && num(row.rows_wrong) > 0);
  if (broken) throw new Failure('build.check-red', { table, check: broken.check_name, rows: num(broken.rows_wrong) });
}

import type { Mapping } from '#contract/intake';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import { putSettings, readSettings } from '#platform/settings';

const BY_FILE = 'first file';

/**
 * A shop that has decided nothing and taken in nothing reports in the currency and lives in the zone of its first file of orders: otherwise
 * every row of it would be refused for want of a rate. Whoever saves settings decides from then on.
 */
export async function letFirstFileDecide(
  deps: { readonly records: Records; readonly clock: Clock },
  mapping: Mapping,
): Promise<void> {
  if (mapping.entity !== 'orders') return;
  const [before] = await deps.records.query<{ decided: boolean }>(
    `select exists (select from settings where changed_by <> $1) or exists (select from imports where committed_at is not null) as decided`,
    [BY_FILE],
  );
  if (before?.decided !== false) return;
  const settings = await readSettings(deps.records);
  await putSettings(
    deps.records,
    deps.clock,
    { ...settings, currency: mapping.currency, zone: mapping.zone },
    'first import',
  );
}

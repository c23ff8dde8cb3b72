import type { Rate } from '#contract/settings';
import type { IntakeStores } from './stores.ts';

/** Rates of exchange into the report currency, by currency and day. */
export async function readRates({ warehouse }: Pick<IntakeStores, 'warehouse'>): Promise<Rate[]> {
  return warehouse.rows<Rate>(
    'select currency, toString(on_day) as on, rate from raw_rates final where rate > 0 order by currency, on_day',
  );
}

/**
 * Adds or replaces rates by currency and day; a rate holds until the next one.
 * @returns all rates.
 */
export async function putRates(
  stores: Pick<IntakeStores, 'warehouse' | 'clock'>,
  rates: readonly Rate[],
): Promise<Rate[]> {
  const version = stores.clock.now().getTime();
  const rows = rates.map(({ currency, on, rate }) => ({ currency, on_day: on, rate, version }));
  if (rows.length > 0) await stores.warehouse.insert('raw_rates', rows, { format: 'JSONEachRow' });
  return readRates(stores);
}

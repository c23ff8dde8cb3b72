import { Failure } from '#contract/failure';
import { Settings } from '#contract/settings';
import type { Clock } from './clock.ts';
import type { Records, RecordsSession } from './postgres.ts';

/** What the shop decided last; the defaults where nobody has decided anything yet. */
export async function readSettings(records: RecordsSession): Promise<Settings> {
  const [found] = await records.query<{ chosen: unknown }>('select chosen from settings');
  return Settings.parse(found?.chosen ?? {});
}

/**
 * Keeps what the shop decides from now on.
 * @returns whether anything is different from before: then everything has to be worked out again.
 * @throws Failure `settings.invalid`
 */
export async function putSettings(records: Records, clock: Clock, chosen: Settings, by: string): Promise<boolean> {
  assertSettings(chosen);
  return records.transaction(async (session) => {
    const before = await readSettings(session);
    const changed = JSON.stringify(before) !== JSON.stringify(chosen);
    await session.query(
      `insert into settings (chosen, changed_at, changed_by) values ($1, $2, $3)
       on conflict (single) do update set chosen = excluded.chosen, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [JSON.stringify(chosen), clock.now(), by],
    );
    return changed;
  });
}

/** What the shapes of single settings cannot say: that they are known names, and that they fit together. */
function assertSettings(chosen: Settings): void {
  const { abc, pyramid, lifecycle, rfmFixed } = chosen;
  const faults: readonly (readonly [boolean, string, string])[] = [
    [!isZone(chosen.zone), 'zone', 'unknown'],
    [!Intl.supportedValuesOf('currency').includes(chosen.currency), 'currency', 'unknown'],
    [abc.a + abc.b >= 1, 'abc', 'sum-too-large'],
    [pyramid.key + pyramid.ordinary >= 1, 'pyramid', 'sum-too-large'],
    [!isAscending(rfmFixed.recencyDays), 'rfmFixed.recencyDays', 'not-ascending'],
    [!isAscending(rfmFixed.orders), 'rfmFixed.orders', 'not-ascending'],
    [!isAscending(rfmFixed.moneyMinor), 'rfmFixed.moneyMinor', 'not-ascending'],
    [lifecycle.formationOrders >= lifecycle.stabilityOrders, 'lifecycle.stabilityOrders', 'not-ascending'],
    [lifecycle.declineFactor >= lifecycle.lostFactor, 'lifecycle.lostFactor', 'not-ascending'],
    [lifecycle.minimumGapDays > lifecycle.maximumGapDays, 'lifecycle.maximumGapDays', 'not-ascending'],
  ];
  const found = faults.find(([wrong]) => wrong);
  if (found !== undefined) throw new Failure('settings.invalid', { setting: found[1], reason: found[2] });
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isAscending(bounds: readonly number[]): boolean {
  return bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? Number.NEGATIVE_INFINITY));
}

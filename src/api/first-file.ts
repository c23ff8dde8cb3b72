import type { Mapping } from '#contract/intake';
import { type IntakeStores, listImports, revertImport, SAMPLE_MAKER } from '#intake';
import { putSettings, readSettings } from '#platform/settings';

const BY_FILE = 'first file';

/**
 * What the first own file of orders changes: the made-up shop is taken back with what it said of its costs, so that no figure mixes the two;
 * and a shop that has decided nothing yet reports in the currency and lives in the zone of that file, without which every row would be refused for want of a rate.
 * Whoever saves settings decides from then on.
 */
export async function makeRoomForOwnFile(stores: IntakeStores, mapping: Mapping): Promise<void> {
  if (mapping.entity !== 'orders') return;
  const [before] = await stores.records.query<{ own: boolean; decided: boolean }>(
    `select exists (select from imports where committed_at is not null and created_by is distinct from $1) as own,
            exists (select from settings where changed_by not in ($1, $2)) as decided`,
    [SAMPLE_MAKER, BY_FILE],
  );
  if (before === undefined || before.own) return;
  await takeSampleBack(stores);
  if (before.decided) return;
  await stores.records.query('delete from settings where changed_by = $1', [SAMPLE_MAKER]);
  const settings = await readSettings(stores.records);
  await putSettings(
    stores.records,
    stores.clock,
    { ...settings, currency: mapping.currency, zone: mapping.zone },
    BY_FILE,
  );
}

/** Reverts what the sample has brought in and stops it from bringing in more. The jobs stand in the queue before that of the own file. */
async function takeSampleBack(stores: IntakeStores): Promise<void> {
  const loading = await stores.jobs.list({ kind: 'sample', limit: 5 });
  for (const job of loading) if (['queued', 'running', 'waiting'].includes(job.state)) await stores.jobs.cancel(job.id);
  const made = await stores.records.query<{ import_id: number }>(
    `select import_id from imports where created_by = $1`,
    [SAMPLE_MAKER],
  );
  const ids = new Set(made.map((row) => row.import_id));
  for (const { importId, state } of await listImports(stores)) {
    if (ids.has(importId) && state === 'done') await revertImport(stores, importId, BY_FILE);
  }
}

import { stopSendingAfterRestore } from '#actions';
import { type BackupManifest, restoreFrom } from '#platform/backup';
import { systemClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { lockDataDirectory } from '#platform/data-directory';
import { silentLog } from '#platform/log';
import { openStores } from '#platform/stores';
import { forgetBuild } from '#warehouse';
import { ALL_TABLES, MIGRATIONS } from './tables.ts';
import { uploadFolder } from './upload-store.ts';

/**
 * Brings a backup into the stores of a data directory that hold nothing yet, and gives the directory up again.
 * @throws Failure `backup.damaged`, `backup.target-not-empty`, `data.locked`
 */
export async function restoreShop(config: Config, backup: string): Promise<BackupManifest> {
  const directory = lockDataDirectory(config.dataDirectory, systemClock);
  try {
    const stores = await openStores(config, { log: silentLog });
    try {
      await stores.records.migrate(MIGRATIONS);
      const folders = [{ name: 'uploads', folder: uploadFolder(directory.path) }];
      const plan = { ...stores, clock: systemClock, tables: ALL_TABLES, folders };
      const manifest = await restoreFrom(backup, directory.path, plan);
      // The backup was taken by a job that was at work: it must not begin again.
      await stores.records.query(
        "update jobs set state = 'done' where kind = 'backup' and state in ('queued', 'running')",
      );
      // What every build makes anew may not have come along.
      await forgetBuild(stores);
      await stopSendingAfterRestore(stores.records, systemClock);
      return manifest;
    } finally {
      await stores.close();
    }
  } finally {
    directory.release();
  }
}

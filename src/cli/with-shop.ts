import { systemClock } from '#platform/clock';
import { readServerFile } from '#platform/data-directory';
import { createLog } from '#platform/log';
import { type ApiClient, openClient } from './api-client.ts';
import type { Place } from './place.ts';

/** What a command is given: a client of the server that owns the data directory. */
export type ShopAccess = {
  readonly client: ApiClient /** False where this command opened the stores for itself. */;
  readonly running: boolean;
};

/**
 * Asks the running server; where there is none, opens the stores for as long as the work takes. A data directory that another process
 * holds is never opened.
 * @throws Failure `data.locked`, `store.unavailable` …
 */
export async function withShop<T>(place: Place, work: (access: ShopAccess) => Promise<T>): Promise<T> {
  const { config, terminal } = place;
  const server = readServerFile(config.dataDirectory);
  if (server !== undefined) return work({ client: openClient(server, terminal.locale), running: true });
  const level = config.logLevel === 'debug' ? 'debug' : 'error';
  const log = createLog({ level, shape: 'short', clock: systemClock });
  // The rooms and the server take a second to load, which no other command should wait for.
  const { openShop } = await import('../shop/open-shop.ts');
  const shop = await openShop(
    { ...config, host: '127.0.0.1', port: 0 },
    { log, clock: systemClock, webDirectory: undefined, announce: false },
  );
  try {
    return await work({ client: openClient(shop, terminal.locale), running: false });
  } finally {
    await shop.close();
  }
}

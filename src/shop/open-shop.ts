import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { openSender, type Sender } from '#actions';
import type { Failure } from '#contract/failure';
import { yielding } from '#platform/clickhouse-yielding';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import { type DataDirectory, lockDataDirectory, secretFor, writeServerFile } from '#platform/data-directory';
import { createJobs, type Jobs } from '#platform/jobs';
import type { Log } from '#platform/log';
import { secretOf } from '#platform/secret';
import { openStores, type Stores } from '#platform/stores';
import { forgetBuild } from '#warehouse';
import { buildApp } from '../api/app.ts';
import { openPeople } from '../api/auth/people.ts';
import { freshSetupToken, hasOwner } from '../api/auth/setup-link.ts';
import { openDoors } from '../api/open-doors.ts';
import { startJourneys } from '../worker/journey-worker.ts';
import { defineJobs } from '../worker/main.ts';
import { requestGrading, requestRefresh } from '../worker/refresh.ts';
import { startReviewClock } from '../worker/review-clock.ts';
import { holdsSampleOnly } from '../worker/sample.ts';
import { ALL_TABLES, MIGRATIONS } from './tables.ts';
import { openUploadStore, uploadFolder } from './upload-store.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** One shop, opened: its stores, its queue of work and its server, in this process. */
export type Shop = {
  readonly url: string;
  /** What the operator's command line shows. */
  readonly token: string;
  /** The token of the set-up link; undefined once there is an owner. */
  readonly setupToken: string | undefined;
  /** True where nothing has been taken in yet and the sample shop is on its way. */
  readonly loadsSample: boolean;
  /** Resolves with what is to be reported if an engine dies; never otherwise. */
  readonly died: Promise<Failure<'engine.died'>>;
  /** Ends the server, the work, the stores, and gives the data directory up. */
  close(): Promise<void>;
};

export type ShopOptions = {
  readonly log: Log;
  readonly clock: Clock;
  readonly webDirectory: string | undefined;
  /** Serve others: leave the address for the command line, print a set-up link, load the sample at the first start. */
  readonly announce: boolean;
};

/**
 * Opens the shop of a data directory: takes the directory, opens the stores, makes what is missing in them, and begins to work and to
 * answer. What was opened is closed again where something fails.
 * @throws Failure `data.locked`, `data.directory-unusable`, `engine.unavailable`, `store.unavailable`, `migration.changed`,
 * `schema.incompatible`
 */
export async function openShop(config: Config, options: ShopOptions): Promise<Shop> {
  const directory = lockDataDirectory(config.dataDirectory, options.clock);
  const open: Open = { directory };
  const close = async () => {
    open.stopReviews?.();
    await open.app?.close();
    await open.stopJourneys?.();
    await open.sender?.stop();
    await open.jobs?.stop();
    await open.stores?.close();
    directory.release();
  };
  try {
    return { ...(await openInside(config, options, open)), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** What has been opened so far, to be closed in the opposite order. */
type Open = {
  readonly directory: DataDirectory;
  stores?: Stores;
  jobs?: Jobs;
  sender?: Sender;
  stopJourneys?: () => Promise<void>;
  app?: FastifyInstance;
  stopReviews?: () => void;
};

async function openInside(config: Config, options: ShopOptions, open: Open): Promise<Omit<Shop, 'close'>> {
  const { log, clock } = options;
  let sayDied: (died: Failure<'engine.died'>) => void = () => undefined;
  const died = new Promise<Failure<'engine.died'>>((resolve) => {
    sayDied = resolve;
  });
  const stores = await openStores(config, { log, onEngineDied: sayDied });
  open.stores = stores;
  await stores.records.migrate(MIGRATIONS);
  const changes = await stores.warehouse.createTables(ALL_TABLES);
  for (const change of changes) if (change.how !== 'created') log.info('table.changed', change);

  const jobs = createJobs(stores.records, clock, log, { room: stores.room });
  open.jobs = jobs;
  // What is in a new column or an emptied table comes from a build; at the first start of all there is nothing to build from.
  if (changes.length > 0) await forgetBuild(stores);
  if (changes.length > 0 && !(await isUntouched(jobs))) await requestRefresh(jobs);
  const files = openUploadStore(uploadFolder(open.directory.path));
  const secret = await secretFor(open.directory.path, config.secret);
  const rooms = { warehouse: stores.warehouse, records: stores.records, jobs, files, clock, log, secret };
  const sender = openSender(rooms);
  open.sender = sender;
  const warehouse = yielding(stores.warehouse);
  defineJobs({ ...rooms, warehouse, tables: ALL_TABLES, uploadFolder: uploadFolder(open.directory.path) });
  const doors = openDoors({
    ...rooms,
    tables: ALL_TABLES,
    version,
    stores: storeNames(config),
    onWork: sender.wake,
    onChanged: () => requestRefresh(jobs),
    onSchemeChanged: () => requestGrading(jobs),
    hasOwner: () => hasOwner(stores.records),
    isSample: () => holdsSampleOnly(rooms),
  });

  const token = randomBytes(32).toString('base64url');
  const baseUrl = `http://${config.host}:${config.port}`;
  const people = openPeople({ records: stores.records, clock, secret, baseUrl, operatorToken: secretOf(token) });
  const { webDirectory } = options;
  const app = await buildApp({ doors, people, log, version, webDirectory, trouble: stores.trouble });
  open.app = app;
  await app.listen({ host: config.host, port: config.port });
  const { port, url } = addressOf(app, config.host);
  const setupToken = options.announce ? await freshSetupToken(stores.records, clock) : undefined;
  const loadsSample = options.announce && config.sampleCustomers > 0 && (await isUntouched(jobs));
  if (loadsSample) await jobs.enqueue('sample', { customers: config.sampleCustomers });
  await jobs.start();
  if (options.announce) open.stopReviews = startReviewClock(rooms);
  if (options.announce) await sender.start();
  if (options.announce) open.stopJourneys = startJourneys(rooms, sender.wake);
  if (options.announce) await writeServerFile(open.directory.path, { port, url, token });
  return { url, token, setupToken, loadsSample, died };
}

/** Nothing was ever asked of this installation. */
async function isUntouched(jobs: Jobs): Promise<boolean> {
  return (await jobs.list({ limit: 1 })).length === 0;
}

/** The address to reach the server at from this machine. */
function addressOf(app: FastifyInstance, host: string): { port: number; url: string } {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { port, url: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}` };
}

/** What the stores are, for people. */
function storeNames({ clickhouse, postgresUrl }: Config): { facts: string; records: string } {
  const { nodes } = clickhouse;
  const facts =
    nodes.length === 0
      ? 'ClickHouse (embedded)'
      : `ClickHouse (${nodes.map(({ url }) => new URL(url).host).join(', ')})`;
  const records =
    postgresUrl === undefined ? 'PostgreSQL (embedded)' : `PostgreSQL (${new URL(postgresUrl.reveal()).host})`;
  return { facts, records };
}

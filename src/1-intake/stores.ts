import type { Settings } from '#contract/settings';
import type { Warehouse } from '#platform/clickhouse';
import type { Clock } from '#platform/clock';
import type { Jobs } from '#platform/jobs';
import type { Log } from '#platform/log';
import type { Records } from '#platform/postgres';

/** Where uploaded files lie. Names are made by intake (never taken from the outside); what `write` returned from is on disk. */
export type FileStore = {
  write(name: string, source: AsyncIterable<Uint8Array>): Promise<{ bytes: number }>;
  size(name: string): Promise<number>;
  /** Bytes from `start` up to but not including `end`; the whole file when left out. */
  read(name: string, range?: { start?: number; end?: number }): AsyncIterable<Uint8Array>;
  remove(name: string): Promise<void>;
};

/** What intake works with: both stores, the queue, the place of uploaded files, the time, the log. */
export type IntakeStores = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly jobs: Jobs;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
};

/** The shop's own choices that intake needs: report currency, zone and country of telephone numbers. */
export type ShopChoices = Pick<Settings, 'currency' | 'zone' | 'country'>;

import { Failure } from '#contract/failure';
import type { Warehouse } from './clickhouse.ts';
import type { Config } from './config.ts';
import { freeBytes } from './files.ts';

/** What our own big writes leave free on the disk, so that the records can go on keeping what happens. */
export const RESERVE_BYTES = 128 * 2 ** 20;
/** With less than this the embedded engines cannot be started: PostgreSQL needs room for its log before it can say anything. */
export const START_BYTES = 48 * 2 ** 20;

/** Bytes that may still be written to where the facts and records lie; null where nobody can tell. Never rejects. */
export type DiskRoom = () => Promise<number | null>;

/** The room of the data directory where an embedded engine writes to it, and of the servers' disks where the facts lie on servers. */
export function diskRoom(config: Config, warehouse: Pick<Warehouse, 'eachShard'>): DiskRoom {
  const onServers = config.clickhouse.nodes.length > 0;
  const own = onServers && config.postgresUrl !== undefined ? undefined : () => freeBytes(config.dataDirectory);
  const servers = async () => {
    const sql = 'select toFloat64(min(free_space)) as bytes from system.disks';
    const nodes = await warehouse.eachShard((shard) => shard.rows<{ bytes: number }>(sql));
    return Math.min(...nodes.map(([row]) => row?.bytes ?? 0));
  };
  const places = [...(own === undefined ? [] : [own]), ...(onServers ? [servers] : [])];
  return async () => {
    const known = await Promise.all(places.map((place) => place().catch(() => null)));
    const rooms = known.filter((bytes) => bytes !== null);
    return rooms.length === 0 ? null : Math.min(...rooms);
  };
}

/** The failure of a folder on whose disk less than `least` bytes are free; undefined where there is room. */
export async function lackOfRoom(folder: string, least: number): Promise<Failure<'disk.full'> | undefined> {
  const free = await freeBytes(folder);
  return free >= least ? undefined : new Failure('disk.full', { directory: folder, neededBytes: least - free });
}

/** So many bytes may come before the room is looked at again. */
const LOOK_EVERY_BYTES = 8 * 2 ** 20;

/** Bytes on their way to a folder, broken off before they take the room that is kept for the records. @throws Failure `disk.full` */
export async function* withinRoom(folder: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unlooked = LOOK_EVERY_BYTES;
  for await (const piece of source) {
    unlooked += piece.length;
    if (unlooked >= LOOK_EVERY_BYTES) {
      const lack = await lackOfRoom(folder, RESERVE_BYTES);
      if (lack !== undefined) throw lack;
      unlooked = 0;
    }
    yield piece;
  }
}

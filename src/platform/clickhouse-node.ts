import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ClickHouseLogLevel, createClient, TupleParam } from '@clickhouse/client';
import { asFailure } from './clickhouse-failure.ts';
import type { ClickHouseAddress } from './config.ts';

/** Values for the `{name:Type}` places of a statement. 64-bit integers may be given as text or bigint. */
export type SqlParams = Readonly<Record<string, unknown>>;

export type StatementOptions = {
  /** Aborting it ends the statement on the server too, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** ClickHouse settings for this statement only. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
};

export type InsertFormat = 'RowBinary' | 'JSONEachRow' | 'TabSeparated';
export type InsertSource = AsyncIterable<Uint8Array> | readonly object[];
export type InsertOptions = StatementOptions & {
  readonly format: InsertFormat;
  /** Columns in the order of the source; left out: all of the table's (by name for JSONEachRow). */
  readonly columns?: readonly string[];
};

/** What can be asked of one database on one node. */
export type ClickHouseNode = {
  /** The result as objects, whole in memory. 64-bit integers and decimals arrive as text: see `num`. */
  rows<Row>(sql: string, params?: SqlParams, options?: StatementOptions): Promise<Row[]>;
  /** The result as RowBinary bytes in pieces of any size, for results that should not be held in memory. */
  stream(sql: string, params?: SqlParams, options?: StatementOptions): AsyncIterable<Buffer>;
  /** A statement without a result. `writtenRows` counts what an insert wrote, materialized views included. */
  run(sql: string, params?: SqlParams, options?: StatementOptions): Promise<{ writtenRows: number }>;
  /**
   * Adds rows and returns when they are stored. Not atomic beyond one block (about a million rows): a source that breaks off may leave
   * its first blocks behind, so the same rows must be recognisable when they come again.
   */
  insert(table: string, source: InsertSource, options: InsertOptions): Promise<void>;
  close(): Promise<void>;
};

/** A day: a statement may be long, and half-open connections are found by TCP keep-alive, not by this. */
const REQUEST_TIMEOUT_MS = 86_400_000;

/** The same meaning of every statement on an embedded engine, a server and a cluster, whatever its profile says. */
const EVERYWHERE = {
  session_timezone: 'UTC',
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  date_time_input_format: 'best_effort',
  join_use_nulls: 0,
  async_insert: 0,
  // To find the granules of a large set its members are sorted first: dearer than to read the column of them all.
  use_index_for_in_with_subqueries_max_values: '20000',
  // The engine counts down from 1: what has another number waits while such a statement runs. See clickhouse-yielding.ts.
  priority: '1',
} as const;

/**
 * Opens one database of one node. Nothing is sent before the first statement.
 * @param settings added to every statement, over the ones that hold everywhere.
 */
export function openNode(
  address: ClickHouseAddress,
  database: string,
  settings: StatementOptions['settings'] = {},
): ClickHouseNode {
  const options = {
    url: address.url,
    username: address.username,
    password: address.password.reveal(),
    database,
    request_timeout: REQUEST_TIMEOUT_MS,
    use_multipart_params_auto: true,
    log: { level: ClickHouseLogLevel.OFF },
  };
  const client = createClient({
    ...options,
    max_open_connections: 32,
    clickhouse_settings: { ...EVERYWHERE, ...settings },
  });
  // Its own connections: ending a statement must not wait behind the statements that occupy the others.
  const control = createClient({ ...options, max_open_connections: 2 });

  const kill = async (id: string) => {
    // The order to end may arrive before the statement itself did: ask again for a moment.
    for (let attempt = 0; attempt < 5; attempt++) {
      const query = 'kill query where query_id = {id:String} async';
      const answer = await control.query({ query, query_params: { id }, format: 'JSONEachRow' });
      if ((await answer.json<object>()).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const request = (
    sql: string,
    params: SqlParams,
    id: string,
    own: StatementOptions,
    fixed: StatementOptions['settings'],
  ) => ({
    query: sql.trim().replace(/;$/, ''),
    query_params: { ...params },
    query_id: id,
    clickhouse_settings: { ...own.settings, ...fixed },
    ...(own.signal === undefined ? {} : { abort_signal: own.signal }),
  });

  return {
    rows: <Row>(sql: string, params: SqlParams = {}, own: StatementOptions = {}) =>
      endable(own.signal, kill, async (id) => {
        const asked = request(sql, params, id, own, { wait_end_of_query: 1 });
        return (await client.query({ ...asked, format: 'JSONEachRow' })).json<Row>();
      }),
    stream: (sql, params = {}, own = {}) => {
      const open = async (id: string) => {
        const asked = request(sql, params, id, own, {});
        return (await client.exec({ ...asked, query: `${asked.query}\nformat RowBinary` })).stream;
      };
      return pieces(own.signal, kill, open);
    },
    run: (sql, params = {}, own = {}) =>
      endable(own.signal, kill, async (id) => {
        const { summary } = await client.command(request(sql, params, id, own, { wait_end_of_query: 1 }));
        return { writtenRows: Number(summary?.written_rows ?? 0) };
      }),
    insert: (table, source, own) =>
      endable(own.signal, kill, async (id) => {
        const columns = own.columns === undefined ? '' : ` (${own.columns.map(quoted).join(', ')})`;
        const asked = request(`insert into ${quoted(table)}${columns} format ${own.format}`, {}, id, own, {});
        const pieces = piecesOf(source);
        try {
          // A server hangs up on who has sent nothing for half a minute: nothing is opened before there is something to send.
          const first = await pieces.next();
          const values = Readable.from(first.done ? [] : following(first.value, pieces), { objectMode: false });
          const { stream } = await client.exec({ ...asked, values });
          for await (const _ of stream);
        } finally {
          await pieces.return(undefined);
        }
      }),
    close: async () => {
      await Promise.all([client.close(), control.close()]);
    },
  };
}

/** A tuple for an `Array(Tuple(…))` parameter; plain arrays mean arrays there. */
export function tuple(...values: readonly unknown[]): TupleParam {
  return new TupleParam(values);
}

/** A name of a table or column, in backquotes. @throws RangeError for anything but letters, digits and underscores. */
export function quoted(name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new RangeError(`not a name: ${name}`);
  return `\`${name}\``;
}

/** Runs one statement under a fresh id; an abort ends it on the server before the promise rejects. */
async function endable<T>(
  signal: AbortSignal | undefined,
  kill: (id: string) => Promise<void>,
  work: (id: string) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const id = randomUUID();
  let killed: Promise<unknown> | undefined;
  const end = () => {
    killed = kill(id).catch(() => undefined);
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await work(id);
  } catch (thrown) {
    await killed;
    throw signal?.aborted ? signal.reason : asFailure(thrown);
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

/** The bytes of an answer as they come. Leaving the loop early, an abort and an error all end the statement on the server. */
async function* pieces(
  signal: AbortSignal | undefined,
  kill: (id: string) => Promise<void>,
  open: (id: string) => Promise<Readable>,
): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  const id = randomUUID();
  let tail = '';
  let complete = false;
  try {
    for await (const piece of (await open(id)) as AsyncIterable<Buffer>) {
      tail = (tail + piece.subarray(-2_000).toString('latin1')).slice(-2_000);
      yield piece;
      signal?.throwIfAborted();
    }
    complete = true;
  } catch (thrown) {
    throw signal?.aborted ? signal.reason : asFailure(thrown, tail);
  } finally {
    if (!complete) await kill(id).catch(() => undefined);
  }
}

async function* piecesOf(source: InsertSource): AsyncGenerator<Uint8Array> {
  yield* Array.isArray(source) ? jsonLines(source) : (source as AsyncIterable<Uint8Array>);
}

async function* following(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Rows as JSON lines in pieces of about 64 KB; a bigint is written as text, which every integer column reads. */
function* jsonLines(rows: readonly object[]): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))}\n`;
    if (text.length > 65_536) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

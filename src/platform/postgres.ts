import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Failure } from '#contract/failure';
import { copyIn } from './postgres-copy.ts';

export { copyText } from './postgres-copy.ts';

/** Runs statements with `$1, $2 …` parameters. `bigint` and `numeric` columns arrive as text: see `num`. A `date` arrives as `YYYY-MM-DD`. */
export type RecordsSession = {
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
};

/** A session in a transaction of its own. */
export type RecordsTransaction = RecordsSession & {
  /** Adds many rows at once. @param sql `copy table (columns) from stdin` @param rows cells by `copyText` between tabs, a line feed after each */
  copy(sql: string, rows: string): Promise<void>;
};

/** The only door to PostgreSQL. */
export type Records = RecordsSession & {
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (session: RecordsTransaction) => Promise<T>): Promise<T>;
  /**
   * Runs the numbered files (`0001_jobs.sql`, …) of a folder that have not run yet, each in a transaction, in the order of their names.
   * Running twice changes nothing; two processes at once wait for each other.
   * @throws Failure `migration.changed` when a file that has run has another content now, or is gone.
   */
  migrate(directory: URL): Promise<void>;
  /** For libraries that want the driver's own pool. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

/** A number that no other user of advisory locks in this database should choose. */
const MIGRATION_LOCK = 5_203_114;
const DATE_TYPE = 1082;

/**
 * Opens a pool of connections. Nothing is sent before the first statement.
 * @param url `postgres://user:password@host:port/database`
 * @throws (from its functions) Failure `store.unavailable`, `disk.full`; errors of our own SQL come as the driver's.
 */
export function openRecords(url: string, size = 12): Records {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    keepAlive: true,
    connectionTimeoutMillis: 15_000,
    application_name: 'patron',
    options: '-c timezone=UTC',
    types: { getTypeParser: typeParser },
  });
  // A connection that breaks while idle is replaced at the next statement, which reports what is wrong if something is.
  pool.on('error', () => undefined);

  const session = (target: pg.Pool | pg.PoolClient): RecordsSession => ({
    query: async <Row extends object>(sql: string, params: readonly unknown[] = []) => {
      try {
        return (await target.query<Row>(sql, [...params])).rows;
      } catch (thrown) {
        throw asFailure(thrown);
      }
    },
  });

  const transaction = async <T>(work: (inside: RecordsTransaction) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((thrown: unknown) => {
      throw asFailure(thrown);
    });
    let broken = false;
    try {
      await client.query('begin');
      const copy = (sql: string, rows: string) =>
        copyIn(client, sql, rows).catch((thrown: unknown) => {
          throw asFailure(thrown);
        });
      const result = await work({ ...session(client), copy });
      await client.query('commit');
      return result;
    } catch (thrown) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw asFailure(thrown);
    } finally {
      client.release(broken);
    }
  };

  const { query } = session(pool);
  const migrate = (directory: URL) => runMigrations(fileURLToPath(directory), query, transaction);
  return { query, transaction, migrate, pool, close: () => pool.end() };
}

function typeParser(oid: number, format?: 'text' | 'binary') {
  // The driver would make a Date at midnight of this machine's zone out of a calendar day.
  if (oid === DATE_TYPE) return (text: string) => text;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

async function runMigrations(
  folder: string,
  query: Records['query'],
  transaction: Records['transaction'],
): Promise<void> {
  // `src/platform/migrations` → `platform`: rooms number their files independently.
  const room = path.basename(path.dirname(path.resolve(folder)));
  await query(
    'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  ).catch(async (thrown: unknown) => {
    // Two first starts at once: the other one has just made it.
    if ((thrown as { code?: string }).code !== '23505') throw thrown;
  });
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort();
  await transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const applied = await session.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migrations',
    );
    const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
    for (const name of checksums.keys()) {
      if (name.startsWith(`${room}/`) && !files.includes(name.slice(room.length + 1)))
        throw new Failure('migration.changed', { file: name });
    }
    for (const file of files) {
      const name = `${room}/${file}`;
      const sql = readFileSync(path.join(folder, file), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const known = checksums.get(name);
      if (known === checksum) continue;
      if (known !== undefined) throw new Failure('migration.changed', { file: name });
      await session.query(sql);
      await session.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum]);
    }
  });
}

const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/** Unreachable or shutting down (SQLSTATE 08…, 57P…) → `store.unavailable`; full disk (53100) → `disk.full`; the rest as it was. */
function asFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof Failure) return thrown;
  const code = String((thrown as { code?: unknown }).code ?? '');
  if (code === '53100') return new Failure('disk.full', { directory: 'postgres', neededBytes: 0 }, { cause: thrown });
  const lost =
    CONNECTION_LOST.has(code) ||
    /^(08|57P0)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(thrown.message);
  return lost ? new Failure('store.unavailable', { store: 'postgres' }, { cause: thrown }) : thrown;
}

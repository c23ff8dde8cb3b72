import { createRequire } from 'node:module';
import type { RecordsSession } from '#platform/postgres';
import { readAllSql } from '#platform/read-sql';
import { readBuilt, rulesOf } from '#warehouse';
import type { RunRests } from './run-record.ts';

const ROOM = new URL('../', import.meta.url);

let known: string | undefined;

/** The statements of this room and the version of the program, in one short text: another version scores from scratch. */
export function scoreRules(): string {
  known ??= rulesOf([
    (createRequire(import.meta.url)('../../../package.json') as { version: string }).version,
    ...readAllSql(ROOM),
  ]);
  return known;
}

/** What a run from scratch rests on that begins now. */
export async function restsOf(deps: { readonly records: RecordsSession }): Promise<RunRests> {
  const { buildNo, imports } = await readBuilt(deps);
  return {
    buildNo: imports === null ? null : buildNo,
    rules: scoreRules(),
    keptFrom: null,
    reworked: null,
    reworkedSince: 0,
  };
}

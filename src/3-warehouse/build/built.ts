import { createHash } from 'node:crypto';
import type { Settings } from '#contract/settings';
import { LINK_RULES } from '#identity';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';
import { readSql } from '#platform/read-sql';
import { buildSteps } from './steps.ts';

const FACTS = readSql(new URL('../changes/facts.sql', import.meta.url));

/** What staging and marts were last built from. */
export type Built = {
  readonly buildNo: number;
  /** The last build from scratch: which customers were changed before it is not known. */
  readonly wholeNo: number;
  /** The imports that counted; null where what stands may not be whole. */
  readonly imports: readonly number[] | null;
  readonly rules: string;
};

/** What a build would follow now. */
export type BuildFacts = { readonly imports: readonly number[]; readonly rules: string; readonly customers: number };

type Records = { readonly records: RecordsSession };

export async function readBuilt({ records }: Records): Promise<Built> {
  const [row] = await records.query<Built>(
    `select build_no as "buildNo", whole_no as "wholeNo", imports, rules from warehouse_built`,
  );
  return row ?? { buildNo: 0, wholeNo: 0, imports: null, rules: '' };
}

/** What stands is not to be built upon: the next build begins from scratch, and so do the scores after it. */
export async function forgetBuild({ records }: Records): Promise<void> {
  await records.query('update warehouse_built set imports = null');
}

/** Keeps that a build has ended: what stands is whole again. @returns its number. */
export async function noteBuilt(
  { records }: Records,
  facts: BuildFacts,
  how: 'from-scratch' | 'changes',
): Promise<number> {
  const [row] = await records.query<{ build_no: number }>(
    `insert into warehouse_built as built (build_no, whole_no, imports, rules) values (1, 1, $1::int[], $2)
     on conflict (one_row) do update set
       build_no = built.build_no + 1, whole_no = case when $3 then built.build_no + 1 else built.whole_no end,
       imports = excluded.imports, rules = excluded.rules
     returning build_no`,
    [[...facts.imports], facts.rules, how === 'from-scratch'],
  );
  return row?.build_no ?? 0;
}

/** The facts that a build of now rests on, beside the raw rows themselves. */
export async function readBuildFacts(
  { warehouse }: { readonly warehouse: Warehouse },
  settings: Settings,
): Promise<BuildFacts> {
  const [row] = await warehouse.rows<{ imports: number[]; rates: string; customers: string }>(FACTS);
  const rules = rulesOf([LINK_RULES, buildSteps(settings), row?.rates ?? '']);
  return { imports: row?.imports ?? [], rules, customers: num(row?.customers ?? '0') };
}

/** Statements and settings in one short text: where it is the same, the same facts give the same rows. */
export function rulesOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

import { Failure } from '#contract/failure';
import type { ChangedScheme, NewScheme, Scheme } from '#contract/weighted';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { settledDefinition } from './settled-definition.ts';

type Deps = { readonly records: Records; readonly clock: Clock };
type Row = Omit<Scheme, 'changedAt'> & { changedAt: Date };

const ALL =
  'select scheme_id as "schemeId", name, aim, version, definition, changed_at as "changedAt" from weighted_schemes order by name';
const ONE =
  'select scheme_id as "schemeId", name, aim, version, definition, changed_at as "changedAt" from weighted_schemes where scheme_id = $1';
const ADD = `insert into weighted_schemes (name, aim, definition, changed_at, changed_by) values ($1, $2, $3, $4, $5)
  on conflict (name) do nothing
  returning scheme_id as "schemeId", name, aim, version, definition, changed_at as "changedAt"`;
const CHANGE = `update weighted_schemes
  set name = $3, aim = $4, definition = $5, version = version + 1, changed_at = $6, changed_by = $7
  where scheme_id = $1 and version = $2
  returning scheme_id as "schemeId", name, aim, version, definition, changed_at as "changedAt"`;

/** Every scheme, by name. */
export async function listSchemes({ records }: { readonly records: RecordsSession }): Promise<Scheme[]> {
  const rows = await records.query<Row>(ALL);
  return rows.map(asScheme);
}

/** @throws Failure `request.not-found` */
export async function findScheme({ records }: { readonly records: RecordsSession }, schemeId: number): Promise<Scheme> {
  const [row] = await records.query<Row>(ONE, [schemeId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'scheme', id: String(schemeId) });
  return asScheme(row);
}

/**
 * Keeps a new scheme.
 * @throws Failure `weighted.name-taken`, `weighted.invalid`, `weighted.undetermined`
 */
export async function addScheme({ records, clock }: Deps, asked: NewScheme, by: string): Promise<Scheme> {
  const definition = settledDefinition(asked.definition);
  return records.transaction(async (session) => {
    const [row] = await session.query<Row>(ADD, [asked.name, asked.aim, JSON.stringify(definition), clock.now(), by]);
    if (row === undefined) throw new Failure('weighted.name-taken', { name: asked.name });
    await keepVersion(session, row.schemeId);
    return asScheme(row);
  });
}

/**
 * Keeps a scheme as it is from now on, as its next version. What it was before stays known.
 * @throws Failure `request.not-found`, `weighted.changed-meanwhile`, `weighted.name-taken`, `weighted.invalid`, `weighted.undetermined`
 */
export async function changeScheme(
  { records, clock }: Deps,
  schemeId: number,
  asked: ChangedScheme,
  by: string,
): Promise<Scheme> {
  const definition = settledDefinition(asked.definition);
  return records.transaction(async (session) => {
    const before = await findScheme({ records: session }, schemeId);
    const taken = await session.query('select 1 from weighted_schemes where name = $1 and scheme_id <> $2', [
      asked.name,
      schemeId,
    ]);
    if (taken.length > 0) throw new Failure('weighted.name-taken', { name: asked.name });
    const [row] = await session.query<Row>(CHANGE, [
      schemeId,
      asked.version,
      asked.name,
      asked.aim,
      JSON.stringify(definition),
      clock.now(),
      by,
    ]);
    if (row === undefined) throw new Failure('weighted.changed-meanwhile', { name: before.name });
    await keepVersion(session, schemeId);
    return asScheme(row);
  });
}

/** Forgets a scheme with all its versions. @throws Failure `request.not-found` */
export async function removeScheme({ records }: { readonly records: RecordsSession }, schemeId: number): Promise<void> {
  const gone = await records.query('delete from weighted_schemes where scheme_id = $1 returning 1', [schemeId]);
  if (gone.length === 0) throw new Failure('request.not-found', { what: 'scheme', id: String(schemeId) });
}

async function keepVersion(session: RecordsSession, schemeId: number): Promise<void> {
  await session.query(
    `insert into weighted_scheme_versions (scheme_id, version, name, aim, definition, changed_at, changed_by)
     select scheme_id, version, name, aim, definition, changed_at, changed_by from weighted_schemes where scheme_id = $1`,
    [schemeId],
  );
}

function asScheme({ changedAt, ...row }: Row): Scheme {
  return { ...row, changedAt: changedAt.toISOString() };
}

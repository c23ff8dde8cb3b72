import { randomBytes } from 'node:crypto';
import { Failure } from '#contract/failure';
import { JourneyDefinition } from '#contract/journey';
import type { ChangedJourney, Journey, JourneyCounts, NewJourney } from '#contract/journey-work';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { countsOfJourneys, NOBODY } from './journey-counts.ts';

type Session = { readonly records: RecordsSession };
type Deps = { readonly records: Records; readonly clock: Clock };

/** A journey as the house knows it: with the seed of its draw, which no page shows. */
export type KeptJourney = Omit<Journey, 'counts'> & { readonly seed: string };

type Row = Omit<KeptJourney, 'createdAt' | 'launchedAt' | 'endedAt' | 'definition'> & {
  definition: unknown;
  createdAt: Date;
  launchedAt: Date | null;
  endedAt: Date | null;
};

const READ = `select j.journey_id as "journeyId", j.name, j.state, j.definition, j.revision, j.version, j.seed, j.ready, j.owner_id as "ownerId",
    j.created_at as "createdAt", j.launched_at as "launchedAt", j.ended_at as "endedAt",
    v.definition is distinct from j.definition as "isChanged"
  from act_journeys j left join act_journey_versions v on v.journey_id = j.journey_id and v.version = j.version
  where $1::int is null or j.journey_id = $1 order by j.journey_id desc`;
const ADD = `insert into act_journeys (name, definition, seed, ready, owner_id, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $6)
  on conflict (name) do nothing returning journey_id as "journeyId"`;
const CHANGE = `update act_journeys set name = $3, definition = $4, revision = revision + 1, changed_at = $5
  where journey_id = $1 and revision = $2 and state <> 'ended' returning journey_id`;

/** Every journey, the newest first. */
export async function listJourneys({ records }: Session): Promise<Journey[]> {
  const rows = await records.query<Row>(READ, [null]);
  const counts = await countsOfJourneys(records);
  return rows.map((row) => shown(kept(row), counts.get(row.journeyId) ?? NOBODY));
}

/** @throws Failure `request.not-found` */
export async function readJourney({ records }: Session, journeyId: number): Promise<Journey> {
  const journey = await keptJourney({ records }, journeyId);
  const counts = await countsOfJourneys(records, { journeyId });
  return shown(journey, counts.get(journeyId) ?? NOBODY);
}

/** @throws Failure `request.not-found` */
export async function keptJourney({ records }: Session, journeyId: number): Promise<KeptJourney> {
  const [row] = await records.query<Row>(READ, [journeyId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'journey', id: String(journeyId) });
  return kept(row);
}

/** Keeps a new journey as a draft, whatever is wrong with it still. @throws Failure `journey.name-taken` */
export async function addJourney({ records, clock }: Deps, asked: NewJourney, by: string): Promise<Journey> {
  const { name, definition, ready } = asked;
  const seed = randomBytes(16).toString('hex');
  const values = [name, JSON.stringify(definition), seed, ready, by, clock.now()];
  const [row] = await records.query<{ journeyId: number }>(ADD, values);
  if (row === undefined) throw new Failure('journey.name-taken', { name });
  return readJourney({ records }, row.journeyId);
}

/**
 * Changes what is being written: who is inside goes on by the version they began, until a launch.
 * @throws Failure `request.not-found`, `journey.wrong-state`, `journey.changed-meanwhile`, `journey.name-taken`
 */
export async function changeJourney(
  { records, clock }: Deps,
  journeyId: number,
  { name, definition, revision }: ChangedJourney,
): Promise<Journey> {
  return records.transaction(async (session) => {
    const before = await keptJourney({ records: session }, journeyId);
    if (before.state === 'ended') throw new Failure('journey.wrong-state', { state: before.state, wanted: 'draft' });
    const sql = 'select 1 from act_journeys where name = $1 and journey_id <> $2';
    if ((await session.query(sql, [name, journeyId])).length > 0) throw new Failure('journey.name-taken', { name });
    const values = [journeyId, revision, name, JSON.stringify(definition), clock.now()];
    if ((await session.query(CHANGE, values)).length === 0)
      throw new Failure('journey.changed-meanwhile', { name: before.name });
    return readJourney({ records: session }, journeyId);
  });
}

/** Forgets a draft. @throws Failure `request.not-found`, `journey.wrong-state` for what was launched: its record stays. */
export async function removeJourney({ records }: Session, journeyId: number): Promise<void> {
  const { state } = await keptJourney({ records }, journeyId);
  const sql = "delete from act_journeys where journey_id = $1 and state = 'draft' returning 1";
  if ((await records.query(sql, [journeyId])).length === 0)
    throw new Failure('journey.wrong-state', { state, wanted: 'draft' });
}

function kept({ createdAt, launchedAt, endedAt, definition, ...row }: Row): KeptJourney {
  return {
    ...row,
    definition: JourneyDefinition.parse(definition),
    createdAt: createdAt.toISOString(),
    launchedAt: launchedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function shown({ seed: _, ...journey }: KeptJourney, counts: JourneyCounts): Journey {
  return { ...journey, counts };
}

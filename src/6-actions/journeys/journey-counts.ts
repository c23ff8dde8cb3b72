import type { JourneyCounts } from '#contract/journey-work';
import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';
import { grouped } from './grouped.ts';

export const NOBODY: JourneyCounts = {
  inside: 0,
  entered: 0,
  treated: 0,
  treatedGoal: 0,
  control: 0,
  controlGoal: 0,
  holdout: 0,
  leftOut: [],
  ended: [],
};

type Row = { journeyId: number; state: string; arm: string | null; reason: string; members: string; goals: string };

const COUNT = `select journey_id as "journeyId", state, arm, case when state = 'left-out' then reason else '' end as reason,
    count(*) as members, count(goal_at) as goals
  from act_journey_members where ($1::int is null or journey_id = $1) and ($2::int is null or version = $2) group by 1, 2, 3, 4`;

/** Who came into journeys and what became of them, by journey; of one journey or one version of it where that is asked. */
export async function countsOfJourneys(
  records: RecordsSession,
  { journeyId, version }: { readonly journeyId?: number; readonly version?: number } = {},
): Promise<Map<number, JourneyCounts>> {
  const rows = await records.query<Row>(COUNT, [journeyId ?? null, version ?? null]);
  const byJourney = grouped(rows, (row) => row.journeyId);
  return new Map([...byJourney].map(([id, own]) => [id, countsIn(own)]));
}

function countsIn(rows: readonly Row[]): JourneyCounts {
  const sum = (keep: (row: Row) => boolean, of: 'members' | 'goals' = 'members') =>
    rows.filter(keep).reduce((all, row) => all + num(row[of]), 0);
  const isArm = (arm: string) => (row: Row) => row.arm === arm;
  const tell = <K extends string>(keep: (row: Row) => boolean, key: (row: Row) => K) =>
    [...grouped(rows.filter(keep), key)].map(([name, own]) => ({
      name,
      n: own.reduce((all, row) => all + num(row.members), 0),
    }));
  return {
    inside: sum(({ state }) => state === 'inside'),
    entered: sum(({ arm }) => arm !== null),
    treated: sum(isArm('treated')),
    treatedGoal: sum(isArm('treated'), 'goals'),
    control: sum(isArm('control')),
    controlGoal: sum(isArm('control'), 'goals'),
    holdout: sum(isArm('holdout')),
    leftOut: tell(
      ({ state }) => state === 'left-out',
      ({ reason }) => reason,
    )
      .map(({ name, n }) => ({ reason: name, customers: n }))
      .sort((a, b) => b.customers - a.customers),
    ended: tell(
      ({ state, arm }) => arm === 'treated' && state !== 'inside',
      ({ state }) => state,
    ).map(({ name, n }) => ({
      state: name,
      members: n,
    })),
  };
}

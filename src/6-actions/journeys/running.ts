import { JourneyDefinition } from '#contract/journey';
import type { RecordsSession } from '#platform/postgres';

/** A launched version of a journey that runs, as the clock works at it. */
export type RunningVersion = {
  readonly journeyId: number;
  readonly name: string;
  readonly version: number;
  /** Whether new members come into it: the others only finish. */
  readonly isCurrent: boolean;
  readonly definition: JourneyDefinition;
  readonly seed: string;
  readonly campaignId: number;
  /** Step → campaign that sends its messages. */
  readonly messages: Readonly<Record<string, number>>;
  readonly launchedAt: Date;
  readonly lookedRun: number | null;
  readonly lookedAsOf: string | null;
  readonly comparedAsOf: string | null;
  readonly goalsRun: number | null;
};

type Row = Omit<RunningVersion, 'definition'> & { definition: unknown };

const RUNNING = `select v.journey_id as "journeyId", j.name, v.version, v.version = j.version as "isCurrent", v.definition, j.seed,
    v.campaign_id as "campaignId", v.messages, v.launched_at as "launchedAt", v.looked_run as "lookedRun", v.looked_as_of as "lookedAsOf",
    v.compared_as_of as "comparedAsOf", v.goals_run as "goalsRun"
  from act_journey_versions v join act_journeys j using (journey_id)
  where j.state = any($1::text[]) order by v.journey_id, v.version`;

/** Every launched version of the journeys that run; with those of ended ones where goals are still watched for. */
export async function runningVersions(
  records: RecordsSession,
  states: readonly ('running' | 'paused' | 'ended')[] = ['running'],
): Promise<RunningVersion[]> {
  const rows = await records.query<Row>(RUNNING, [states]);
  return rows.map((row) => ({ ...row, definition: JourneyDefinition.parse(row.definition) }));
}

import { Failure } from '#contract/failure';
import { allSteps, JourneyDefinition } from '#contract/journey';
import type { JourneyNumbers } from '#contract/journey-work';
import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';
import { countsOfJourneys, NOBODY } from './journey-counts.ts';
import { keptJourney } from './journey-records.ts';

type Session = { readonly records: RecordsSession };
type VersionRow = {
  version: number;
  launchedAt: Date;
  definition: unknown;
  campaignId: number;
  messages: Record<string, number>;
  inside: string;
  entered: string;
};

const VERSIONS = `select v.version, v.launched_at as "launchedAt", v.definition, v.campaign_id as "campaignId", v.messages,
    count(m.member_id) filter (where m.state = 'inside') as inside, count(m.arm) as entered
  from act_journey_versions v left join act_journey_members m using (journey_id, version)
  where v.journey_id = $1 group by v.journey_id, v.version order by v.version desc`;
const INSIDE = `select step_id as "stepId", count(*) as members from act_journey_members
  where journey_id = $1 and version = $2 and state = 'inside' group by step_id`;
const PASSED = `select v.step_id as "stepId", v.way, count(*) as members from act_journey_moves v join act_journey_members m using (member_id)
  where m.journey_id = $1 and v.version = $2 group by v.step_id, v.way order by v.step_id, v.way`;
const MESSAGES = `select campaign_id as "campaignId", state, reason, count(*) as messages from act_deliveries
  where campaign_id = any($1::int[]) group by campaign_id, state, reason order by count(*) desc`;

/**
 * What became of those at each step of a version; the one new members come into, unless another is asked for.
 * @throws Failure `request.not-found` for a journey or version that was not launched
 */
export async function readJourneyNumbers(
  { records }: Session,
  journeyId: number,
  asked: number | undefined,
): Promise<JourneyNumbers> {
  const { version } = await keptJourney({ records }, journeyId);
  const versions = await records.query<VersionRow>(VERSIONS, [journeyId]);
  const chosen = versions.find((one) => one.version === (asked ?? version));
  if (chosen === undefined) throw new Failure('request.not-found', { what: 'version', id: String(asked ?? '') });
  const definition = JourneyDefinition.parse(chosen.definition);
  const of = [journeyId, chosen.version];
  const [inside, passed, messages] = await Promise.all([
    records.query<{ stepId: string; members: string }>(INSIDE, of),
    records.query<{ stepId: string; way: string; members: string }>(PASSED, of),
    records.query<{ campaignId: number; state: string; reason: string; messages: string }>(MESSAGES, [
      Object.values(chosen.messages),
    ]),
  ]);
  const counts = await countsOfJourneys(records, { journeyId, version: chosen.version });
  return {
    version: chosen.version,
    versions: versions.map((one) => ({
      version: one.version,
      launchedAt: one.launchedAt.toISOString(),
      inside: num(one.inside),
      entered: num(one.entered),
      experimentCampaignId: one.campaignId,
    })),
    definition,
    counts: counts.get(journeyId) ?? NOBODY,
    steps: allSteps(definition.steps).map(({ step: { id } }) => ({
      stepId: id,
      inside: num(inside.find(({ stepId }) => stepId === id)?.members ?? 0),
      passed: passed.filter(({ stepId }) => stepId === id).map(({ way, members }) => ({ way, members: num(members) })),
      campaignId: chosen.messages[id] ?? null,
      messages: messages
        .filter(({ campaignId }) => campaignId === chosen.messages[id])
        .map(({ state, reason, messages: n }) => ({ state, reason, messages: num(n) })),
    })),
  };
}

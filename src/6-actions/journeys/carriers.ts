import type { CampaignDesign, CampaignDraft } from '#contract/campaign';
import { allSteps, type JourneyDefinition } from '#contract/journey';
import type { RecordsSession } from '#platform/postgres';
import { reachOf } from './program.ts';

/** Journeys send before campaigns: what they say is about something that has just happened. */
const PRIORITY = 3;
const DAY_MS = 86_400_000;

const ADD = `insert into act_campaigns (name, kind, state, steps, seed, owner_id, created_at, changed_at, launched_at, launched_by, judged_until,
    primary_measure)
  select case when exists (select from act_campaigns where name = $1) then $1 || ' #' || $10::text else $1 end, $2, $3, $4, $5, $6, $7, $7, $7,
    $6, $8, $9
  returning campaign_id as id`;

type Of = {
  readonly journeyId: number;
  readonly name: string;
  readonly version: number;
  readonly seed: string;
  readonly definition: JourneyDefinition;
};

/**
 * Makes the campaigns behind a version: one whose draw is that of the version, so that its effect is read as every campaign's, and one for
 * each message step, so that its messages go through the one send table with all its promises.
 */
export async function addCarriers(
  records: RecordsSession,
  of: Of,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<{ campaignId: number; messages: Record<string, number> }> {
  const { definition } = of;
  const add = async (name: string, kind: string, state: string, steps: CampaignDraft) => {
    const judgedUntil = new Date(now.getTime() + definition.goal.days * DAY_MS).toISOString().slice(0, 10);
    const values = [name.slice(0, 120), kind, state, JSON.stringify(steps), of.seed, by, now, judgedUntil];
    const [row] = await records.query<{ id: number }>(ADD, [
      ...values,
      definition.goal.measure,
      `${of.journeyId}.${of.version}`,
    ]);
    if (row === undefined) throw new RangeError('no campaign was kept');
    return row.id;
  };
  const title = `${of.name} · v${of.version}`;
  const campaignId = await add(title, 'journey', 'sending', { ...draftOf(definition), content: null, delivery: null });
  const messages: Record<string, number> = {};
  for (const { step } of allSteps(definition.steps)) {
    if (step.kind !== 'message' || step.content === null) continue;
    const design: CampaignDesign = {
      ...draftOf(definition),
      goal: { ...draftOf(definition).goal, purpose: step.purpose },
      content: step.content,
      cost: { fixedMinor: 0, messageMinor: step.costMinor, offerMinor: 0, budgetMinor: null },
      delivery: { channel: step.channel, schedule: { kind: 'once', at: null }, priority: PRIORITY, perSecond: null },
    };
    messages[step.id] = await add(`${title} · ${step.id}`, 'journey-message', 'scheduled', design);
  }
  return { campaignId, messages };
}

/** What all campaigns of a version share. The cost a head is that of the messages of its steps, by the share that reaches each at most. */
function draftOf({ who, controlShare, goal, steps }: JourneyDefinition) {
  const reach = reachOf(steps);
  const perHead = allSteps(steps).reduce(
    (sum, { step }) => sum + (step.kind === 'message' ? step.costMinor * (reach.get(step.id) ?? 0) : 0),
    0,
  );
  return {
    who: { where: [...who], controlShare },
    goal: { aim: goal.aim, measure: goal.measure, purpose: 'marketing' as const },
    cost: { fixedMinor: 0, messageMinor: Math.round(perHead), offerMinor: 0, budgetMinor: null },
    judgement: { days: goal.days, expectedLift: 0.1 },
  };
}

import { randomBytes } from 'node:crypto';
import { type Campaign, CampaignDraft, type ChangedCampaign, type NewCampaign } from '#contract/campaign';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';
import { parseConditions } from '#segments';

type Session = { readonly records: RecordsSession };
type Deps = { readonly records: Records; readonly clock: Clock };

/** A campaign as the house knows it: with the seed of its draw, which no page shows. */
export type KeptCampaign = Campaign & { readonly seed: string };

type Row = Omit<KeptCampaign, 'createdAt' | 'launchedAt' | 'endedAt' | 'steps'> & {
  steps: unknown;
  createdAt: Date;
  launchedAt: Date | null;
  endedAt: Date | null;
};

const LIST = `select campaign_id as "campaignId", name, state, steps, version, seed, owner_id as "ownerId", created_at as "createdAt",
  launched_at as "launchedAt", launched_by as "launchedBy", ended_at as "endedAt", judged_until as "judgedUntil",
  primary_measure as "primaryMeasure" from act_campaigns where kind = any($1::text[]) order by campaign_id desc`;
const ONE = `select campaign_id as "campaignId", name, state, steps, version, seed, owner_id as "ownerId", created_at as "createdAt",
  launched_at as "launchedAt", launched_by as "launchedBy", ended_at as "endedAt", judged_until as "judgedUntil",
  primary_measure as "primaryMeasure" from act_campaigns where campaign_id = $1`;
const ADD = `insert into act_campaigns (name, steps, seed, owner_id, created_at, changed_at) values ($1, $2, $3, $4, $5, $5)
  on conflict (name) do nothing returning campaign_id as "campaignId"`;
const CHANGE = `update act_campaigns set name = $3, steps = $4, version = version + 1, changed_at = $5
  where campaign_id = $1 and version = $2 and state = 'draft' returning campaign_id`;

/** Every campaign, the newest first. */
export async function listCampaigns({ records }: Session): Promise<Campaign[]> {
  return (await records.query<Row>(LIST, [['campaign']])).map((row) => shown(kept(row)));
}

/** Everything launched that has groups to compare: campaigns, and versions of journeys as campaigns. The newest first. */
export async function listLaunched({ records }: Session): Promise<Campaign[]> {
  const rows = await records.query<Row>(LIST, [['campaign', 'journey']]);
  return rows.filter(({ launchedAt }) => launchedAt !== null).map((row) => shown(kept(row)));
}

/** @throws Failure `request.not-found` */
export async function readCampaign(deps: Session, campaignId: number): Promise<Campaign> {
  return shown(await keptCampaign(deps, campaignId));
}

/** @throws Failure `request.not-found` */
export async function keptCampaign({ records }: Session, campaignId: number): Promise<KeptCampaign> {
  const [row] = await records.query<Row>(ONE, [campaignId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'campaign', id: String(campaignId) });
  return kept(row);
}

/**
 * Keeps a new draft.
 * @throws Failure `campaign.name-taken`, `segment.*` for a condition that cannot be read
 */
export async function addCampaign({ records, clock }: Deps, asked: NewCampaign, by: string): Promise<Campaign> {
  parseConditions(asked.steps.who?.where ?? []);
  const seed = randomBytes(16).toString('hex');
  const values = [asked.name, JSON.stringify(asked.steps), seed, by, clock.now()];
  const [row] = await records.query<{ campaignId: number }>(ADD, values);
  if (row === undefined) throw new Failure('campaign.name-taken', { name: asked.name });
  return readCampaign({ records }, row.campaignId);
}

/**
 * Changes a draft. What has been launched does not change any more.
 * @throws Failure `request.not-found`, `campaign.wrong-state`, `campaign.changed-meanwhile`, `campaign.name-taken`, `segment.*`
 */
export async function changeCampaign(
  { records, clock }: Deps,
  campaignId: number,
  asked: ChangedCampaign,
): Promise<Campaign> {
  parseConditions(asked.steps.who?.where ?? []);
  return records.transaction(async (session) => {
    const before = await keptCampaign({ records: session }, campaignId);
    if (before.state !== 'draft') throw new Failure('campaign.wrong-state', { state: before.state, wanted: 'draft' });
    const taken = await session.query('select 1 from act_campaigns where name = $1 and campaign_id <> $2', [
      asked.name,
      campaignId,
    ]);
    if (taken.length > 0) throw new Failure('campaign.name-taken', { name: asked.name });
    const values = [campaignId, asked.version, asked.name, JSON.stringify(asked.steps), clock.now()];
    const changed = await session.query(CHANGE, values);
    if (changed.length === 0) throw new Failure('campaign.changed-meanwhile', { name: before.name });
    return readCampaign({ records: session }, campaignId);
  });
}

/** Forgets a draft. @throws Failure `request.not-found`, `campaign.wrong-state` for what was launched: its record stays. */
export async function removeCampaign({ records }: Session, campaignId: number): Promise<void> {
  const { state } = await keptCampaign({ records }, campaignId);
  const gone = await records.query(
    "delete from act_campaigns where campaign_id = $1 and state = 'draft' returning campaign_id",
    [campaignId],
  );
  if (gone.length === 0) throw new Failure('campaign.wrong-state', { state, wanted: 'draft' });
}

function kept({ createdAt, launchedAt, endedAt, steps, ...row }: Row): KeptCampaign {
  return {
    ...row,
    steps: CampaignDraft.parse(steps),
    createdAt: createdAt.toISOString(),
    launchedAt: launchedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function shown({ seed: _, ...campaign }: KeptCampaign): Campaign {
  return campaign;
}

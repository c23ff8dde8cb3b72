import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';

type Deps = { readonly records: Records; readonly clock: Clock };

/** Rounds whose time has come, the most important campaign first, then the one that was due first. */
export function dueRounds({ records, clock }: Deps): Promise<{ campaignId: number; step: number }[]> {
  return records.query(
    `select r.campaign_id as "campaignId", r.step from act_rounds r join act_campaigns c using (campaign_id)
     where r.state in ('waiting', 'sending') and r.due_at <= $1 and c.state in ('scheduled', 'sending')
     order by coalesce((c.steps -> 'delivery' ->> 'priority')::int, 5), r.due_at, r.campaign_id, r.step`,
    [clock.now()],
  );
}

/** Neither the kill switch nor the campaign's own stop stands. */
export async function sendingIsAllowed({ records }: Pick<Deps, 'records'>, campaignId: number): Promise<boolean> {
  const [row] = await records.query<{ allowed: boolean }>(
    `select state in ('scheduled', 'sending') and not exists (select from act_policy where stopped_at is not null) as allowed
     from act_campaigns where campaign_id = $1`,
    [campaignId],
  );
  return row?.allowed === true;
}

export async function markSending({ records, clock }: Deps, campaignId: number, step: number): Promise<void> {
  await records.transaction(async (session) => {
    await session.query(
      `update act_rounds set state = 'sending', started_at = coalesce(started_at, $3)
       where campaign_id = $1 and step = $2 and state = 'waiting'`,
      [campaignId, step, clock.now()],
    );
    await session.query("update act_campaigns set state = 'sending' where campaign_id = $1 and state = 'scheduled'", [
      campaignId,
    ]);
  });
}

/** Notes why a round does not get on; '' where it does. */
export async function noteTrouble({ records }: Deps, campaignId: number, step: number, reason: string): Promise<void> {
  await records.query(
    `update act_rounds set reason = $3 where campaign_id = $1 and step = $2 and state = 'sending' and reason <> $3`,
    [campaignId, step, reason.slice(0, 100)],
  );
}

/** A round is over when everybody is decided about and nothing waits; the campaign when its last round is. */
export async function endRound({ records, clock }: Deps, campaignId: number, step: number): Promise<void> {
  const now = clock.now();
  await records.transaction(async (session) => {
    await session.query(
      "update act_rounds set state = 'done', ended_at = $3, reason = '' where campaign_id = $1 and step = $2 and state = 'sending'",
      [campaignId, step, now],
    );
    await session.query(
      `update act_campaigns set state = 'done', ended_at = $2
       where campaign_id = $1 and state = 'sending'
         and not exists (select from act_rounds where campaign_id = $1 and state in ('waiting', 'sending'))`,
      [campaignId, now],
    );
  });
}

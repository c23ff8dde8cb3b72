import type { RecordsSession } from '#platform/postgres';
import { planOf, shopWords } from '../content/compose.ts';
import type { FilledLines, LinesAsk } from '../content/file-lines.ts';
import { fillLines } from '../content/fill-lines.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';

const SETTLE = `with settled as (
    update act_deliveries set state = case when delivery_id = any($2::bigint[]) then 'failed' else 'sent' end,
      reason = case when delivery_id = any($2::bigint[]) then 'content' else '' end,
      cost_minor = case when delivery_id = any($2::bigint[]) then 0 else $4 end,
      attempted_at = $3, settled_at = $3, version = version + 1
    where delivery_id = any($1::bigint[]) and state = 'queued' returning delivery_id
  ), untold as (insert into act_untold (deliveries) select array_agg(delivery_id) from settled having count(*) > 0)
  select count(*)::integer as messages from settled`;

/** Fills messages of a round in as lines of its file. Those that cannot be are in the log and among the faults. */
export async function fillIn(
  deps: SenderDeps,
  { design, settings, standing, campaignId, step }: OpenRound,
  messages: LinesAsk['messages'],
): Promise<FilledLines> {
  const filled = await fillLines({
    plan: await planOf(design.content),
    shop: shopWords(settings),
    publicUrl: standing.policy.publicUrl,
    secret: deps.secret.reveal(),
    messages,
  });
  for (const fault of filled.faults) deps.log.warn('campaign.content', { campaignId, step, ...fault });
  return filled;
}

/** Adds lines to a round's file, in the transaction that keeps their messages as sent. */
export async function addLines(
  session: RecordsSession,
  { campaignId, step }: Pick<OpenRound, 'campaignId' | 'step'>,
  { pieces }: FilledLines,
): Promise<void> {
  for (const { messages, lines } of pieces) {
    const sql = 'insert into act_written_slices (campaign_id, step, messages, lines) values ($1, $2, $3, $4)';
    await session.query(sql, [campaignId, step, messages, lines]);
  }
}

/** Writes messages that waited into the file of their round and settles them, in one transaction. */
export async function writeLines(deps: SenderDeps, round: OpenRound, messages: LinesAsk['messages']): Promise<void> {
  if (messages.length === 0) return;
  round.pace.take(messages.length);
  const asked = messages.map(({ deliveryId, address, member }) => ({ deliveryId, address, member }));
  const filled = await fillIn(deps, round, asked);
  const now = deps.clock.now();
  await deps.records.transaction(async (session) => {
    const ids = messages.map(({ deliveryId }) => deliveryId);
    const faults = filled.faults.map(({ deliveryId }) => deliveryId);
    const values = [ids, faults, now, round.design.cost.messageMinor];
    const [row] = await session.query<{ messages: number }>(SETTLE, values);
    // One sender at a time: what was waiting when the lines were filled in waits still.
    if (row?.messages !== messages.length) throw new Error('messages of a file were settled by somebody else');
    await addLines(session, round, filled);
  });
}

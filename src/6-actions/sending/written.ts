import type { Outgoing } from '../channels/channel.ts';
import type { QueuedDelivery } from './deliveries.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';

const SETTLE = `with settled as (
    update act_deliveries set state = 'sent', attempted_at = $4, settled_at = $4, version = version + 1, cost_minor = $5
    where delivery_id = any($1::bigint[]) and state = 'queued' returning delivery_id
  ), untold as (insert into act_untold (deliveries) select array_agg(delivery_id) from settled having count(*) > 0)
  insert into act_written (delivery_id, subject, body)
  select id, subject, body from unnest($1::bigint[], $2::text[], $3::text[]) as written (id, subject, body)
  where id in (select delivery_id from settled)`;

/**
 * Writes messages down as tasks for people, and settles them, in one statement: each is there exactly once, whatever crashes.
 */
export async function writeDown(
  { records, clock }: SenderDeps,
  round: OpenRound,
  ready: readonly { readonly delivery: QueuedDelivery; readonly message: Outgoing }[],
): Promise<void> {
  if (ready.length === 0) return;
  round.pace.take(ready.length);
  await records.query(SETTLE, [
    ready.map(({ delivery }) => delivery.deliveryId),
    ready.map(({ message }) => message.composed.subject),
    ready.map(({ message }) => message.composed.body),
    clock.now(),
    round.design.cost.messageMinor,
  ]);
}

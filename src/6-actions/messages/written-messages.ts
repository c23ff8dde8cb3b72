import { Failure } from '#contract/failure';
import type { Task, TaskDone } from '#contract/task';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { keptCampaign } from '../campaigns/campaign-records.ts';

type Deps = { readonly records: RecordsSession; readonly clock: Clock };
type Row = Omit<Task, 'createdAt' | 'doneAt'> & { createdAt: Date; doneAt: Date | null };

const TASKS = `select d.delivery_id::text as "deliveryId", d.campaign_id as "campaignId", c.name as campaign, d.customer_id::text as "customerId",
    coalesce(d.address, '') as phone, w.subject, w.body, d.settled_at as "createdAt", w.done_at as "doneAt", w.outcome
  from act_written w join act_deliveries d using (delivery_id) join act_campaigns c using (campaign_id)
  where d.channel = 'task' and (w.done_at is not null) = $1
  order by d.settled_at desc, d.delivery_id limit 500`;
const DONE = `update act_written set done_at = $2, done_by = $3, outcome = $4
  where delivery_id = $1 and done_at is null
    and delivery_id in (select delivery_id from act_deliveries where delivery_id = $1 and channel = 'task') returning delivery_id`;
const LINES = `select d.delivery_id::text as "deliveryId", d.customer_id::text as "customerId", coalesce(d.address, '') as address, w.subject, w.body
  from act_written w join act_deliveries d using (delivery_id)
  where d.campaign_id = $1 and d.delivery_id > $2::bigint order by d.delivery_id limit 2000`;

/** Tasks for people, open ones or done ones, the latest first, at most 500. */
export async function listTasks({ records }: Pick<Deps, 'records'>, isDone: boolean): Promise<Task[]> {
  const rows = await records.query<Row>(TASKS, [isDone]);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
  }));
}

/** Notes how a task went. @throws Failure `request.not-found` for one that is none, or done already */
export async function finishTask(
  { records, clock }: Deps,
  deliveryId: string,
  { outcome }: TaskDone,
  by: string,
): Promise<void> {
  const done = await records.query(DONE, [deliveryId, clock.now(), by, outcome]);
  if (done.length === 0) throw new Failure('request.not-found', { what: 'task', id: deliveryId });
}

/**
 * The messages a campaign wrote down, as UTF-8 CSV with a byte-order mark. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 * @throws Failure `request.not-found` at the first piece
 */
export async function* writtenFile({ records }: Pick<Deps, 'records'>, campaignId: number): AsyncGenerator<Uint8Array> {
  await keptCampaign({ records }, campaignId);
  yield Buffer.from('\uFEFFcustomer_id,address,subject,body\r\n');
  for (let after = '0'; ; ) {
    type Line = { deliveryId: string; customerId: string; address: string; subject: string; body: string };
    const rows = await records.query<Line>(LINES, [campaignId, after]);
    const last = rows.at(-1);
    if (last === undefined) return;
    const lines = rows.map(({ customerId, address, subject, body }) =>
      [customerId, address, subject, body].map(cell).join(','),
    );
    yield Buffer.from(`${lines.join('\r\n')}\r\n`);
    after = last.deliveryId;
  }
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { Failure } from '#contract/failure';
import type { Task, TaskDone } from '#contract/task';
import type { Clock } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';
import { keptCampaign } from '../campaigns/campaign-records.ts';
import { FILE_HEAD } from '../content/file-lines.ts';

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
const SLICES = `select slice_id::text as "sliceId", lines from act_written_slices
  where campaign_id = $1 and slice_id > $2::bigint order by slice_id limit 8`;

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
 * The messages a campaign wrote into a file, as UTF-8 CSV with a byte-order mark.
 * @throws Failure `request.not-found` at the first piece
 */
export async function* writtenFile({ records }: Pick<Deps, 'records'>, campaignId: number): AsyncGenerator<Uint8Array> {
  await keptCampaign({ records }, campaignId);
  yield Buffer.from(`\uFEFF${FILE_HEAD}`);
  for (let after = '0'; ; ) {
    const slices = await records.query<{ sliceId: string; lines: string }>(SLICES, [campaignId, after]);
    const last = slices.at(-1);
    if (last === undefined) return;
    for (const { lines } of slices) yield Buffer.from(lines);
    after = last.sliceId;
  }
}

import type { Warehouse } from '#platform/clickhouse';
import { dayIn } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';

/** What telling needs. */
export type FactsDeps = { readonly warehouse: Warehouse; readonly records: RecordsSession };

/** Messages told at once, about: the changes that come first, until they are so many. */
const TOGETHER = 10_000;
const NEXT = `select untold_id::text as "untoldId" from (
    select untold_id, sum(cardinality(deliveries)) over (order by untold_id) - cardinality(deliveries) as before
    from act_untold order by untold_id limit 2000) as waiting
  where before < $1 order by untold_id`;
const MOMENTS = `select distinct decided_at as at from act_untold, unnest(deliveries) as changed (id)
  join act_deliveries on delivery_id = changed.id where untold_id = any($1::bigint[]) and step = 1 and arm is not null`;
// Lines of TabSeparated, made where the rows are: they pass through this process unread. Codes and names from fixed lists need no escaping.
const ASSIGNMENTS = `select string_agg(concat_ws(E'\\t', campaign_id, customer_id, arm, share_treated, share_held_out,
    to_char(decided_at, 'YYYY-MM-DD HH24:MI:SS.MS'), moment.day, stage, abc_net), E'\\n') as lines
  from act_untold, unnest(deliveries) as changed (id)
  join act_deliveries d on d.delivery_id = changed.id
  join unnest($2::timestamptz[], $3::text[]) as moment (at, day) on d.decided_at = moment.at
  where untold_id = any($1::bigint[]) and step = 1 and arm is not null`;
// States of a message that will not change by themselves.
const SENDS = `select string_agg(concat_ws(E'\\t', campaign_id, step, customer_id, channel, state,
    replace(replace(replace(reason, E'\\\\', E'\\\\\\\\'), E'\\t', '\\t'), E'\\n', '\\n'), cost_minor,
    to_char(coalesce(settled_at, decided_at), 'YYYY-MM-DD HH24:MI:SS.MS'), version), E'\\n') as lines
  from act_untold, unnest(deliveries) as changed (id)
  join act_deliveries d on d.delivery_id = changed.id
  where untold_id = any($1::bigint[]) and state in ('sent', 'unknown', 'failed', 'excluded')`;

/**
 * Tells what was drawn and what became of messages as facts. What was told and not noted, because the process ended in between, is told
 * again: the tables keep one row.
 * @param zone the shop's: whose days an assignment falls on
 */
export async function writeFacts(deps: FactsDeps, zone: string): Promise<void> {
  const { records } = deps;
  for (;;) {
    const ids = (await records.query<{ untoldId: string }>(NEXT, [TOGETHER])).map(({ untoldId }) => untoldId);
    if (ids.length === 0) return;
    const moments = (await records.query<{ at: Date }>(MOMENTS, [ids])).map(({ at }) => at);
    const days = moments.map((at) => dayIn(at, zone));
    await tell(deps, 'act_assignments', await records.query(ASSIGNMENTS, [ids, moments, days]));
    await tell(deps, 'act_sends', await records.query(SENDS, [ids]));
    await removeTold(deps, ids);
  }
}

async function tell(deps: FactsDeps, table: FactTable, [row]: readonly { lines: string | null }[]): Promise<void> {
  if (row == null || row.lines === null) return;
  await tellLines(deps, table, `${row.lines}\n`);
}

type FactTable = 'act_assignments' | 'act_sends';

/** Adds lines of TabSeparated to a table of facts. */
export async function tellLines({ warehouse }: FactsDeps, table: FactTable, lines: string): Promise<void> {
  if (lines !== '') await warehouse.insert(table, oneOf(Buffer.from(lines)), { format: 'TabSeparated' });
}

/** Notes that changes have been told. */
export async function removeTold({ records }: FactsDeps, untoldIds: readonly string[]): Promise<void> {
  await records.query('delete from act_untold where untold_id = any($1::bigint[])', [untoldIds]);
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

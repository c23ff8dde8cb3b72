import type { Warehouse } from '#platform/clickhouse';
import { dayIn } from '#platform/clock';
import type { RecordsSession } from '#platform/postgres';

type Deps = { readonly warehouse: Warehouse; readonly records: RecordsSession };
type Row = {
  deliveryId: string;
  version: number;
  campaignId: number;
  step: number;
  customerId: string;
  arm: string | null;
  state: string;
  reason: string;
  channel: string;
  shareTreated: number;
  shareHeldOut: number;
  stage: string;
  abcNet: string;
  costMinor: string;
  decidedAt: Date;
  at: Date;
};

const BATCH = 5_000;
const UNWRITTEN = `select delivery_id::text as "deliveryId", version, campaign_id as "campaignId", step, customer_id::text as "customerId", arm,
    state, reason, channel, share_treated as "shareTreated", share_held_out as "shareHeldOut", stage, abc_net as "abcNet",
    cost_minor::text as "costMinor", decided_at as "decidedAt", coalesce(settled_at, decided_at) as at
  from act_deliveries where facts order by campaign_id limit $1`;
const WRITTEN = `update act_deliveries set facts = false from unnest($1::bigint[], $2::integer[]) as written (id, seen)
  where delivery_id = written.id and version = written.seen`;

/** States of a message that will not change by themselves: what act_sends tells. */
const TOLD: ReadonlySet<string> = new Set(['sent', 'unknown', 'failed', 'excluded']);

/**
 * Writes what was drawn and what became of messages as facts. A row that was written and not noted, because the process ended in between, is
 * written again: the tables keep one.
 * @param zone the shop's: whose days an assignment falls on
 * @returns how many rows were looked at.
 */
export async function writeFacts({ warehouse, records }: Deps, zone: string): Promise<number> {
  let seen = 0;
  for (;;) {
    const rows = await records.query<Row>(UNWRITTEN, [BATCH]);
    if (rows.length === 0) return seen;
    const drawn = rows.filter(({ arm, step }) => arm !== null && step === 1);
    const told = rows.filter(({ state }) => TOLD.has(state));
    const days = new Map<number, string>();
    const dayOf = (at: Date) => {
      const day = days.get(at.getTime()) ?? dayIn(at, zone);
      days.set(at.getTime(), day);
      return day;
    };
    if (drawn.length > 0) {
      await warehouse.insert(
        'act_assignments',
        drawn.map((row) => assignment(row, dayOf(row.decidedAt))),
        { format: 'JSONEachRow' },
      );
    }
    if (told.length > 0) await warehouse.insert('act_sends', told.map(send), { format: 'JSONEachRow' });
    await records.query(WRITTEN, [rows.map(({ deliveryId }) => deliveryId), rows.map(({ version }) => version)]);
    seen += rows.length;
    if (rows.length < BATCH) return seen;
  }
}

function assignment(row: Row, day: string) {
  return {
    campaign_id: row.campaignId,
    customer_id: row.customerId,
    arm: row.arm,
    share_treated: row.shareTreated,
    share_held_out: row.shareHeldOut,
    assigned_at: row.decidedAt.toISOString(),
    assigned_on: day,
    stage: row.stage,
    abc_net: row.abcNet,
  };
}

function send(row: Row) {
  return {
    campaign_id: row.campaignId,
    step: row.step,
    customer_id: row.customerId,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    cost_minor: row.costMinor,
    at: row.at.toISOString(),
    version: row.version,
  };
}

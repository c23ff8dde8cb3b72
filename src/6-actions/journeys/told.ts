import { dayIn } from '#platform/clock';
import { readSettings } from '#platform/settings';
import type { SenderDeps } from '../sending/open-round.ts';

const BATCH = 5_000;
const UNTOLD = `select m.member_id::text as "memberId", v.campaign_id as "campaignId", m.customer_id::text as "customerId", m.arm,
    m.share_treated as "shareTreated", m.share_held_out as "shareHeldOut", m.entered_at as "enteredAt", m.stage, m.abc_net as "abcNet"
  from act_journey_members m join act_journey_versions v using (journey_id, version) where m.facts order by m.member_id limit $1`;
type Row = {
  memberId: string;
  campaignId: number;
  customerId: string;
  arm: string;
  shareTreated: number;
  shareHeldOut: number;
  enteredAt: Date;
  stage: string;
  abcNet: string;
};

/**
 * Tells as facts who was drawn into which arm, at the first entry into a version: what the effect is measured from. A row told and not noted,
 * because the process ended in between, is told again: the table keeps one.
 */
export async function tellAssignments({
  warehouse,
  records,
}: Pick<SenderDeps, 'warehouse' | 'records'>): Promise<number> {
  const { zone } = await readSettings(records);
  let told = 0;
  for (;;) {
    const rows = await records.query<Row>(UNTOLD, [BATCH]);
    if (rows.length === 0) return told;
    const facts = rows.map((row) => ({
      campaign_id: row.campaignId,
      customer_id: row.customerId,
      arm: row.arm,
      share_treated: row.shareTreated,
      share_held_out: row.shareHeldOut,
      assigned_at: row.enteredAt.toISOString(),
      assigned_on: dayIn(row.enteredAt, zone),
      stage: row.stage,
      abc_net: row.abcNet,
    }));
    await warehouse.insert('act_assignments', facts, { format: 'JSONEachRow' });
    const sql = 'update act_journey_members set facts = false where member_id = any($1::bigint[])';
    await records.query(sql, [rows.map(({ memberId }) => memberId)]);
    told += rows.length;
  }
}

import { dayIn } from '#platform/clock';
import { copyText } from '#platform/postgres';
import type { Verdict } from '../gate/gate.ts';
import type { OpenRound } from './open-round.ts';

/** What a page is decided and filled in to be, ready to be kept and told. */
export type PageRows = {
  /** Rows of `act_deliveries` for `COPY_ROWS`. */
  readonly kept: string;
  /** Rows of `act_assignments` and `act_sends`, TabSeparated. */
  readonly assignments: string;
  readonly sends: string;
};

export const COPY_ROWS = `copy act_deliveries (campaign_id, step, channel, purpose, share_treated, share_held_out, decided_at, not_before,
  delivery_id, customer_id, arm, reason, stage, abc_net, state, cost_minor, subject_kind, address, attempted_at, settled_at) from stdin`;

/**
 * Lays a page out as rows. Everything is text already and the same in both stores; only addresses and customers' own words need escaping.
 * @param faulty numbers of messages that could not be filled in
 */
export function pageRows(
  round: OpenRound,
  verdicts: readonly Verdict[],
  ids: readonly string[],
  faulty: ReadonlySet<string>,
  now: Date,
): PageRows {
  const { campaignId, step, channel, purpose, shareTreated, shareHeldOut, design, settings } = round;
  const moment = now.toISOString();
  const told = moment.replace('T', ' ').replace('Z', '');
  const head = [campaignId, step, channel, purpose, shareTreated, shareHeldOut, moment, moment].join('\t');
  const drawn = [shareTreated, shareHeldOut, told, dayIn(now, settings.zone)].join('\t');
  const rows = { kept: '', assignments: '', sends: '' };
  for (const [i, verdict] of verdicts.entries()) {
    const { customerId, stage, abcNet } = verdict.member;
    const id = ids[i] ?? '';
    const [state, reason] = outcomeOf(verdict, faulty.has(id));
    const cost = state === 'sent' ? design.cost.messageMinor : 0;
    const own = `${id}\t${customerId}\t${verdict.arm ?? '\\N'}\t${reason}\t${stage}\t${abcNet}\t${state}\t${cost}`;
    const to = verdict.arm === 'treated' ? verdict.address : undefined;
    const sent = to === undefined ? '\\N\t\\N\t\\N\t\\N' : `${to.kind}\t${copyText(to.subject)}\t${moment}\t${moment}`;
    rows.kept += `${head}\t${own}\t${sent}\n`;
    if (state !== 'held')
      rows.sends += `${campaignId}\t${step}\t${customerId}\t${channel}\t${state}\t${reason}\t${cost}\t${told}\t1\n`;
    if (step === 1 && verdict.arm !== null)
      rows.assignments += `${campaignId}\t${customerId}\t${verdict.arm}\t${drawn}\t${stage}\t${abcNet}\n`;
  }
  return rows;
}

function outcomeOf(verdict: Verdict, isFaulty: boolean): readonly [state: string, reason: string] {
  if (verdict.arm === null) return ['excluded', verdict.reason];
  if (verdict.arm !== 'treated') return ['held', verdict.arm];
  return isFaulty ? ['failed', 'content'] : ['sent', ''];
}

import { num } from '#platform/num';
import type { Verdict } from '../gate/gate.ts';
import type { OpenRound, SenderDeps } from './open-round.ts';

/** Once the money is spent nobody is drawn any more, whichever arm it would have been: the shares of the arms stay what they are. */
export function withinBudget(verdicts: readonly Verdict[], affordable: number): Verdict[] {
  let left = affordable;
  return verdicts.map((verdict) => {
    if (verdict.arm === null) return verdict;
    if (left < 1) return { member: verdict.member, arm: null, reason: 'over-budget' };
    if (verdict.arm === 'treated') left--;
    return verdict;
  });
}

/** Messages that can still be paid for. */
export async function affordable({ records }: SenderDeps, { campaignId, design }: OpenRound): Promise<number> {
  const { budgetMinor, fixedMinor, messageMinor } = design.cost;
  if (budgetMinor === null || messageMinor === 0) return Number.POSITIVE_INFINITY;
  const [row] = await records.query<{ messages: string }>(
    `select count(*) as messages from act_deliveries
     where campaign_id = $1 and state in ('queued', 'attempting', 'sent', 'unknown')`,
    [campaignId],
  );
  return Math.floor((budgetMinor - fixedMinor) / messageMinor) - num(row?.messages ?? 0);
}

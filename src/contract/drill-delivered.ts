/** Drill-through from delivered value; see drill.ts. Field: delivered (`study/points`). */
import type { BalanceField, DeliveredAnswer } from './delivered.ts';
import type { Conditions } from './drill.ts';

/** One of the four fields: what the customer gains against what the shop is expected to gain from her. */
export function drillBalance(
  studyId: number,
  { cutCdv, cutMinor }: Pick<NonNullable<DeliveredAnswer['balance']>, 'cutCdv' | 'cutMinor'>,
  field: BalanceField,
): Conditions {
  const theyGain = field === 'both-high' || field === 'they-gain';
  const weGain = field === 'both-high' || field === 'we-gain';
  return [
    `delivered:${theyGain ? 'gte' : 'lt'}:${studyId}/${cutCdv}`,
    `potential:${weGain ? 'gte' : 'lt'}:${cutMinor}`,
  ];
}

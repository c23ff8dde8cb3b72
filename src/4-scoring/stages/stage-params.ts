import type { Settings } from '#contract/settings';

/** The rule's numbers as parameters of the statements that judge stages. */
export function stageParams({ lifecycle }: Settings): Record<string, number> {
  return {
    formation_orders: lifecycle.formationOrders,
    stability_orders: lifecycle.stabilityOrders,
    stability_days: lifecycle.stabilityDays,
    decline_factor: lifecycle.declineFactor,
    lost_factor: lifecycle.lostFactor,
    minimum_gap: lifecycle.minimumGapDays,
    maximum_gap: Math.max(lifecycle.minimumGapDays, lifecycle.maximumGapDays),
    fallback_gap: lifecycle.fallbackGapDays,
  };
}

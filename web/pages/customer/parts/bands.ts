import { daysBetween } from './timeline-layout.ts';

export type Band<T> = { value: T; from: string; to: string; share: number };

/** Steps in time as bands: each lasts until the next begins, the last until `end`. Neighbours of one value are one band; shares add up to 1. */
export function bands<T>(steps: readonly { on: string; value: T }[], end: string): readonly Band<T>[] {
  const sorted = [...steps].sort((a, b) => a.on.localeCompare(b.on)).filter((step) => step.on <= end);
  const merged = sorted.filter((step, at) => at === 0 || step.value !== sorted[at - 1]?.value);
  const first = merged[0];
  if (!first) return [];
  const whole = Math.max(1, daysBetween(end, first.on));
  return merged.map((step, at) => {
    const to = merged[at + 1]?.on ?? end;
    return { value: step.value, from: step.on, to, share: merged.length === 1 ? 1 : daysBetween(to, step.on) / whole };
  });
}

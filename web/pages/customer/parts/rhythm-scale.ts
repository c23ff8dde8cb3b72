const STEPS = [1, 2, 5, 7, 10, 14, 20, 30, 50, 60, 90, 100, 180, 200, 365, 500, 730, 1000];

/** Ticks of an axis of days from 0 to at least `longest`: at most seven, on steps people count days in. */
export function axisTicks(longest: number): readonly number[] {
  const step = STEPS.find((one) => longest / one <= 6) ?? Math.ceil(longest / 6);
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, at) => at * step);
}

/** Timing by alternation: A B A B …, the ratio pair by pair, its median and a bootstrap interval. */
import { seededRandom } from '../../src/stats/numeric/random.ts';

export type Timed = { seconds: number; peakBytes: number; answer: string };
export type Paired = {
  a: number[];
  b: number[];
  ratios: number[];
  median: number;
  lower: number;
  upper: number;
  sameAnswer: boolean;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** The `share` quantile of sorted or unsorted values, nearest rank. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

/** Runs both in turn `pairs` times after one warm-up each. A row whose answers differ is lost, whatever its ratio. */
export async function alternate(
  pairs: number,
  runA: () => Promise<Timed>,
  runB: () => Promise<Timed>,
): Promise<Paired> {
  await runA();
  await runB();
  const a: number[] = [];
  const b: number[] = [];
  let sameAnswer = true;
  for (let i = 0; i < pairs; i++) {
    const first = await runA();
    const second = await runB();
    a.push(first.seconds);
    b.push(second.seconds);
    sameAnswer &&= first.answer === second.answer;
  }
  const ratios = a.map((seconds, i) => (b[i] ?? Number.NaN) / seconds);
  const random = seededRandom(1);
  const medians = Array.from({ length: 2000 }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN)),
  );
  return {
    a,
    b,
    ratios,
    median: median(ratios),
    lower: quantile(medians, 0.025),
    upper: quantile(medians, 0.975),
    sameAnswer,
  };
}

import type { RandomSource } from './random.ts';

/**
 * `count` different numbers of 0 … n − 1, every choice equally likely, in random order: a shuffle that stops early.
 *
 * Source   Durstenfeld (1964), Communications of the ACM 7(7), algorithm 235.
 */
export function drawWithoutReplacement(random: RandomSource, n: number, count: number): Uint32Array {
  const rows = Uint32Array.from({ length: n }, (_, i) => i);
  const wanted = Math.min(n, count);
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(random() * (n - i));
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  return rows.slice(0, wanted);
}

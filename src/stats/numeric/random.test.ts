import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('identities', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const [first, second, other] = [seededRandom(42), seededRandom(42), seededRandom(43)];
    const row = Array.from({ length: 5 }, first);
    expect(Array.from({ length: 5 }, second)).toEqual(row);
    expect(Array.from({ length: 5 }, other)).not.toEqual(row);
  });
  it('tells seeds beyond 32 bits apart', () => {
    expect(seededRandom(2 ** 40)()).not.toBe(seededRandom(2 ** 41)());
  });
});

describe('recovery', () => {
  it('is uniform: mean ½, variance 1/12, neighbours unrelated', () => {
    const random = seededRandom(1);
    const n = 200_000;
    let sum = 0;
    let square = 0;
    let cross = 0;
    let before = 0.5;
    let inside = 0;
    for (let i = 0; i < n; i++) {
      const u = random();
      if (u > 0 && u < 1) inside++;
      sum += u;
      square += (u - 0.5) ** 2;
      cross += (u - 0.5) * (before - 0.5);
      before = u;
    }
    expect(inside).toBe(n);
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(square / n - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
    expect(Math.abs(cross / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
  });
});

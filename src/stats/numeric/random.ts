/**
 * Seeded random numbers. Nothing in this room draws from any other source, so every simulated figure can be repeated.
 *
 * Source   xoshiro128++ (Blackman & Vigna 2021, ACM Trans. Math. Software 47(4)), state filled by SplitMix32.
 */

/** A source of uniform numbers in the open interval (0, 1), 53 random bits each. */
export type RandomSource = () => number;

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** A source that gives the same sequence for the same seed (any finite number; its integer part counts, to 2^53). */
export function seededRandom(seed: number): RandomSource {
  const fill = splitMix32(Math.trunc(seed));
  let s0 = fill();
  let s1 = fill();
  let s2 = fill();
  let s3 = fill();
  const next = (): number => {
    const sum = (rotate((s0 + s3) | 0, 7) + s0) | 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotate(s3, 11);
    return sum >>> 0;
  };
  return () => {
    const high = next() >>> 5;
    const low = next() >>> 6;
    // 53 bits, moved by half a step so that 0 cannot come out; the largest rounds to the last number below 1
    return (high * 67108864 + low) / 9007199254740992 + 2 ** -54;
  };
}

function splitMix32(seed: number): () => number {
  let state = (seed ^ Math.floor(seed / 4294967296)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) | 0;
  };
}

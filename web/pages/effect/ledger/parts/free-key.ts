/** The first of `g1`, `g2` … that is not taken. */
export function freeKey(letter: string, taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}

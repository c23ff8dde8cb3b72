/**
 * A 64-bit integer or decimal as the stores deliver it (text) → a JavaScript number. Both stores send 64-bit integers as text, because
 * a number holds only 53 bits; rows are typed `string` there and the reader says `num(row.orders)` where the size is known to fit.
 * @throws RangeError for text that is no number, and for an integer that a number cannot hold exactly.
 */
export function num(value: string | number | bigint): number {
  const result = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(result)) throw new RangeError(`not a number: ${value}`);
  if (Number.isInteger(result) && !Number.isSafeInteger(result) && /^-?\d+$/.test(String(value))) {
    throw new RangeError(`too large to be exact: ${value}`);
  }
  return result;
}

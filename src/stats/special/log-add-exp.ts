/** ln(e^u + e^v) without overflow; −Infinity where both are. Relative error of the sum about 1e-15. */
export function logAddExp(u: number, v: number): number {
  const high = Math.max(u, v);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(-Math.abs(u - v)));
}

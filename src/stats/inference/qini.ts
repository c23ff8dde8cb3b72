/**
 * Is an uplift rule worth following? The Qini curve: what is gained by treating the best by the rule first.
 *
 * Source   Radcliffe (2007), Direct Marketing Analytics Journal 1, 14–21 (Qini); area under the uplift curve as in
 *          Devriendt et al. (2020), Information Sciences 548. Customers of equal score are one step of the curve.
 * Symbols  Q(n) = Y_t(n) − Y_c(n) N_t(n)/N_c(n) over the n customers of highest score;
 *          G(n) = (Y_t(n)/N_t(n) − Y_c(n)/N_c(n)) n
 * Units    those of the outcome; areas per customer (the curve's over n/N, divided by N)
 */

export type QiniPoint = { customers: number; qini: number; gain: number };

/** `coefficient` = area − the triangle under the straight line to the end: what the order of customers adds. */
export type Qini = {
  points: QiniPoint[];
  qiniArea: number;
  qiniCoefficient: number;
  gainArea: number;
  gainCoefficient: number;
};

/** Curve and areas of a rule on an experiment it was not learned from. RangeError when columns differ in length. */
export function qiniOf(scores: Float64Array, treated: Float64Array, outcome: Float64Array): Qini {
  const N = scores.length;
  if (treated.length !== N || outcome.length !== N) throw new RangeError('columns differ in length');
  const order = Uint32Array.from(scores.keys()).sort((i, j) => scores[j]! - scores[i]!);
  const points: QiniPoint[] = [{ customers: 0, qini: 0, gain: 0 }];
  let [Yt, Yc, Nt, Nc] = [0, 0, 0, 0];
  for (let at = 0; at < N; at++) {
    const i = order[at]!;
    if (treated[i] === 1) {
      Yt += outcome[i]!;
      Nt++;
    } else {
      Yc += outcome[i]!;
      Nc++;
    }
    if (at + 1 < N && scores[order[at + 1]!] === scores[i]) continue;
    const n = at + 1;
    const qini = Nc === 0 ? Yt : Yt - (Yc * Nt) / Nc;
    const gain = ((Nt === 0 ? 0 : Yt / Nt) - (Nc === 0 ? 0 : Yc / Nc)) * n;
    points.push({ customers: n, qini, gain });
  }
  const qiniArea = areaOf(points, 'qini') / N;
  const gainArea = areaOf(points, 'gain') / N;
  const end = points.at(-1)!;
  return {
    points,
    qiniArea,
    qiniCoefficient: qiniArea - end.qini / 2 / N,
    gainArea,
    gainCoefficient: gainArea - end.gain / 2 / N,
  };
}

/** Trapezoids over the share of customers. */
function areaOf(points: readonly QiniPoint[], of: 'qini' | 'gain'): number {
  const N = points.at(-1)!.customers;
  let area = 0;
  for (let k = 1; k < points.length; k++) {
    const [from, to] = [points[k - 1]!, points[k]!];
    area += ((to.customers - from.customers) / N) * (0.5 * (from[of] + to[of]));
  }
  return area;
}

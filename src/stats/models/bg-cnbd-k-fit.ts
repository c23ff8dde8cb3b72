/**
 * BG/CNBD-k and MBG/CNBD-k — the parameters, and how regular, under which a shop's purchase histories are most likely.
 *
 * Source   Reutterer, Platzer & Schröder (2021), International Journal of Research in Marketing 38(1), 194–215: maximum
 *          likelihood for each k = 1 … 12, the best one kept.
 * Method   given k as in bg-nbd-fit.ts. What the gaps say about k is added outside (logGapFactor), as it does not
 *          depend on the other parameters. k is chosen on a part of a large shop first; then all of it decides between
 *          the best k and its neighbours, step by step, until neither is better.
 *          Without the gaps k is not estimated: (x, tx, T) alone do speak of it, but too softly to be trusted. On a
 *          clothing shop whose gaps say k = 1 by 170 units of log-likelihood, they say k = 2 by 2.5.
 * Units    time as in the history; α and its standard error are in that unit.
 */
import type { Climb } from '../numeric/multi-start.ts';
import { type BgCnbdKParameters, logGapFactor, requireRegularity } from './bg-cnbd-k.ts';
import { BG_NBD_MEANINGS, type BgNbdGround, climbRelative, groundOf, typicalStarts } from './bg-nbd-fit.ts';
import type { BgNbdFamily } from './bg-nbd-likelihood.ts';
import { compileHistory, thinHistory, weightsOf } from './compiled-history.ts';
import { describeFit } from './process-fit.ts';
import { type PurchaseData, requireSameLength } from './purchase-history.ts';
import type { ProcessFit, ProcessFitOptions } from './purchase-process.ts';

/** `k` given, or else chosen; `starts` serve whichever k is tried. */
export type BgCnbdKFitOptions = ProcessFitOptions<BgCnbdKParameters> & { k?: number };

/**
 * A fit; `iterations` are those of the k that was kept. k comes first in `covariance`, where its row and column are 0: it is a whole number, chosen and not estimated.
 * `unidentified` has 'regularity' when k had to be chosen and could not be: the data have no `logGaps` (then k = 1 is
 * taken), the best k is the largest that was tried, or another k lies within the 95 % likelihood interval.
 */
export type BgCnbdKFit = ProcessFit<BgCnbdKParameters>;

const LARGEST_K = 12;
const SCOUTED_ROWS = 5_000;
/** Half the 95 % quantile of χ² with one degree of freedom. */
const HALF_CHI_SQUARE = 1.920729;

/** One k climbed: where, and the log-likelihood with what the gaps add. */
type Tried = { climb: Climb; parameters: BgCnbdKParameters; logLikelihood: number };

/** A shop or a part of it, which stands for `standsFor` times as many customers: all those whose gaps are counted. */
type Shop = {
  ground: BgNbdGround;
  chancesAtFirst: BgNbdFamily['chancesAtFirst'];
  gaps: (k: number) => number;
  standsFor: number;
  given: readonly BgCnbdKParameters[] | undefined;
};

/**
 * Fit. Not converging is a result, not an exception; a RangeError means unequal columns or a k that is not a whole
 * number from 1 on.
 */
export function fitRegular(
  data: PurchaseData,
  options: BgCnbdKFitOptions,
  chancesAtFirst: BgNbdFamily['chancesAtFirst'],
): BgCnbdKFit {
  if (options.k !== undefined) requireRegularity(options.k);
  const ground = groundOf(data, options.maxIterations);
  const gaps = (k: number): number => totalGapFactor(data, k);
  const shop: Shop = { ground, chancesAtFirst, gaps, standsFor: 1, given: options.starts };
  if (options.k !== undefined) return describe(climbAt(shop, options.k, startsFor(shop, options.k)), ground, false);
  if (data.logGaps === undefined) return describe(climbAt(shop, 1, startsFor(shop, 1)), ground, true);
  const { best, second } = climbRegularity(shop, scoutRegularity(partOf(shop)));
  const isOpen = best.parameters.k === LARGEST_K || second > best.logLikelihood - HALF_CHI_SQUARE;
  return describe(best, ground, isOpen);
}

function climbAt(
  { ground, chancesAtFirst, gaps, standsFor }: Shop,
  k: number,
  starts: readonly BgCnbdKParameters[],
): Tried {
  // k events to a purchase: the same purchases need k times the rate of events
  const rescaled = starts.map((s) => ({ ...s, alpha: (s.alpha * s.k) / k }));
  const climb = climbRelative(ground, rescaled, { k, chancesAtFirst });
  const [r, alpha, a, b] = Array.from(climb.summit.point, Math.exp) as [number, number, number, number];
  return { climb, parameters: { k, r, alpha, a, b }, logLikelihood: standsFor * climb.summit.value + gaps(k) };
}

function startsFor({ ground, chancesAtFirst, given }: Shop, k: number): readonly BgCnbdKParameters[] {
  return given ?? typicalStarts(ground.compiled, { k, chancesAtFirst }).map((start) => ({ k, ...start }));
}

/** A part of a large shop to try things on. */
function partOf(shop: Shop): Shop {
  const { ground } = shop;
  const stride = Math.ceil(ground.histories.age.length / SCOUTED_ROWS);
  if (stride === 1) return shop;
  const histories = thinHistory(ground.histories, stride);
  const compiled = compileHistory(histories);
  const standsFor = ground.compiled.totalWeight / compiled.totalWeight;
  return { ...shop, ground: { ...ground, histories, compiled }, standsFor };
}

/** The best of k = 1 … LARGEST_K, each k started from the summit of the one before. */
function scoutRegularity(part: Shop): Tried {
  let last = climbAt(part, 1, startsFor(part, 1));
  let best = last;
  for (let k = 2; k <= LARGEST_K; k++) {
    last = climbAt(part, k, [last.parameters]);
    if (last.logLikelihood > best.logLikelihood) best = last;
  }
  return best;
}

/** From the scouted k to its better neighbour until there is none; `second` is the best ln L of a neighbour. */
function climbRegularity(shop: Shop, scouted: Tried): { best: Tried; second: number } {
  const tried = new Map<number, Tried>();
  const at = (k: number, near: Tried): Tried => {
    const one = tried.get(k) ?? climbAt(shop, k, [near.parameters, ...startsFor(shop, k)]);
    tried.set(k, one);
    return one;
  };
  let best = at(scouted.parameters.k, scouted);
  for (;;) {
    const { k } = best.parameters;
    const neighbours = [k - 1, k + 1]
      .filter((other) => other >= 1 && other <= LARGEST_K)
      .map((other) => at(other, best));
    const better = neighbours.toSorted((one, other) => other.logLikelihood - one.logLikelihood)[0]!;
    if (!(better.logLikelihood > best.logLikelihood)) return { best, second: better.logLikelihood };
    best = better;
  }
}

/** Σ w · logGapFactor over all customers. */
function totalGapFactor(data: PurchaseData, k: number): number {
  const { frequency, recency, logGaps } = data;
  const weight = weightsOf(data);
  requireSameLength(frequency, logGaps ?? frequency);
  let sum = 0;
  for (let i = 0; i < frequency.length; i++)
    sum += weight[i]! * logGapFactor(k, frequency[i]!, recency[i]!, logGaps?.[i]);
  return sum;
}

function describe(
  { climb, parameters: { k }, logLikelihood }: Tried,
  { box, compiled }: BgNbdGround,
  isRegularityOpen: boolean,
): BgCnbdKFit {
  const fit = describeFit(climb, box, BG_NBD_MEANINGS, compiled.totalWeight);
  const covariance = new Float64Array(25);
  for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) covariance[5 * (i + 1) + j + 1] = fit.covariance[4 * i + j]!;
  return {
    ...fit,
    logLikelihood,
    parameters: { k, ...fit.parameters },
    standardErrors: { k: 0, ...fit.standardErrors },
    covariance,
    identified: fit.identified && !isRegularityOpen,
    unidentified: isRegularityOpen ? [...fit.unidentified, 'regularity'] : fit.unidentified,
  };
}

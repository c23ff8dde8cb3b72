import { DIMENSIONS, type Scale } from '#contract/dimensions';
import type { WeightedDimension } from '#contract/weighted';
import type { SqlParams } from '#platform/clickhouse';
import type { Spread } from './spread.ts';

/** What is weighed, and how its values become comparable. */
export type Yardstick = { readonly dimensions: readonly WeightedDimension[]; readonly scale: Scale };

/**
 * Weights that are together 1; all the same where every one of them is 0. To nine digits, so that weights that were kept and those they
 * were made from are the same.
 */
export function sharesOf(dimensions: readonly { readonly weight: number }[]): number[] {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return dimensions.map(({ weight }) => Number((total > 0 ? weight / total : 1 / dimensions.length).toFixed(9)));
}

/** The values for the places of points.sql, beside `run`. */
export function scoreParams({ dimensions, scale }: Yardstick, spread: Spread): SqlParams {
  const spreads = dimensions.map(({ dimension }) => spread.of[dimension]);
  return {
    scale,
    places: dimensions.map(({ dimension }) => DIMENSIONS.indexOf(dimension) + 1),
    less: dimensions.map(({ better }) => (better === 'less' ? 1 : 0)),
    weights: sharesOf(dimensions),
    fifths: spreads.map(({ fifths }) => [...fifths]),
    low: spreads.map(({ low }) => low),
    high: spreads.map(({ high }) => high),
    least: spreads.map(({ least }) => least),
    most: spreads.map(({ most }) => most),
    norms: spreads.map(({ norm }) => norm),
  };
}

import { percentileInterval } from '#stats/inference/quantile';
import { type RandomSource, seededRandom } from '#stats/numeric/random';

/** Possible numbers of purchases of distinct row k. */
export type Draw = (k: number, draws: number, random: RandomSource) => Float64Array;

const DRAWS = 1000;
const SEED = 20_260_101;

/**
 * The central range that holds the purchases to come with probability `level`, from draws: what differs between customers alike and what
 * chance does to one of them. The parameters are taken as known. The same file gives the same ranges.
 */
export function countInterval(rows: number, level: number, draw: Draw): Record<string, Float64Array> {
  const random = seededRandom(SEED);
  const [low, high] = [new Float64Array(rows), new Float64Array(rows)];
  for (let k = 0; k < rows; k++) {
    const interval = percentileInterval(draw(k, DRAWS, random), level);
    // numbers of purchases are whole: what lies between two of them is counted to the wider side
    low[k] = Math.floor(interval.low);
    high[k] = Math.ceil(interval.high);
  }
  return { orders_low: low, orders_high: high };
}

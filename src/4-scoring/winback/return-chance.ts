import type { WinbackFacts } from '#contract/winback';
import { applyIsotonic, fitIsotonic, type IsotonicFit } from '#stats/inference/isotonic';
import { probabilityForecast } from '#stats/inference/probability-forecast';
import { wilsonInterval } from '#stats/inference/proportion';
import { shareCapturedByTop } from '#stats/inference/top-share';

/** Silent customers of an earlier day: what the model said of a return, and what became of them. */
export type PastSilence = {
  readonly ratio: Float64Array;
  readonly said: Float64Array;
  readonly returned: Float64Array;
  readonly laterMinor: Float64Array;
  readonly spendMinor: Float64Array;
  /** 0 or 1: which half a customer belongs to, by a hash. */
  readonly half: Uint8Array;
};

/** Turns what the model says into what came of equally silent customers. */
export type ReturnChance = (said: Float64Array) => Float64Array;

export const LEAST_TESTED = { customers: 200, returned: 30 } as const;
/** A model that expected half as many or half more returns than came is not worth calibrating. */
const MOST_BIAS = 0.5;
const LEVEL = 0.95;
/** Bounds of silence over own rhythm by which the test is shown; who lies below the first is not silent. */
const SILENCES = [0, 2, 3, 4, 6, 9, 14];

type Tested = Pick<
  WinbackFacts,
  'state' | 'tested' | 'returned' | 'biasBefore' | 'bias' | 'area' | 'topFifth' | 'silence'
>;

/**
 * Tests what the model, which did not see these days, said of a return; then calibrates it on one half of the customers and reads the other,
 * both ways round, so that nobody is judged by a calibration that knew her. Where the model was not far off, the calibration used is that of
 * both halves.
 */
export function testReturns(past: PastSilence): { tested: Tested; chance: ReturnChance | undefined } {
  const n = past.returned.length;
  const returned = sum(past.returned);
  const nothing = { tested: n, returned, biasBefore: null, bias: null, area: null, topFifth: null, silence: [] };
  if (n < LEAST_TESTED.customers || returned < LEAST_TESTED.returned)
    return { tested: { state: 'too-few', ...nothing }, chance: undefined };
  const said = crossCalibrated(past);
  const biasBefore = sum(past.said) / returned - 1;
  const state = Math.abs(biasBefore) <= MOST_BIAS ? 'trusted' : 'biased';
  const worth = said.map((p, row) => p * (past.spendMinor[row] ?? 0));
  const tested: Tested = {
    state,
    tested: n,
    returned,
    biasBefore,
    bias: sum(said) / returned - 1,
    area: finite(probabilityForecast(said, past.returned).area),
    topFifth: finite(shareCapturedByTop(worth, past.laterMinor, 0.2)),
    silence: bySilence(past.ratio, past.said, said, past.returned),
  };
  return { tested, chance: state === 'trusted' ? chanceOf(past.said, past.returned) : undefined };
}

/** Each half by the calibration of the other. */
function crossCalibrated(past: PastSilence): Float64Array {
  const result = new Float64Array(past.said.length);
  const at = (values: Float64Array, rows: Uint32Array) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  for (const own of [0, 1]) {
    const [rows, others] = [rowsOf(past, own), rowsOf(past, 1 - own)];
    const values = chanceOf(at(past.said, others), at(past.returned, others))(at(past.said, rows));
    for (const [place, row] of rows.entries()) result[row] = values[place] ?? Number.NaN;
  }
  return result;
}

function bySilence(
  ratio: Float64Array,
  before: Float64Array,
  said: Float64Array,
  came: Float64Array,
): WinbackFacts['silence'] {
  return SILENCES.flatMap((from, at) => {
    const to = SILENCES[at + 1] ?? null;
    const rows = Uint32Array.from(ratio.keys()).filter((row) => {
      const value = ratio[row] ?? Number.NaN;
      return value >= from && (to === null || value < to);
    });
    if (rows.length === 0) return [];
    const mean = (values: Float64Array): number => rows.reduce((all, row) => all + (values[row] ?? 0), 0) / rows.length;
    const count = rows.reduce((all, row) => all + (came[row] ?? 0), 0);
    const { low, high } = wilsonInterval({ count, n: rows.length }, LEVEL);
    return [
      {
        from,
        to,
        customers: rows.length,
        before: mean(before),
        said: mean(said),
        came: count / rows.length,
        interval: { lower: low, upper: high, level: LEVEL },
      },
    ];
  });
}

/** So many customers who returned as often as all did are added at each end of the forecasts. */
const PRIOR_CUSTOMERS = 10;

/** Isotonic calibration that is not sure of anything because of a few: three of three who returned are no certainty. */
function chanceOf(said: Float64Array, returned: Float64Array): ReturnChance {
  const mean = sum(returned) / returned.length;
  const ends = [said.reduce((a, b) => Math.min(a, b), 1), said.reduce((a, b) => Math.max(a, b), 0)];
  const weights = new Float64Array(said.length + 2).fill(1).fill(PRIOR_CUSTOMERS, said.length);
  const steps: IsotonicFit = fitIsotonic(followedBy(said, ends), followedBy(returned, [mean, mean]), weights);
  return (values) => applyIsotonic(steps, values);
}

function followedBy(values: Float64Array, more: readonly number[]): Float64Array {
  const all = new Float64Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}

const rowsOf = ({ half }: PastSilence, wanted: number): Uint32Array =>
  Uint32Array.from(half.keys()).filter((row) => half[row] === wanted);
const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

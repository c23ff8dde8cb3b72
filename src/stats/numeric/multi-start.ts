/**
 * Climb from several starts and keep the highest summit: likelihoods of purchase processes have more than one, and
 * long ridges between them.
 *
 * Method   with few rows every start is climbed on all of them. With more, the starts are tried on every k-th row
 *          until another step would gain less than 0.01. Where they meet, as they do when the rows can tell all
 *          parameters, one climb on all rows is left. Where they do not, all starts are climbed after all; with very
 *          many rows only the places they led to, unless out of reach of the highest.
 */
import { type Maximum, maximiseByNewton, type NewtonOptions, type Objective } from './newton.ts';

/** What is climbed. `objective(stride)` is the function over one in `stride` rows (1: over all). */
export type ClimbingGround = {
  rows: number;
  objective: (stride: number) => Objective;
  starts: readonly Float64Array[];
  box: NewtonOptions;
};

/** The highest summit found; `iterations` counts the Newton steps of all starts. */
export type Climb = { summit: Maximum; iterations: number };

const SCOUT_ABOVE_ROWS = 4_000;
const SCOUTED_ROWS = 2_000;
const VERY_MANY_ROWS = 30_000;
const SCOUTING_TOLERANCE = 1e-2;
/** Scouted places closer than this in every coordinate are one. */
const SAME_PLACE = 0.5;
/** A climb is given up where it comes closer than this to the end of an earlier one. */
const MEETING_PLACE = 0.25;
/** Scouted places lower than the highest by more than this are left. */
const OUT_OF_REACH = 20;

/** Climb from every start. Throws a RangeError when there is none. */
export function climbFromStarts({ rows, objective, starts, box }: ClimbingGround): Climb {
  if (starts.length === 0) throw new RangeError('no start to climb from');
  if (rows <= SCOUT_ABOVE_ROWS) return climbAll(objective(1), starts, box);
  const scout = objective(Math.ceil(rows / SCOUTED_ROWS));
  const seen: Maximum[] = [];
  // a climb that comes so near to where another ended would end there too
  const isFarEnough = (point: Float64Array) => seen.some((end) => distance(end.point, point) < MEETING_PLACE);
  for (const start of starts)
    seen.push(maximiseByNewton(scout, start, { ...box, tolerance: SCOUTING_TOLERANCE, isFarEnough }));
  const places = promising(seen);
  const from = places.length > 1 && rows <= VERY_MANY_ROWS ? starts : places;
  const climb = climbAll(objective(1), from, box);
  return { ...climb, iterations: climb.iterations + steps(seen) };
}

/** The largest difference in any coordinate. */
const distance = (x: Float64Array, y: Float64Array): number =>
  x.reduce((largest, v, i) => Math.max(largest, Math.abs(v - y[i]!)), 0);

const byHeight = (x: Maximum, y: Maximum): number =>
  (Number.isFinite(y.value) ? y.value : -Infinity) - (Number.isFinite(x.value) ? x.value : -Infinity);

const steps = (summits: Maximum[]): number => summits.reduce((sum, summit) => sum + summit.iterations, 0);

function climbAll(objective: Objective, starts: readonly Float64Array[], box: NewtonOptions): Climb {
  const summits = starts.map((start) => maximiseByNewton(objective, start, box));
  return { summit: summits.toSorted(byHeight)[0]!, iterations: steps(summits) };
}

/** The place of the highest summit, and every other that is neither the same nor out of reach. */
function promising(summits: Maximum[]): Float64Array[] {
  const sorted = summits.toSorted(byHeight);
  const chosen: Float64Array[] = [];
  for (const summit of sorted) {
    const isNew = chosen.every((place) => distance(place, summit.point) > SAME_PLACE);
    const inReach = chosen.length === 0 || summit.value >= sorted[0]!.value - OUT_OF_REACH;
    if (isNew && inReach) chosen.push(summit.point);
  }
  return chosen;
}

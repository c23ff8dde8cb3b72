/** Customers with one score, in hundredths. */
export type ScoreCount = {
  readonly points: number;
  readonly customers: number;
  readonly moneyMinor: number;
  readonly futureMinor: number;
};

/**
 * The lowest score, in hundredths, of each class, the best class first; null where nobody is in it. Customers with the same score stay
 * together: they belong to the class in which the middle one of them lies, as in ABC.
 * @param counts the highest score first.
 * @param shares of customers, together 1.
 */
export function classBounds(counts: readonly ScoreCount[], shares: readonly number[]): (number | null)[] {
  const base = counts.reduce((sum, { customers }) => sum + customers, 0);
  const ends = shares.map((_, at) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0));
  const bounds: (number | null)[] = shares.map(() => null);
  let before = 0;
  for (const { points, customers } of counts) {
    const middle = before + (customers + 1) / 2;
    before += customers;
    const within = ends.findIndex((end) => middle <= Math.ceil(Number((end * base).toFixed(6))));
    bounds[within < 0 ? shares.length - 1 : within] = points;
  }
  return bounds;
}

/** From which score a class reaches, and below which: hundredths, null where it is open. */
export type ClassReach = { readonly from: number | null; readonly below: number | null; readonly isEmpty: boolean };

/** The reach of each class. The last one that holds anybody is open at the bottom, the first at the top. */
export function classReaches(bounds: readonly (number | null)[]): ClassReach[] {
  let below: number | null = null;
  return bounds.map((from) => {
    if (from === null) return { from: null, below: null, isEmpty: true };
    const reach = { from, below, isEmpty: false };
    below = from;
    return reach;
  });
}

/** The number of the class of a score, 1 being the best. */
export function classOf(points: number, bounds: readonly (number | null)[]): number {
  const found = bounds.findIndex((from) => from !== null && points >= from);
  return found < 0 ? bounds.length : found + 1;
}

const STEPS = 20;
const STEP = 500;

/** Customers in twenty equal steps of score; the last one holds the full score too. */
export function scoreSteps(counts: readonly ScoreCount[]) {
  return Array.from({ length: STEPS }, (_, at) => {
    const inside = counts.filter(({ points }) => Math.min(STEPS - 1, Math.floor(points / STEP)) === at);
    return {
      from: (at * STEP) / 100,
      to: ((at + 1) * STEP) / 100,
      customers: inside.reduce((sum, one) => sum + one.customers, 0),
      moneyMinor: inside.reduce((sum, one) => sum + one.moneyMinor, 0),
    };
  });
}

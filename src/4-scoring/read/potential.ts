import type { z } from 'zod';
import { QUADRANTS } from '#contract/common';
import type { PotentialAnswer } from '#contract/value';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, findRunBefore, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  quadrants: sql('potential-quadrants'),
  points: sql('potential-points'),
  bins: sql('potential-bins'),
  movement: sql('potential-movement'),
};

/** Above this many customers the page draws density, not dots. */
const MOST_POINTS = 5_000;
/** Edges of the grid: 0, then five a decade, as whole minor units. */
const EDGES = [0, ...new Set(Array.from({ length: 61 }, (_, k) => Math.round(10 ** (k / 5))))];

type Answer = z.infer<typeof PotentialAnswer>;

/**
 * Customers by profit so far and profit expected, in four quadrants. Where the model was refused there are none, and the reasons instead.
 * @throws Failure `score.not-run`
 */
export async function readPotential(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId };
  const quadrants = await deps.warehouse.rows<Record<string, string>>(
    filtered(STATEMENTS.quadrants, ask.filter),
    params,
  );
  const customers = quadrants.reduce((sum, row) => sum + num(row['customers'] ?? 0), 0);
  const isDense = customers > MOST_POINTS;
  const [points, bins, movement] = await Promise.all([
    isDense
      ? []
      : deps.warehouse.rows<Record<string, string>>(filtered(STATEMENTS.points, ask.filter), {
          ...params,
          most: MOST_POINTS,
        }),
    isDense
      ? deps.warehouse.rows<Record<string, string>>(filtered(STATEMENTS.bins, ask.filter), { ...params, edges: EDGES })
      : [],
    movementOf(deps, run, ask),
  ]);
  const n = (row: Record<string, string> | undefined, name: string): number => num(row?.[name] ?? 0);
  return {
    meta: metaOfRun(run),
    cuts: { currentMinor: run.cuts.current ?? 0, potentialMinor: run.cuts.potential ?? 0 },
    quadrants: QUADRANTS.map((quadrant) => {
      const row = quadrants.find((one) => one['quadrant'] === quadrant);
      const currentMinor = n(row, 'current');
      return { quadrant, customers: n(row, 'customers'), currentMinor, potentialMinor: n(row, 'potential') };
    }),
    bins: bins.map((row) => densityCell(n(row, 'current'), n(row, 'potential'), n(row, 'customers'))),
    points: points.map((row) => ({
      customerId: row['customer'] ?? '',
      currentMinor: n(row, 'current'),
      potentialMinor: n(row, 'potential'),
    })),
    movement,
    refused: run.fits.state === 'refused' ? [...run.fits.words] : [],
  };
}

/** A cell of the grid by its lower edges: its middle (on the logarithmic scale), and bounds that are open below the lowest edge. */
function densityCell(current: number, potential: number, customers: number): Answer['bins'][number] {
  const bounds = (edge: number): readonly [number | null, number | null, number] => {
    const next = EDGES[EDGES.indexOf(edge) + 1] ?? null;
    return [edge === 0 ? null : edge, next, edge === 0 || next === null ? edge : Math.sqrt(edge * next)];
  };
  const [currentFromMinor, currentToMinor, currentMinor] = bounds(current);
  const [potentialFromMinor, potentialToMinor, potentialMinor] = bounds(potential);
  return {
    currentMinor,
    potentialMinor,
    customers,
    currentFromMinor,
    currentToMinor,
    potentialFromMinor,
    potentialToMinor,
  };
}

/** Null without an earlier run that has quadrants too. */
async function movementOf(deps: ReadDeps, run: PublishedRun, ask: PageAsk): Promise<Answer['movement']> {
  const before = await findRunBefore(deps, run.asOf, ask.compareTo);
  if (before === undefined || before.fits.state === 'refused' || run.fits.state === 'refused') return null;
  const params = { ...ask.filter?.params, run: run.runId, before: before.runId };
  const rows = await deps.warehouse.rows<Record<string, string>>(filtered(STATEMENTS.movement, ask.filter), params);
  return rows.map((row) => ({
    from: row['from_quadrant'] ?? '',
    to: row['to_quadrant'] ?? '',
    customers: num(row['customers'] ?? 0),
    potentialMinor: num(row['potential'] ?? 0),
  }));
}

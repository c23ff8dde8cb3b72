import type { z } from 'zod';
import type { Measure, Stage } from '#contract/common';
import type { WeightedAnswer, WeightedDefinition } from '#contract/weighted';
import { num } from '#platform/num';
import type { CustomerFilter, PageAsk, ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { classBounds, classOf, classReaches, type ScoreCount, scoreSteps } from './classes.ts';
import { findScheme } from './scheme-records.ts';
import { countScores, schemeBounds } from './score-counts.ts';
import { scoreParams, sharesOf } from './score-params.ts';
import { settledDefinition } from './settled-definition.ts';
import { readSpread, type Spread } from './spread.ts';
import { overScores } from './statements.ts';

const FIRST_CUSTOMERS = 20;

type Asked = { readonly measure: Measure; readonly filter?: CustomerFilter | undefined };

/**
 * Customers weighed by a kept scheme: classes, spread of scores, the first ones. Limits and classes are those of everybody, whatever the
 * filter leaves.
 * @throws Failure `request.not-found`, `score.not-run`
 */
export async function readScheme(deps: ReadDeps, schemeId: number, ask: PageAsk): Promise<WeightedAnswer> {
  const { definition, name, version } = await findScheme(deps, schemeId);
  const run = await findRun(deps, ask.asOf);
  const spread = await readSpread(deps, run);
  const asked = askedOf(ask);
  const everybody = () => countScores(deps, run, definition, spread, { measure: asked.measure });
  const counts = await countScores(deps, run, definition, spread, asked);
  const bounds = await schemeBounds(deps, run, { schemeId, version }, definition.shares, async () =>
    asked.filter === undefined ? counts : everybody(),
  );
  return {
    ...(await answer(deps, run, definition, spread, asked, counts, bounds)),
    scheme: { schemeId, name, version },
  };
}

/**
 * The same for a definition on trial.
 * @throws Failure `weighted.invalid`, `weighted.undetermined`, `score.not-run`
 */
export async function tryScheme(deps: ReadDeps, given: WeightedDefinition, ask: PageAsk): Promise<WeightedAnswer> {
  const definition = settledDefinition(given);
  const run = await findRun(deps, ask.asOf);
  const spread = await readSpread(deps, run);
  const asked = askedOf(ask);
  const everybody = await countScores(deps, run, definition, spread, { measure: asked.measure });
  const counts = asked.filter === undefined ? everybody : await countScores(deps, run, definition, spread, asked);
  const bounds = classBounds(everybody, definition.shares);
  return { ...(await answer(deps, run, definition, spread, asked, counts, bounds)), scheme: null };
}

const askedOf = ({ measure = 'net', filter }: PageAsk): Asked => ({ measure, filter });

async function answer(
  deps: ReadDeps,
  run: PublishedRun,
  definition: WeightedDefinition,
  spread: Spread,
  asked: Asked,
  counts: readonly ScoreCount[],
  bounds: readonly (number | null)[],
): Promise<Omit<WeightedAnswer, 'scheme'>> {
  const weights = sharesOf(definition.dimensions);
  return {
    meta: metaOfRun(run),
    scale: definition.scale,
    dimensions: definition.dimensions.map(({ dimension, better }, at) => {
      const { least, most, fifths } = spread.of[dimension];
      return {
        dimension,
        better,
        weight: weights[at] ?? 0,
        least,
        most,
        fifths: [...fifths],
        tellsApart: most > least,
      };
    }),
    classes: classRows(counts, bounds, definition.shares),
    histogram: scoreSteps(counts),
    top: await firstCustomers(deps, run, definition, spread, asked, bounds),
  };
}

function classRows(
  counts: readonly ScoreCount[],
  bounds: readonly (number | null)[],
  shares: readonly number[],
): WeightedAnswer['classes'] {
  return classReaches(bounds).map(({ from, below }, at) => {
    const inside = counts.filter(({ points }) => classOf(points, bounds) === at + 1);
    return {
      class: at + 1,
      share: shares[at] ?? 0,
      customers: inside.reduce((sum, { customers }) => sum + customers, 0),
      moneyMinor: inside.reduce((sum, { moneyMinor }) => sum + moneyMinor, 0),
      futureMinor: inside.reduce((sum, { futureMinor }) => sum + futureMinor, 0),
      from: from === null ? null : from / 100,
      below: below === null ? null : below / 100,
    };
  });
}

async function firstCustomers(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  definition: WeightedDefinition,
  spread: Spread,
  { measure, filter }: Asked,
  bounds: readonly (number | null)[],
): Promise<WeightedAnswer['top']> {
  type Row = { id: string; name: string; stage: z.infer<typeof Stage>; points: number; money: string; parts: number[] };
  const rows = await warehouse.rows<Row>(overScores('top', filter), {
    ...filter?.params,
    ...scoreParams(definition, spread),
    run: run.runId,
    measure,
    limit: FIRST_CUSTOMERS,
  });
  return rows.map(({ id, name, stage, points, money, parts }) => ({
    customerId: id,
    name,
    stage,
    score: points / 100,
    class: classOf(points, bounds),
    moneyMinor: num(money),
    parts,
  }));
}

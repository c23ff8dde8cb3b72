import type { z } from 'zod';
import { WHAT_IF_FACTORS, type WhatIfAnswer, type WhatIfFactor, type WhatIfQuery } from '#contract/formulas';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { shareOfTotal } from '#stats/inference/share-of-total';
import { type Ahead, type Change, changedWorth, discountFactors, UNCHANGED } from '#stats/models/what-if';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { discountPlan } from '../values/horizon.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';
import { type FittedProcess, fittedProcess } from './fitted-process.ts';

const SAMPLE = readSql(new URL('./what-if-sample.sql', import.meta.url));
const TOTAL = readSql(new URL('./what-if-total.sql', import.meta.url));
const SAMPLE_SIZE = 1_000;
const LEVEL = 0.95;
/** The tornado moves each factor by a tenth; lives are looked at this many horizons ahead, so that they may be halved. */
const STEP = 0.1;
const REACH = 2;

type Answer = z.infer<typeof WhatIfAnswer>;
type Asked = Omit<z.output<typeof WhatIfQuery>, 'asOf' | 'where'>;

/**
 * What the same customers would be worth if a factor changed from now on: the run's model on a fixed sample, scaled to all of them.
 * @throws Failure `score.not-run`
 */
export async function readWhatIf(deps: ReadDeps, ask: PageAsk & Asked): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId, size: SAMPLE_SIZE };
  const [rows, [total]] = await Promise.all([
    deps.warehouse.rows<SampleRow>(filtered(SAMPLE, ask.filter), params),
    deps.warehouse.rows<{ customers: string; revenue: string; profit: string }>(filtered(TOTAL, ask.filter), params),
  ]);
  const fitted = fittedProcess(run);
  const known = {
    meta: metaOfRun(run),
    customers: num(total?.customers ?? 0),
    sampled: rows.length,
    horizonDays: run.settings.horizonDays,
    yearlyDiscount: run.settings.yearlyDiscount,
    words: [...run.fits.words],
  };
  const nothing = { revenueMinor: 0, profitMinor: 0 };
  if (fitted === undefined || rows.length === 0) {
    const changed = { ...nothing, profitInterval: null };
    return { ...known, state: 'refused', base: nothing, changed, tornado: [], breakEvenLift: null };
  }
  const sample = sampleOf(run, fitted, rows);
  const base = { revenueMinor: num(total?.revenue ?? 0), profitMinor: num(total?.profit ?? 0) };
  return { ...known, state: 'known', base, ...answersOf(sample, base, ask) };
}

type SampleRow = { frequency: string; recency_days: number; age_days: number; spend: number; margin: number };
type Sample = {
  readonly people: readonly Ahead[];
  readonly discount: Float64Array;
  readonly periodsAYear: number;
};

/** Survival and expected purchases of every sampled customer at the ends of the horizon's periods. */
function sampleOf(run: PublishedRun, { process, parameters }: FittedProcess, rows: readonly SampleRow[]): Sample {
  const plan = discountPlan(run.settings.horizonDays, run.settings.yearlyDiscount);
  const column = (of: (row: SampleRow) => string | number): Float64Array =>
    Float64Array.from(rows, (row) => num(of(row)));
  const history = {
    frequency: column((row) => row.frequency),
    recency: column((row) => row.recency_days),
    age: column((row) => row.age_days),
  };
  const ends = Float64Array.from({ length: plan.periods }, (_, k) => plan.periodLength * (k + 1));
  const purchases = process.expectedTransactionsAt(parameters, history, ends);
  const reached = Array.from({ length: REACH * plan.periods + 1 }, (_, k) =>
    k === 0
      ? process.probabilityAlive(parameters, history)
      : process.probabilityAliveAt(parameters, history, plan.periodLength * k),
  );
  const people = rows.map(({ spend, margin }, i) => ({
    survival: Float64Array.from(reached, (values) => values[i] ?? 0),
    purchases: purchases.subarray(i * plan.periods, (i + 1) * plan.periods),
    spend: num(spend),
    margin: num(margin),
  }));
  return {
    people,
    discount: discountFactors(plan.periods, plan.discountPerPeriod),
    periodsAYear: 365.25 / plan.periodLength,
  };
}

type Base = { readonly revenueMinor: number; readonly profitMinor: number };

function answersOf(sample: Sample, base: Base, ask: Asked): Pick<Answer, 'changed' | 'tornado' | 'breakEvenLift'> {
  const start = worthOf(sample, UNCHANGED);
  // What the sample stands for: its own value under no change is that of all customers asked for.
  const scale = start.revenue > 0 ? base.revenueMinor / start.revenue : 0;
  const profitScale = start.profit > 0 ? base.profitMinor / start.profit : scale;
  const change = changeOf(ask, sample.periodsAYear);
  const changed = worthOf(sample, change);
  const alone = (factor: WhatIfFactor, by: number): number =>
    profitScale * worthOf(sample, changeOf(alteredBy(factor, by, ask.costMinor), sample.periodsAYear)).profit;
  const factors = WHAT_IF_FACTORS.filter((factor) => factor !== 'marketing' || ask.costMinor > 0);
  return {
    changed: {
      revenueMinor: scale * changed.revenue,
      profitMinor: profitScale * changed.profit,
      profitInterval: intervalOf(sample, change, base.profitMinor),
    },
    tornado: factors.map((factor) => ({
      factor,
      step: STEP,
      lessMinor: alone(factor, -STEP),
      moreMinor: alone(factor, STEP),
    })),
    breakEvenLift: breakEven(sample, change),
  };
}

/**
 * Each factor as the model quantity it changes. Length: lives last as many times as long. Frequency: purchases while there. Loyalty: the
 * hazard of leaving falls by that share. Product: revenue of a purchase, and profit of a unit of revenue. Competition: purchases fall and
 * the hazard of leaving rises by that share. Marketing: a cost a living customer and year, and the purchases it brings.
 */
function changeOf(asked: Asked, periodsAYear: number): Change {
  return {
    length: 1 + asked.length,
    leaving: (1 - asked.loyalty) * (1 + asked.competition),
    frequency: (1 + asked.frequency) * (1 - asked.competition) * (1 + asked.lift),
    spend: 1 + asked.spend,
    margin: 1 + asked.margin,
    cost: asked.costMinor / periodsAYear,
  };
}

const NOTHING: Asked = {
  length: 0,
  frequency: 0,
  loyalty: 0,
  spend: 0,
  margin: 0,
  competition: 0,
  costMinor: 0,
  lift: 0,
};

/** One factor alone; marketing is its cost, without what it brings. */
function alteredBy(factor: WhatIfFactor, by: number, costMinor: number): Asked {
  if (factor === 'product') return { ...NOTHING, spend: by };
  if (factor === 'marketing') return { ...NOTHING, costMinor: costMinor * (1 + by) };
  return { ...NOTHING, [factor]: by };
}

function worthOf({ people, discount }: Sample, change: Change): { revenue: number; profit: number } {
  const sum = { revenue: 0, profit: 0 };
  for (const one of people) {
    const { revenue, profit } = changedWorth(one, discount, change);
    sum.revenue += revenue;
    sum.profit += profit;
  }
  return sum;
}

/** The doubt of drawing a sample: changed ÷ unchanged profit is a ratio of totals over its customers. Parameters are taken as known. */
function intervalOf({ people, discount }: Sample, change: Change, total: number): Answer['changed']['profitInterval'] {
  const sums = { n: people.length, part: 0, whole: 0, partSquares: 0, products: 0, wholeSquares: 0 };
  for (const one of people) {
    const part = changedWorth(one, discount, change).profit;
    const whole = changedWorth(one, discount, UNCHANGED).profit;
    sums.part += part;
    sums.whole += whole;
    sums.partSquares += part * part;
    sums.products += part * whole;
    sums.wholeSquares += whole * whole;
  }
  const { low, high } = shareOfTotal(sums, LEVEL);
  return Number.isFinite(low) ? { lower: low * total, upper: high * total, level: LEVEL } : null;
}

/** The lift in purchases with which profit is what it is without marketing: profit is linear in frequency. */
function breakEven(sample: Sample, change: Change): number | null {
  if (change.cost === 0) return null;
  const without = worthOf(sample, { ...change, cost: 0 }).profit;
  const cost = without - worthOf(sample, change).profit;
  return without > 0 ? cost / without : null;
}

import type { z } from 'zod';
import type { FormulasAnswer, FormulasQuery } from '#contract/formulas';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import {
  lifecycleRevenueValue,
  probabilityValue,
  simpleRevenueValue,
  survivalValue,
} from '#stats/models/source-formulas';
import { dayAfter } from '../run/days.ts';
import { findRun, metaOfRun, type PublishedRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const INPUTS = readSql(new URL('./formulas-inputs.sql', import.meta.url));
const COHORTS = readSql(new URL('./formulas-cohorts.sql', import.meta.url));
const YEAR_DAYS = 365;

type Answer = z.infer<typeof FormulasAnswer>;
type Inputs = Answer['inputs'];
type Given = Partial<Pick<z.output<typeof FormulasQuery>, keyof Inputs>>;

/** New, mature and lost of the lifecycle method as stages: our reading, the report does not say where one ends. */
const GROUPS: Answer['groups'] = {
  new: ['exploration', 'formation'],
  mature: ['stability'],
  lost: ['decline', 'lost'],
};

/**
 * Lifetime value by the report's formulas on the shop's own numbers, or on numbers given in their place, with the standard form and the
 * model's own value beside them.
 * @throws Failure `score.not-run`
 */
export async function readFormulas(deps: ReadDeps, ask: PageAsk & Given): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const year = dayAfter(run.asOf, -YEAR_DAYS);
  const before = dayAfter(year, -YEAR_DAYS);
  const measure = ask.measure ?? 'net';
  const params = { ...ask.filter?.params, run: run.runId, as_of: run.asOf, year, before, measure };
  const [[row = {}], cohorts] = await Promise.all([
    deps.warehouse.rows<Record<string, string>>(filtered(INPUTS, ask.filter), params),
    deps.warehouse.rows<Record<string, string>>(filtered(COHORTS, ask.filter), params),
  ]);
  const n = (name: string): number => num(row[name] ?? 0);
  // A year before that was not seen from its first day on would make any growth up.
  const isSeen = (row['first_on'] ?? run.asOf) <= dayAfter(before, 1);
  const inputs = inputsOf(measured(n, isSeen), ask);
  const yearlyDiscount = run.settings.yearlyDiscount;
  return {
    meta: metaOfRun(run),
    years: {
      orders: n('orders'),
      customers: n('customers'),
      ordersBefore: n('orders_before'),
      customersBefore: n('customers_before'),
    },
    inputs,
    yearlyDiscount,
    ...valuesOf(inputs, yearlyDiscount),
    model: ask.filter === undefined ? modelOf(run) : null,
    cohorts: cohorts.map((cohort) => cohortOf(cohort)),
    groups: GROUPS,
    steps: stepsOf(run),
    words: [...run.fits.words],
  };
}

type Measured = Record<keyof Inputs, number | null>;

function measured(n: (name: string) => number, isSeen: boolean): Measured {
  const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const growth = (now: number | null, then: number | null): number | null =>
    !isSeen || now === null || then === null || then <= 0 ? null : now / then - 1;
  const frequency = ratio(n('orders'), n('customers'));
  return {
    orderValueMinor: ratio(n('money'), n('orders')),
    frequency,
    frequencyGrowth: growth(frequency, ratio(n('orders_before'), n('customers_before'))),
    lifeGrowth: growth(ratio(n('tenure'), n('customers')), ratio(n('tenure_before'), n('customers_before'))),
    retention: ratio(n('kept'), n('customers_before')),
  };
}

function inputsOf(found: Measured, given: Given): Inputs {
  const one = (name: keyof Inputs) => ({ measured: found[name], used: given[name] ?? found[name] });
  return {
    orderValueMinor: one('orderValueMinor'),
    frequency: one('frequency'),
    frequencyGrowth: one('frequencyGrowth'),
    lifeGrowth: one('lifeGrowth'),
    retention: one('retention'),
  };
}

function valuesOf(
  inputs: Inputs,
  discount: number,
): Pick<Answer, 'simpleMinor' | 'probabilityMinor' | 'survivalMinor'> {
  const { orderValueMinor, frequency, frequencyGrowth, lifeGrowth, retention } = inputs;
  const known = (...numbers: { used: number | null }[]): number[] | undefined => {
    const used = numbers.map((one) => one.used ?? Number.NaN);
    return used.some(Number.isNaN) ? undefined : used;
  };
  const value = (of: (...used: number[]) => number, ...numbers: { used: number | null }[]): number | null => {
    const used = known(...numbers);
    const result = used === undefined ? Number.NaN : of(...used);
    return Number.isFinite(result) ? result : null;
  };
  return {
    simpleMinor: value(
      (a = 0, f = 0, g = 0, h = 0) => simpleRevenueValue(a, f, g, h),
      orderValueMinor,
      frequency,
      frequencyGrowth,
      lifeGrowth,
    ),
    probabilityMinor: value(
      (a = 0, f = 0, p = 0, h = 0) => probabilityValue(a, f, p, h),
      orderValueMinor,
      frequency,
      retention,
      lifeGrowth,
    ),
    survivalMinor: value(
      (a = 0, f = 0, r = 0) => survivalValue(a, f, r, discount),
      orderValueMinor,
      frequency,
      retention,
    ),
  };
}

function modelOf({ totals, settings }: PublishedRun): Answer['model'] {
  const { futureRevenueMinor, futureRevenueInterval: interval, customers } = totals;
  if (futureRevenueMinor === null || customers === 0) return null;
  return {
    perCustomerMinor: futureRevenueMinor / customers,
    interval:
      interval === null
        ? null
        : { lower: interval.lower / customers, upper: interval.upper / customers, level: interval.level },
    horizonDays: settings.horizonDays,
  };
}

function cohortOf(row: Record<string, string>): Answer['cohorts'][number] {
  const n = (name: string): number => num(row[name] ?? 0);
  const [ofNew, ofMature, ofLost, customers] = [n('of_new'), n('of_mature'), n('of_lost'), n('customers')];
  return {
    cohort: row['cohort'] ?? '',
    customers,
    newMinor: ofNew,
    matureMinor: ofMature,
    lostMinor: ofLost,
    valueMinor: lifecycleRevenueValue(ofNew, ofMature, ofLost, customers),
  };
}

/** The five steps of an analysis of lifetime value, and how far this shop has come: the source's own list is lost, this one is ours. */
function stepsOf({ settings, totals, fits, backtest }: PublishedRun): Answer['steps'] {
  const state = ({ trusted: 'done', weak: 'weak', refused: 'missing' } as const)[fits.state];
  return [
    {
      step: 'purpose',
      state: 'done',
      params: { horizonDays: settings.horizonDays, discountShare: settings.yearlyDiscount },
    },
    {
      step: 'data',
      state: totals.customers >= 500 ? 'done' : totals.customers >= 50 ? 'weak' : 'missing',
      params: { customers: totals.customers, orders: totals.orders, until: totals.dataUntil },
    },
    { step: 'model', state, params: {} },
    {
      step: 'test',
      state: backtest === null ? 'missing' : state === 'done' ? 'done' : 'weak',
      params: backtest === null ? {} : { from: backtest.calibrationEnd, until: backtest.holdoutEnd },
    },
    { step: 'use', state: totals.futureProfitMinor === null ? 'missing' : 'done', params: {} },
  ];
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readOracle } from '../../../test/clv-oracles.ts';
import { modelJson } from '../../../test/model-cli.ts';
import type { FitAnswer } from './fit.ts';

const LIKELIHOOD_GAP = 1e-3;
const PARAMETER = 1e-3;
/** Formulas at the reference's own parameters; horizons in days or weeks, p_alive in [0, 1]. */
const FORMULA = 1e-8;
const HOLDOUT = 1e-4;

type Row = { p_alive: number; p_alive_next: number; expected_orders: number; expected_spend: number };
type Printed = FitAnswer & { predictions: Row[] };
type Named = { customer_id: string };
type Cell = {
  x: number;
  t_x: number;
  n_cal: number;
  custs: number;
  reference: { p_alive_at_n_plus_1: number; cet: Record<string, number> };
};
type Holdout = {
  models: Record<string, { transactions: Record<'mae' | 'rmse' | 'bias' | 'total_pred', number> }>;
  holdout_weeks: number;
  actual_holdout_transactions: number;
};
type Compared = { model: string; holdout: Record<'meanAbsolute' | 'rootMeanSquare' | 'bias' | 'total', number> };

const folder = mkdtempSync(path.join(tmpdir(), 'patron-oracles-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (dataSet: string) => path.join(clvOracles ?? '', 'cbs', `${dataSet}.csv`);
const listed = (parameters: Record<string, number>) =>
  Object.entries(parameters)
    .map((pair) => pair.join('='))
    .join(',');
const relative = (found: number | undefined, value: number) => Math.abs((found ?? Number.NaN) / value - 1);

/** Below the smallest numbers a double holds with all digits, 0 is as good. */
const agrees = (found: number | undefined, value: number) =>
  Math.abs((found ?? Number.NaN) - value) <= FORMULA * Math.abs(value) + 1e-300;
type Reference = Oracle<string>['customers'][number]['reference'];
/** Where the reference's series did not converge it has no expectation, only P(alive). */
const ordersAgree = (row: Row | undefined, { p_alive, cet }: Reference) =>
  Math.abs((row?.p_alive ?? Number.NaN) - p_alive) < FORMULA &&
  (cet === undefined || agrees(row?.expected_orders, cet['52'] ?? Number.NaN));
/** Where the model has no mean the reference has no number, and null is printed. */
const spendAgrees = (row: Row | undefined, { expected_average_spend: mean }: Reference) =>
  Number.isFinite(mean) ? agrees(row?.expected_spend, mean) : row?.expected_spend === null;

describe.skipIf(clvOracles === undefined)('patron model, against independent references', () => {
  describe.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'gamma-gamma'])('%s', (model) => {
    it.each(CLV_DATA_SETS)('fits and predicts %s', async (dataSet) => {
      const oracle = readOracle<Oracle<string>>(`${dataSet}__${model.replace('-', '_')}.json`);
      const { reference } = oracle;
      const customers = oracle.customers as unknown as (Named & Oracle<string>['customers'][number])[];
      const fit = await modelJson<Printed>('fit', model, fileOf(dataSet), '--time-unit', 'weeks');
      expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - LIKELIHOOD_GAP);
      if (!reference.weakly_identified)
        for (const [name, value] of Object.entries(reference.params))
          expect([name, relative(fit.parameters[name] ?? undefined, value) < PARAMETER]).toEqual([name, true]);
      else expect(fit.identified).toBe(false);

      const given = ['--parameters', listed(reference.params), '--horizon', '52'];
      const { predictions } = await modelJson<Printed>('predict', model, fileOf(dataSet), ...given);
      const ids = idsOf(dataSet);
      expect(predictions).toHaveLength(ids.size);
      for (const { customer_id, reference: expected } of customers) {
        const row = predictions[ids.get(customer_id) ?? -1];
        expect([
          customer_id,
          model === 'gamma-gamma' ? spendAgrees(row, expected) : ordersAgree(row, expected),
        ]).toEqual([customer_id, true]);
      }
    });
  });

  it.each(['donations', 'discrete_sim'])(
    'bg-bb fits and predicts %s, a row for each history and its count',
    async (dataSet) => {
      const { reference, cells } = readOracle<Oracle<string> & { cells: Cell[] }>(`${dataSet}__bg_bb.json`);
      const file = path.join(folder, `${dataSet}.csv`);
      const rows = cells.map(({ x, t_x, n_cal, custs }) => `${x},${t_x},${n_cal},${custs}`);
      writeFileSync(file, ['frequency,recency,n,count', ...rows].join('\n'));
      const fit = await modelJson<Printed>('fit', 'bg-bb', file);
      expect(fit.logLikelihood).toBeGreaterThan(reference.log_likelihood - LIKELIHOOD_GAP);
      expect(fit.n).toBe(cells.reduce((sum, { custs }) => sum + custs, 0));
      for (const [name, value] of Object.entries(reference.params))
        expect(relative(fit.parameters[name] ?? undefined, value)).toBeLessThan(PARAMETER);
      const given = ['--parameters', listed(reference.params), '--horizon', '5'];
      const { predictions } = await modelJson<Printed>('predict', 'bg-bb', file, ...given);
      for (const [k, { reference: expected }] of cells.entries()) {
        expect(relative(predictions[k]?.p_alive_next, expected.p_alive_at_n_plus_1)).toBeLessThan(FORMULA);
        expect(relative(predictions[k]?.expected_orders, expected.cet['5'] ?? 0)).toBeLessThan(FORMULA);
      }
    },
  );

  it.each(['cdnow_sample', 'apparel_clvtools', 'online_retail_ii'])(
    'compare finds the held-out errors of %s',
    async (dataSet) => {
      const { models, holdout_weeks, actual_holdout_transactions } = readOracle<Holdout>(`${dataSet}__holdout.json`);
      const given = ['--horizon', String(holdout_weeks), '--time-unit', 'weeks'];
      const answer = await modelJson<{ best: string; holdout: { actual: number }; models: Compared[] }>(
        'compare',
        fileOf(dataSet),
        ...given,
      );
      expect(answer.holdout.actual).toBe(actual_holdout_transactions);
      const errors: [string, number][] = [];
      for (const { model, holdout } of answer.models) {
        const expected = models[model.replaceAll('-', '_')]?.transactions;
        if (expected === undefined) continue;
        errors.push([model, expected.rmse]);
        expect(relative(holdout.rootMeanSquare, expected.rmse)).toBeLessThan(HOLDOUT);
        expect(relative(holdout.meanAbsolute, expected.mae)).toBeLessThan(HOLDOUT);
        expect(Math.abs(holdout.bias - expected.bias)).toBeLessThan(HOLDOUT);
        expect(relative(holdout.total, expected.total_pred)).toBeLessThan(HOLDOUT);
      }
      expect(errors.length).toBeGreaterThanOrEqual(3);
      expect(answer.best).toBe(errors.sort((a, b) => a[1] - b[1])[0]?.[0]);
    },
  );
});

/** Where each customer of a data set stands in its file. */
function idsOf(dataSet: string): Map<string, number> {
  const lines = readFileSync(fileOf(dataSet), 'utf8').trim().split('\n').slice(1);
  return new Map(lines.map((line, i) => [line.slice(0, line.indexOf(',')).replaceAll('"', ''), i]));
}

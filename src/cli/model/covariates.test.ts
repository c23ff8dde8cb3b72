import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clvOracles } from '../../../test/clv-oracles.ts';
import { modelCli, modelJson } from '../../../test/model-cli.ts';
import { FILE_MODELS } from './file-models.ts';
import type { FitAnswer } from './fit.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-covariates-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, lines: readonly string[]) => {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

type Printed = FitAnswer & { predictions: unknown[] };

/** Two kinds of customers: those of the street buy more often than those of the market. */
const rows = Array.from({ length: 240 }, (_, i) => {
  const street = i % 2;
  const x = i % 3 === 0 ? 0 : 1 + ((i * 7) % (street === 1 ? 9 : 3));
  return `${x},${x && 5 + (i % 29)},${36 + (i % 7)},${street},${street === 1 ? 'street' : 'market'},1`;
});
const customers = write('customers.csv', ['frequency,recency,age,street,place,always', ...rows]);
const able = FILE_MODELS.filter((model) => model.withCovariates !== undefined).map(({ name }) => name);

describe('covariates', () => {
  it.each(able)('%s: names coefficients by side and column, and predicts again from what it printed', async (model) => {
    const given = ['--rate-covariates', 'street', '--dropout-covariates', 'street', '--predict', '10'];
    const { stdout } = await modelCli('fit', model, customers, ...given, '--json');
    const { parameters, standardErrors, bic, predictions, logLikelihood, n } = JSON.parse(stdout) as Printed;
    expect(Object.keys(parameters).slice(4)).toEqual(['rate.street', 'dropout.street']);
    expect(Object.keys(standardErrors)).toEqual(Object.keys(parameters));
    expect(bic).toBeCloseTo(6 * Math.log(n) - 2 * (logLikelihood ?? Number.NaN), 6);
    expect(parameters['rate.street']).toBeGreaterThan(0);
    const fit = write(`${model}.json`, [stdout]);
    const again = await modelJson<Printed>('predict', model, customers, '--parameters', fit, '--horizon', '10');
    expect(again.predictions).toEqual(predictions);
    const ranged = await modelJson<{ predictions: { orders_high: number }[] }>(
      'predict',
      model,
      customers,
      ...['--parameters', fit, '--horizon', '10', '--intervals'],
    );
    expect(ranged.predictions.every(({ orders_high }) => Number.isInteger(orders_high))).toBe(true);
  });

  it('bg-nbd, mbg-nbd and pareto-nbd take them, on both sides by one option, and stand in a comparison with and without', async () => {
    expect(able).toEqual(['bg-nbd', 'mbg-nbd', 'pareto-nbd']);
    const both = await modelJson<FitAnswer>('fit', 'bg-nbd', customers, '--covariates', 'street');
    expect(Object.keys(both.standardErrors).slice(4)).toEqual(['rate.street', 'dropout.street']);
    type Compared = { models: { model: string; logLikelihood: number }[] };
    const { models } = await modelJson<Compared>('compare', customers, '--covariates', 'street');
    const likelihood = (name: string) => models.find(({ model }) => model === name)?.logLikelihood ?? Number.NaN;
    for (const name of able) expect(likelihood(`${name}+covariates`)).toBeGreaterThan(likelihood(name));
    const absent = await modelJson('compare', customers, '--covariates', 'weather');
    expect(absent).toMatchObject({ code: 'model.columns-missing' });
  });

  it.each(able)('%s: says when a covariate tells nothing', async (model) => {
    const answer = await modelJson<{ unidentified: string[]; warnings: { code: string }[] }>(
      'fit',
      model,
      customers,
      '--rate-covariates',
      'always',
    );
    expect(answer.unidentified).toContain('covariates');
    expect(answer.warnings.map(({ code }) => code)).toContain('covariates-open');
  });

  it('refuses words for numbers, columns that are not there, and models that take none', async () => {
    const fitted = (model: string, column: string) => modelJson('fit', model, customers, '--rate-covariates', column);
    expect(await fitted('pareto-nbd', 'place')).toMatchObject({
      code: 'model.bad-value',
      params: { line: 2, column: 'place', value: 'market' },
    });
    expect(await fitted('pareto-nbd', 'weather')).toMatchObject({ code: 'model.columns-missing' });
    expect(await fitted('gamma-gamma', 'street')).toMatchObject({ code: 'model.without-covariates' });
    const given = ['--parameters', 'p=1,q=2,gamma=3,rate.street=1', '--horizon', '3'];
    expect(await modelJson('predict', 'gamma-gamma', customers, ...given)).toMatchObject({
      code: 'model.without-covariates',
    });
  });
});

describe.skipIf(clvOracles === undefined)('covariates, against an independent fit (numpy and scipy)', () => {
  it('pareto-nbd on the apparel retailer with gender and channel', async () => {
    const cells = (name: string) =>
      readFileSync(path.join(clvOracles ?? '', name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
    const known = new Map(
      cells('../datasets/apparel_clvtools_covariates.csv').map(([id, ...rest]) => [id, rest.join(',')]),
    );
    const lines = cells('cbs/apparel_clvtools.csv').map(
      (row, i) => `${i === 0 ? 'gender,channel' : known.get(row[0])},${row.slice(3, 6)}`,
    );
    const both = ['--rate-covariates', 'gender,channel', '--dropout-covariates', 'gender,channel'];
    const { parameters, logLikelihood } = await modelJson<FitAnswer>(
      'fit',
      'pareto-nbd',
      write('apparel.csv', lines),
      ...both,
    );
    expect(logLikelihood).toBeGreaterThan(-5821.062685868867 - 1e-6);
    const reference = [
      1.83896666, 92.9629616, 0.591304144, 49.5130833, 0.286135435, 0.623929988, -0.641867994, 0.789758813,
    ];
    for (const [k, value] of Object.values(parameters).entries())
      expect(Math.abs((value ?? Number.NaN) / (reference[k] ?? Number.NaN) - 1)).toBeLessThan(1e-5);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clvOracles, readCustomers } from '../../../test/clv-oracles.ts';
import { fitBgNbdCovariates, fitMbgNbdCovariates } from './bg-nbd-covariates-fit.ts';
import type { Covariates } from './covariates.ts';

/** Gender and channel of the apparel customers, in the order of readCustomers. */
function apparelCovariates(): Covariates {
  const rows = (file: string): string[][] =>
    readFileSync(path.join(clvOracles ?? '', file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const known = new Map(rows('../datasets/apparel_clvtools_covariates.csv').map((row) => [row[0], row]));
  const customers = rows('cbs/apparel_clvtools.csv');
  const column = (k: number): Float64Array =>
    Float64Array.from(customers, ([customer]) => Number(known.get(customer)?.[k]));
  const both = [column(1), column(2)];
  return { rate: both, dropout: both };
}

/** numpy and scipy: Nelder-Mead, BFGS, Newton steps and Hessian by finite differences. */
const REFERENCE = [
  {
    model: 'BG/NBD, odds',
    fit: fitBgNbdCovariates,
    dropoutForm: 'odds',
    logLikelihood: -5839.012642513329,
    values: [0.665989989, 37.0551633, 1.79483446, 9.30921583, 0.390662809, 0.594611093, -0.607624138, 0.0168765946],
    standardErrors: [0.06226543, 5.869873, 1.729954, 9.45421, 0.1322033, 0.1353791, 0.2873476, 0.310847],
    unidentified: ['dropout'],
  },
  {
    model: 'MBG/NBD, spread',
    fit: fitMbgNbdCovariates,
    dropoutForm: 'spread',
    logLikelihood: -5824.811946548991,
    values: [2.73911568, 97.0569396, 0.938088845, 2.25846183, 0.212119838, 0.631634227, -0.980755559, 0.0664711548],
    standardErrors: [0.6568757, 22.22923, 0.4689783, 1.215143, 0.1104431, 0.1079655, 0.4487997, 0.4626176],
    unidentified: [],
  },
  {
    model: 'MBG/NBD, odds',
    fit: fitMbgNbdCovariates,
    dropoutForm: 'odds',
    logLikelihood: -5819.721587887738,
    values: [2.73544866, 93.5089983, 0.742276972, 1.42416212, 0.12574749, 0.658856674, -0.636184477, 0.140298873],
    standardErrors: [0.6584233, 21.65821, 0.2036612, 0.4080219, 0.1098253, 0.1127341, 0.1701467, 0.1767846],
    unidentified: [],
  },
] as const;

describe.skipIf(!clvOracles)('reference: independent fits of the apparel retailer (scipy)', () => {
  it.each(REFERENCE)(
    '$model',
    ({ fit: fitModel, dropoutForm, logLikelihood, values, standardErrors, unidentified }) => {
      const data = { ...readCustomers('apparel_clvtools'), covariates: apparelCovariates() };
      const fit = fitModel(data, { dropoutForm });
      expect(fit.logLikelihood).toBeGreaterThan(logLikelihood - 1e-6);
      expect(fit.unidentified).toEqual(unidentified);
      const flat = (p: typeof fit.standardErrors): number[] => [p.r, p.alpha, p.a, p.b, ...p.rate, ...p.dropout];
      flat(fit.parameters).forEach((value, i) => {
        expect(Math.abs(value / values[i]! - 1)).toBeLessThan(1e-5);
      });
      flat(fit.standardErrors).forEach((value, i) => {
        expect(Math.abs(value / standardErrors[i]! - 1)).toBeLessThan(1e-3);
      });
    },
  );
  it('says what spread leaves open under BG/NBD: the likelihood rises as a and b grow without bound', () => {
    const data = { ...readCustomers('apparel_clvtools'), covariates: apparelCovariates() };
    const fit = fitBgNbdCovariates(data);
    // scipy stops on the ridge at −5839.862058
    expect(fit.logLikelihood).toBeGreaterThan(-5839.862059);
    expect(fit.unidentified).toEqual(['dropout', 'covariates']);
  });
});

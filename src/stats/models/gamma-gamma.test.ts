import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readCustomers, readOracle } from '../../../test/clv-oracles.ts';
import {
  gammaGammaExpectedSpend,
  gammaGammaLogLikelihood,
  gammaGammaLogLikelihoods,
  gammaGammaPopulationMean,
} from './gamma-gamma.ts';

const published = { p: 6.25, q: 3.74, gamma: 15.44 };
const one = (x: number, m: number) => ({ frequency: Float64Array.of(x), spend: Float64Array.of(m) });

describe('paper: Fader & Hardie (2013), note 025', () => {
  it('has a population mean of about $35 on CDNOW', () => {
    expect(gammaGammaPopulationMean(published)).toBeCloseTo(35.22, 2);
  });
  it.skipIf(!clvOracles)('has ln L = −4055.92 at the published parameters', () => {
    const customers = readCustomers('cdnow_sample');
    const cameBack = (_: number, i: number): boolean => customers.frequency[i]! > 0 && customers.spend[i]! > 0;
    const history = { frequency: customers.frequency.filter(cameBack), spend: customers.spend.filter(cameBack) };
    expect(history.spend).toHaveLength(946);
    expect(gammaGammaLogLikelihood(published, history)).toBeCloseTo(-4055.9192320495426, 6);
  });
});

describe('limits', () => {
  it('believes the shop when nothing was seen, and the customer when much was', () => {
    expect(gammaGammaExpectedSpend(published, one(0, 999))[0]).toBe(gammaGammaPopulationMean(published));
    expect(gammaGammaExpectedSpend(published, one(1e9, 80))[0]).toBeCloseTo(80, 6);
  });
  it('has no population mean when q ≤ 1, yet a mean for those who came back', () => {
    const heavy = { p: 2, q: 0.9, gamma: 10 };
    expect(gammaGammaPopulationMean(heavy)).toBeNaN();
    expect(gammaGammaExpectedSpend(heavy, one(0, 0))[0]).toBeNaN();
    expect(gammaGammaExpectedSpend(heavy, one(3, 20))[0]).toBeGreaterThan(0);
  });
  it('keeps its digits when q and γ run off together', () => {
    // q, γ → ∞ with q/γ = ν: the mean of x purchases is Gamma(p x, ν x)
    const [p, nu, x, m] = [2, 0.1, 3, 25];
    const q = 1e12;
    const limit = 6 * Math.log(nu * x) + 5 * Math.log(m) - nu * x * m - Math.log(120);
    expect(gammaGammaLogLikelihoods({ p, q, gamma: q / nu }, one(x, m))[0]).toBeCloseTo(limit, 8);
  });
  it('refuses columns of different lengths', () => {
    const crooked = { frequency: new Float64Array(2), spend: new Float64Array(3) };
    expect(() => gammaGammaLogLikelihood(published, crooked)).toThrow(RangeError);
    expect(() => gammaGammaExpectedSpend(published, crooked)).toThrow(RangeError);
  });
});

describe('identities', () => {
  it('is a density: it integrates to 1 over m, with the population mean', () => {
    // m = e^u, trapezoidal in u
    let mass = 0;
    let mean = 0;
    for (let u = -15; u < 20; u += 0.01) {
      const m = Math.exp(u);
      const density = Math.exp(gammaGammaLogLikelihoods(published, one(2, m))[0]!) * m * 0.01;
      mass += density;
      mean += density * m;
    }
    expect(mass).toBeCloseTo(1, 9);
    expect(mean).toBeCloseTo(gammaGammaPopulationMean(published), 6);
  });
  it('scales with the currency', () => {
    const cents = gammaGammaExpectedSpend({ ...published, gamma: 1544 }, one(4, 2500))[0]!;
    expect(cents).toBeCloseTo(100 * gammaGammaExpectedSpend(published, one(4, 25))[0]!, 9);
  });
  it('lies between the shop and the customer', () => {
    const expected = gammaGammaExpectedSpend(published, one(2, 100))[0]!;
    expect(expected > gammaGammaPopulationMean(published) && expected < 100).toBe(true);
  });
});

describe.skipIf(!clvOracles)('reference: independent predictions at given parameters', () => {
  it.each(CLV_DATA_SETS)('%s', (dataSet) => {
    const { reference, customers } = readOracle<Oracle<'p' | 'q' | 'gamma'>>(`${dataSet}__gamma_gamma.json`);
    for (const { x, m_x, reference: wanted } of customers) {
      const ours = gammaGammaExpectedSpend(reference.params, one(x, m_x))[0]!;
      expect(Math.abs(ours / wanted.expected_average_spend - 1)).toBeLessThan(1e-8);
    }
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Settings } from '#contract/settings';
import { clockAt } from '#platform/clock';
import { silentLog } from '#platform/log';
import { createScoringTables, type ToldOrder, tellOrders } from '../../../test/scoring/shop.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { findRun, type PublishedRun, scoreRun } from '../index.ts';

const ORACLES = process.env.PATRON_ORACLES ?? '';
const RELATIVE = 1e-6;

type Oracle = {
  reference: { params: Record<'r' | 'alpha' | 'a' | 'b', number>; log_likelihood: number };
  customers: { customer_id: string; reference: { p_alive: number; cet: Record<string, number> } }[];
};

/** The log of cdnow_master: one row a purchase. */
function cdnowOrders(): ToldOrder[] {
  const text = readFileSync(path.join(ORACLES, 'clv/datasets/cdnow_master.csv'), 'utf8');
  const [heading = '', ...lines] = text.trim().split(/\r?\n/);
  const names = heading.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    const at = (name: RegExp): string => fields[names.findIndex((one) => name.test(one))] ?? '';
    return {
      customer: Number(at(/customer|id/i)),
      on: at(/date/i),
      minor: Math.round(Number(at(/spend|amount|revenue|price/i)) * 100),
    };
  });
}

describe.skipIf(!process.env.PATRON_ORACLES)('CDNOW, reference', () => {
  let stores: TestStores;
  let run: PublishedRun;
  const settings = Settings.parse({ horizonDays: 273, yearlyDiscount: 0, backtestShare: 0.5 });
  const bgNbd: Oracle = process.env.PATRON_ORACLES
    ? JSON.parse(readFileSync(path.join(ORACLES, 'clv/oracles/cdnow_master__bg_nbd.json'), 'utf8'))
    : { reference: { params: {}, log_likelihood: 0 }, customers: [] };

  beforeAll(async () => {
    stores = await testStores('cdnow');
    await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
    await createScoringTables(stores.warehouse);
    await tellOrders(stores.warehouse, cdnowOrders());
    const deps = { ...stores, clock: clockAt('2026-01-01T00:00:00Z'), log: silentLog };
    await scoreRun(deps, { asOf: '1997-09-30', settings });
    run = await findRun(deps);
  });
  afterAll(() => stores?.close());

  it('finds the reference parameters, alpha in days', () => {
    const [fit] = run.fits.models;
    const { params, log_likelihood } = bgNbd.reference;
    expect(fit?.parameters['r']).toBeCloseTo(params.r, 4);
    expect((fit?.parameters['alpha'] ?? 0) / 7).toBeCloseTo(params.alpha, 3);
    expect(fit?.parameters['a']).toBeCloseTo(params.a, 3);
    expect(fit?.parameters['b']).toBeCloseTo(params.b, 3);
    expect(log_likelihood).toBeLessThan(0);
  });
  it('x', async () => {
    console.log(JSON.stringify(run.fits), run.totals, run.cuts);
    console.log(await stores.warehouse.rows('select * from score_customers limit 2'));
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modelCli, modelJson } from '../../../test/model-cli.ts';
import { simulateBgNbd } from '../../stats/models/bg-nbd-simulation.ts';
import { seededRandom } from '../../stats/numeric/random.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Model = {
  model: string;
  kind: string;
  bic?: number;
  converged?: boolean;
  holdout: { rootMeanSquare: number } | null;
  failure: { code: string; detail: string } | null;
};
type Answer = {
  best: string | null;
  reason: { code: string; detail: string; params: Record<string, string> };
  holdout: { actual: number; ownRate: { rootMeanSquare: number } } | null;
  models: Model[];
};

const write = (header: string, rows: readonly (readonly (number | string)[])[]) => {
  const file = path.join(folder, 'customers.csv');
  writeFileSync(file, [header, ...rows.map((row) => row.join(','))].join('\n'));
  return file;
};
const compare = (file: string, ...args: string[]) => modelJson<Answer>('compare', file, ...args);

/** A shop as BG/NBD describes it. */
const shop = (() => {
  const age = Float64Array.from({ length: 1500 }, (_, i) => 25 + (i % 15));
  const { frequency, recency } = simulateBgNbd({ r: 0.6, alpha: 5, a: 0.8, b: 2.5 }, age, seededRandom(7));
  return Array.from(age, (T, i) => [frequency[i]!, recency[i]!, T, frequency[i]! && 20 + (i % 50)]);
})();

describe('patron model compare', () => {
  it('without purchases held back, prefers the lowest BIC among models of purchases', async () => {
    const { best, reason, models, holdout } = await compare(write('frequency,recency,age,monetary', shop));
    expect(holdout).toBeNull();
    const rivals = models.filter(({ kind }) => kind === 'time');
    const ordered = rivals.toSorted((a, b) => (a.bic ?? 0) - (b.bic ?? 0));
    expect([best, reason.code, reason.params['next']]).toEqual([ordered[0]?.model, 'bic', ordered[1]?.model]);
    expect(models.find(({ model }) => model === 'gamma-gamma')).toMatchObject({ kind: 'spend', converged: true });
    expect(reason.detail).toContain(best);
  });

  it('with purchases held back, prefers the closest forecast', async () => {
    const file = write(
      'x,t_x,T,x_star',
      shop.map(([x, tx, T]) => [x!, tx!, T!, Math.round(x! / 3)]),
    );
    const { best, reason, models, holdout } = await compare(file, '--horizon', '12');
    const errors = models.map(({ model, holdout: error }) => [model, error?.rootMeanSquare ?? 9] as const);
    const closest = [...errors, ['own-rate', holdout?.ownRate.rootMeanSquare ?? 9] as const].sort(
      (a, b) => a[1] - b[1],
    );
    expect([best, reason.params['next']]).toEqual([closest[0]?.[0], closest[1]?.[0]]);
    expect(holdout?.actual).toBe(shop.reduce((sum, [x]) => sum + Math.round(x! / 3), 0));
  });

  it('says so when the simple rule is closer than any model', async () => {
    const goOn = shop.map(([x, tx, T]) => [x!, tx!, T!, Math.round((x! / T!) * 10)]);
    const answer = await compare(write('x,t_x,T,holdout', goOn), '--horizon', '10');
    expect(answer).toMatchObject({ best: 'own-rate', reason: { code: 'holdout-rule' } });
    const chinese = await compare(write('x,t_x,T,holdout', goOn), '--horizon', '10', '--lang', 'zh-CN');
    expect(chinese.reason.detail).toMatch(/照旧购买.*。$/);
  });

  it('counts a row as often as its column count says', async () => {
    const rows = shop.slice(0, 400).map(([x, tx, T]) => [x!, tx!, T!, 1 + (x! % 2)]);
    const repeated = rows.flatMap(([x, tx, T, count]) => Array.from({ length: count! }, () => [x!, tx!, T!]));
    const weighed = await compare(write('frequency,recency,age,count', rows));
    const plain = await compare(write('frequency,recency,age', repeated));
    for (const [k, { bic }] of weighed.models.entries())
      expect(Math.abs((bic ?? 0) - (plain.models[k]?.bic ?? 9))).toBeLessThan(1e-3);
  });

  it('shows what cannot be fitted beside what can, and fails where nothing can', async () => {
    const noSpend = shop.slice(0, 200).map(([x, tx, T]) => [x!, tx!, T!, 0]);
    const { models } = await compare(write('frequency,recency,age,monetary', noSpend));
    expect(models.find(({ model }) => model === 'gamma-gamma')?.failure).toMatchObject({
      code: 'model.too-few-spenders',
    });
    expect(models.find(({ model }) => model === 'bg-nbd')?.failure).toBeNull();
    expect(await compare(write('frequency,recency,age', shop.slice(0, 2)))).toMatchObject({
      code: 'model.too-few-rows',
    });
    const alone = await compare(
      write(
        'frequency,monetary',
        shop.map(([x, , , m]) => [x!, m!]),
      ),
    );
    expect(alone).toMatchObject({ best: 'gamma-gamma', reason: { code: 'only' } });
  });

  it('prints a table for people, with the reason below', async () => {
    const file = write(
      'frequency,recency,age,holdout',
      shop.map(([x, tx, T]) => [x!, tx!, T!, 1]),
    );
    const { stdout, status } = await modelCli('compare', file, '--horizon', '12');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\s+logLikelihood +BIC .* RMSE .*\nbg-nbd /);
    expect(stdout).toMatch(/own-rate.*\n\n.+ came closest to the purchases held back.*\.\n$/s);
  });
});

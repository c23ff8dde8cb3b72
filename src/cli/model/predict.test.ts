import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modelCli, modelJson } from '../../../test/model-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-predict-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
/** Half of the customers never came back; the others did more or less often. */
const rows = Array.from({ length: 120 }, (_, i) => {
  const x = i % 2 === 0 ? 0 : 1 + (i % 6);
  return `${x},${x && 6 + (i % 23)},${30 + (i % 9)},${x && 12 + (i % 31)},${30 + (i % 9)}`;
});
const customers = write('customers.csv', ['frequency,recency,age,monetary,n', ...rows].join('\n'));
const PARAMETERS = 'r=0.6,alpha=5,a=0.8,b=2.5';
const SPEND = 'p=6,q=4,gamma=15';

type Row = Record<
  'p_alive' | 'expected_orders' | 'orders_low' | 'orders_high' | 'expected_spend' | 'expected_value',
  number
>;
type Answer = { code: string; predictions: Row[]; parameters: Record<string, number>; level: number | null };
const predict = (model: string, ...args: string[]) => modelJson<Answer>('predict', model, customers, ...args);

describe('patron model predict', () => {
  it('takes the parameters from a fit, and predicts as the fit did', async () => {
    for (const model of ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'gamma-gamma']) {
      const { stdout } = await modelCli('fit', model, customers, '--predict', '12', '--json');
      const again = await predict(model, '--parameters', write(`${model}.json`, stdout), '--horizon', '12');
      expect(again.predictions).toEqual((JSON.parse(stdout) as Answer).predictions);
    }
  });

  it('multiplies purchases by spend, row by row', async () => {
    const money = ['--spend-parameters', SPEND];
    const { predictions } = await predict('bg-nbd', '--parameters', PARAMETERS, '--horizon', '10', ...money);
    expect(predictions).toHaveLength(rows.length);
    for (const row of predictions) expect(row.expected_value).toBe(row.expected_orders * row.expected_spend);
    const alone = await predict('gamma-gamma', '--parameters', SPEND, '--horizon', '10');
    expect(predictions.map((row) => row.expected_spend)).toEqual(alone.predictions.map((row) => row.expected_spend));
  });

  it('adds ranges that hold what may come: about the level of the time, whole, the same each time', async () => {
    for (const model of ['bg-nbd', 'mbg-nbd', 'bg-bb']) {
      const parameters = model === 'bg-bb' ? 'alpha=1.2,beta=0.7,gamma=0.6,delta=2.8' : PARAMETERS;
      const given = ['--parameters', parameters, '--horizon', '10', '--intervals'];
      const usual = await predict(model, ...given);
      const narrow = await predict(model, ...given, '0.5');
      expect([usual.level, narrow.level]).toEqual([0.9, 0.5]);
      expect((await predict(model, ...given)).predictions).toEqual(usual.predictions);
      for (const [i, { orders_low, orders_high, expected_orders }] of usual.predictions.entries()) {
        const inner = narrow.predictions[i]!;
        for (const count of [orders_low, orders_high]) expect(Number.isInteger(count)).toBe(true);
        expect(orders_low).toBeLessThanOrEqual(inner.orders_low);
        expect(orders_high).toBeGreaterThanOrEqual(inner.orders_high);
        // a mean within reach of its own range: few draws lie beyond it
        expect(expected_orders).toBeLessThan(orders_high + 1);
      }
    }
  });

  it('refuses parameters that are not the model’s, and says which it needs', async () => {
    const other = write('other.json', JSON.stringify({ model: 'bg-bb', parameters: { alpha: 1 } }));
    for (const given of [
      'r=1',
      `${PARAMETERS},k=2`,
      'r=0.6,alpha=5,a=0.8,b=-1',
      'r=,alpha=5,a=0.8,b=1',
      'x=1',
      other,
      customers,
    ]) {
      const args = ['predict', 'bg-nbd', customers, '--parameters', given, '--horizon', '5'] as const;
      expect([given, await modelJson<Answer>(...args)]).toEqual([
        given,
        expect.objectContaining({ code: 'model.parameters-wrong' }),
      ]);
      for (const language of ['en', 'zh-CN'])
        expect((await modelCli(...args, '--lang', language)).stderr).toContain('r, alpha, a, b');
    }
    const missing = path.join(folder, 'missing.json');
    expect(await predict('bg-nbd', '--parameters', missing, '--horizon', '5')).toMatchObject({
      code: 'import.file-unreadable',
    });
  });

  it('refuses a command line without parameters, without a horizon, or with a probability of one', async () => {
    for (const args of [
      ['--horizon', '5'],
      ['--parameters', PARAMETERS],
      ['--parameters', PARAMETERS, '--horizon', '-1'],
      ['--parameters', PARAMETERS, '--horizon', '5', '--intervals', '1'],
    ])
      expect([args, (await modelCli('predict', 'bg-nbd', customers, ...args)).status]).toEqual([args, 2]);
  });

  it('prints a table for people', async () => {
    const { stdout, status } = await modelCli(
      'predict',
      'bg-nbd',
      customers,
      '--parameters',
      PARAMETERS,
      '--horizon',
      '5',
    );
    const lines = stdout.trimEnd().split('\n');
    expect([status, lines[0], lines.length]).toEqual([0, 'p_alive,expected_orders', rows.length + 1]);
  });
});

describe('patron model list', () => {
  it('names every model that fit takes, with its columns and where it is described', async () => {
    const { models } = await modelJson<{ models: { name: string; columns: string[]; page: string }[] }>('list');
    expect(models.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['bg-nbd', 'pareto-nbd', 'bg-bb', 'gamma-gamma']),
    );
    const refused = await modelCli('fit', 'nothing', customers);
    for (const { name, columns } of models) {
      expect(columns.length).toBeGreaterThan(1);
      expect(refused.stderr).toContain(name);
      expect((await modelCli('list', '--lang', 'zh-CN')).stdout).toContain(name);
    }
  });
});

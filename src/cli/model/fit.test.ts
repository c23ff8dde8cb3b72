import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLV_DATA_SETS, clvOracles, type Oracle, readOracle } from '../../../test/clv-oracles.ts';
import { fileModel } from './file-models.ts';
import { type FitAnswer, fitModel } from './fit.ts';
import { openTable } from './table-file.ts';

const PATRON = fileURLToPath(new URL('../../../bin/patron.mjs', import.meta.url));

const fitText = (model: string, text: string, horizon: number | undefined) =>
  fitModel(fileModel(model), openTable(Buffer.from(text), 'customers.csv'), { horizon, timeUnit: 'days' });

/** Runs `patron model fit …` as a process of its own. */
function patron(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PATRON, 'model', 'fit', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    cwd: '/',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

describe('a file that cannot be used', () => {
  const whole = (rows: string[]) => ['frequency,recency,age', ...rows, '1,2,3', '0,0,3', '0,0,5', '2,3,9'].join('\n');

  it('names the missing columns', () => {
    expect(() => fitText('gamma-gamma', 'frequency,recency\n1,2', undefined)).toThrow(
      /model.columns-missing.*monetary/,
    );
  });

  it('names the line, the column and the value', () => {
    for (const [row, column, value] of [
      ['1,2,x', 'age', 'x'],
      ['1.5,2,3', 'frequency', '1.5'],
      ['1,4,3', 'recency', '4'],
      ['0,1,3', 'recency', '1'],
      ['-1,1,3', 'frequency', '-1'],
      ['1,,3', 'recency', ''],
    ] as const) {
      expect(() => fitText('bg-nbd', whole([row]), undefined)).toThrow(
        expect.objectContaining({ code: 'model.bad-value', params: { line: 2, column, value } }),
      );
    }
  });

  it('holds a history in opportunities to whole numbers, and to no more purchases than opportunities', () => {
    for (const [row, column, value] of [
      ['1,2,2.5', 'opportunities', '2.5'],
      ['1,1.5,3', 'recency', '1.5'],
      ['3,2,4', 'recency', '2'],
      ['2,4,3', 'recency', '4'],
    ] as const) {
      const text = whole([row]).replace('age', 'opportunities');
      expect(() => fitText('bg-bb', text, undefined)).toThrow(
        expect.objectContaining({ code: 'model.bad-value', params: { line: 2, column, value } }),
      );
    }
  });

  it('wants more rows than parameters', () => {
    expect(() => fitText('bg-nbd', 'x,t_x,T\n1,2,3\n', undefined)).toThrow(
      expect.objectContaining({ code: 'model.too-few-rows', params: { needed: 5, found: 1 } }),
    );
  });

  it('reads the names of the papers, other delimiters, quotes and Windows line ends', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i % 4, i % 4 === 0 ? 0 : 10 + i, 60]);
    const plain = ['frequency,recency,age', ...rows.map((row) => row.join(','))].join('\n');
    const other = ['"T";"x";"t_x"', ...rows.map(([x, tx, T]) => `"${T}";${x};${tx}`)].join('\r\n');
    expect(fitText('bg-nbd', other, 10)).toEqual(fitText('bg-nbd', plain, 10));
  });
});

describe.skipIf(clvOracles === undefined)('patron model fit, against independent reference fits', () => {
  const LIKELIHOOD_GAP = 1e-3;
  const PARAMETER = 1e-3;
  const PREDICTION = 1e-3;

  type Row = { p_alive: number; expected_orders: number };
  const fitted = (model: string, dataSet: string): FitAnswer & { predictions?: Row[] } => {
    const file = path.join(clvOracles ?? '', 'cbs', `${dataSet}.csv`);
    const { status, stdout } = patron(model, file, '--json', '--predict', '52', '--time-unit', 'weeks');
    expect([dataSet, status]).toEqual([dataSet, 0]);
    return JSON.parse(stdout) as FitAnswer & { predictions?: Row[] };
  };

  const PROCESSES = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;
  const oracleOf = (dataSet: string, model: string): Oracle<string> =>
    readOracle<Oracle<string>>(`${dataSet}__${model.replace('-', '_')}.json`);

  it.each(PROCESSES.flatMap((model) => CLV_DATA_SETS.map((dataSet) => [model, dataSet])))(
    '%s on %s',
    (model, dataSet) => {
      const { reference } = oracleOf(dataSet, model);
      const answer = fitted(model, dataSet);
      expect(answer.logLikelihood).toBeGreaterThan(reference.log_likelihood - LIKELIHOOD_GAP);
      expect(answer.identified).toBe(!reference.weakly_identified);
      expect(answer.predictions).toHaveLength(answer.n);
      if (reference.weakly_identified) return;
      for (const [name, value] of Object.entries(reference.params))
        expect(Math.abs((answer.parameters[name] ?? 0) / value - 1)).toBeLessThan(PARAMETER);
    },
  );

  it.each(CLV_DATA_SETS)('gamma-gamma on %s', (dataSet) => {
    const { reference } = readOracle<Oracle<'p' | 'q' | 'gamma'>>(`${dataSet}__gamma_gamma.json`);
    const answer = fitted('gamma-gamma', dataSet);
    expect(answer.logLikelihood).toBeGreaterThan(reference.log_likelihood - LIKELIHOOD_GAP);
    if (reference.weakly_identified) return;
    for (const [name, value] of Object.entries(reference.params))
      expect(Math.abs((answer.parameters[name] ?? 0) / value - 1)).toBeLessThan(PARAMETER);
  });

  it('bg-bb on the donors, a line each, with both readings of being alive', () => {
    type Cell = { x: number; t_x: number; n_cal: number; custs: number };
    const { reference, cells } = readOracle<Oracle<'alpha'> & { cells: Cell[] }>('donations__bg_bb.json');
    const lines = cells.flatMap(({ x, t_x, n_cal, custs }) => new Array<string>(custs).fill(`${x},${t_x},${n_cal}`));
    const { answer, predictions } = fitText('bg-bb', ['x,t_x,n', ...lines].join('\n'), 5);
    expect(answer).toMatchObject({ n: 11_104, converged: true, identified: true });
    for (const [name, value] of Object.entries(reference.params))
      expect(Math.abs((answer.parameters[name] ?? 0) / value - 1)).toBeLessThan(PARAMETER);
    // she gave every year: there for certain in the last, probably in the next
    const [rows] = predictions ?? [];
    const place = rows?.rowOf[lines.indexOf('6,6,6')] ?? -1;
    const faithful = {
      p_alive: rows?.columns['p_alive']?.[place],
      p_alive_next: rows?.columns['p_alive_next']?.[place],
      expected_orders: rows?.columns['expected_orders']?.[place],
    };
    expect(faithful?.p_alive).toBe(1);
    expect(faithful?.p_alive_next).toBeCloseTo(0.93, 2);
    expect(faithful?.expected_orders).toBeCloseTo(3.75, 2);
  });

  it.each(PROCESSES)('%s predicts each row as the reference does', (model) => {
    const { customers } = oracleOf('cdnow_sample', model);
    const answer = fitted(model, 'cdnow_sample');
    for (const customer of customers as unknown as {
      customer_id: string;
      reference: { p_alive: number; cet: Record<string, number> };
    }[]) {
      const row = answer.predictions?.[Number(customer.customer_id) - 1];
      expect(Math.abs((row?.p_alive ?? 0) - customer.reference.p_alive)).toBeLessThan(PREDICTION);
      expect(Math.abs((row?.expected_orders ?? 0) / (customer.reference.cet['52'] ?? 0) - 1)).toBeLessThan(PREDICTION);
    }
  });
});

it('says what is wrong in the language asked for, with its exit code', () => {
  const missing = patron('bg-nbd', '/nowhere.csv', '--lang', 'zh-CN');
  expect([missing.status, missing.stdout, missing.stderr]).toEqual([
    3,
    '',
    '无法读取 /nowhere.csv，请确认文件完整且未加密。\n',
  ]);
  const machine = patron('bg-nbd', '/nowhere.csv', '--json');
  expect([machine.status, JSON.parse(machine.stdout)]).toEqual([
    3,
    { code: 'import.file-unreadable', params: { file: '/nowhere.csv' }, detail: expect.any(String) },
  ]);
  for (const wrong of [
    ['other', 'x.csv'],
    ['bg-nbd'],
    ['bg-nbd', 'x.csv', '--predict', '0'],
    ['bg-nbd', 'x.csv', 'y.csv'],
  ]) {
    expect([wrong, patron(...wrong).status]).toEqual([wrong, 2]);
  }
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { UPLIFT_LEARNERS } from '#contract/uplift';
import { learnUplift, measureEffects } from '#effect';
import { seededRandom } from '#stats/numeric/random';
import { miningOracles, readMiningOracle } from '../../../test/mining-oracles.ts';
import { readExperimentFile } from './experiment-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'patron-effect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATRON = fileURLToPath(new URL('../../../bin/patron.mjs', import.meta.url));

function patron(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PATRON, 'effect', ...args], {
    encoding: 'utf8',
    cwd: '/',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

const read = (text: string, covariates: string[] = []) =>
  readExperimentFile(Buffer.from(text), 'x.csv', { treatment: 'group', outcomes: ['spend'], covariates });
const measure = (text: string, change: object = {}, covariates: string[] = []) =>
  measureEffects(read(text, covariates), { control: undefined, ratio: 1, level: 0.95, ...change });

/** Customers of whom those with a = 1 spend 3 more when treated, and nobody else. */
function planted(n: number): string {
  const random = seededRandom(6);
  const rows = Array.from({ length: n }, () => {
    const [a, b] = [random() < 0.5 ? 1 : 0, random()];
    const group = random() < 0.5 ? 'mail' : 'control';
    return `${group},${a},${b.toFixed(4)},${(2 * b + (group === 'mail' ? 3 * a : 0) + random()).toFixed(4)}`;
  });
  return ['group,a,b,spend', ...rows].join('\n');
}

describe('measuring a file', () => {
  it('compares every group with the one left alone, by hand', () => {
    const { control, effects } = measure(
      'group,spend\ncontrol,1\nmail,4\nmail,6\ncontrol,2\nmail,8\ncontrol,3\ncontrol,4\n',
    );
    expect(control).toBe('control');
    expect(effects).toHaveLength(1);
    expect(effects[0]).toMatchObject({ arm: 'mail', outcome: 'spend', n: 3, mean: 6, controlN: 4, controlMean: 2.5 });
    expect(effects[0]?.difference).toBe(3.5);
    expect(effects[0]?.standardError).toBeCloseTo(Math.sqrt(1.75), 12);
  });
  it('finds a planted effect within its interval, sharper with what was known before', () => {
    const text = planted(4000);
    const plain = measure(text, { level: 0.999 }).effects[0]!;
    const adjusted = measure(text, { level: 0.999 }, ['a', 'b']).effects[0]!;
    for (const { lower, upper } of [plain, adjusted]) {
      expect(lower).toBeLessThan(1.5);
      expect(upper).toBeGreaterThan(1.5);
    }
    expect(adjusted.method).toBe('lin');
    expect(adjusted.standardError!).toBeLessThan(0.8 * plain.standardError!);
    expect(adjusted.unadjusted?.difference).toBe(plain.difference);
  });
  it('says when groups are not as large as planned', () => {
    const rows = Array.from({ length: 600 }, (_, i) => `${i < 200 ? '1' : '0'},${i % 7}`);
    const text = ['group,spend', ...rows].join('\n');
    expect(measure(text).mismatched).toEqual(['1']);
    expect(measure(text, { ratio: 0.5 }).mismatched).toEqual([]);
  });
  it('names line, column and value of what it cannot use, and asks which group is the control', () => {
    const thrown = (text: string, change: object = {}) => {
      try {
        measure(text, change);
      } catch (failure) {
        return failure;
      }
      return undefined;
    };
    expect(thrown('group,spend\na,1\nb,x\n', { control: 'a' })).toMatchObject({
      code: 'model.bad-value',
      params: { line: 3, column: 'spend', value: 'x' },
    });
    expect(thrown('group,spend\na,1\nb,2\n')).toMatchObject({
      code: 'effect.control-unknown',
      params: { groups: 'a, b' },
    });
    expect(thrown('group,spend\n0,1\n0,2\n')).toMatchObject({ code: 'effect.one-group' });
    expect(thrown('group,money\n0,1\n1,2\n')).toMatchObject({
      code: 'model.columns-missing',
      params: { columns: 'spend' },
    });
    expect(thrown('group,spend\n0,1\n0,2\n1,2\n')).toMatchObject({ code: 'model.too-few-rows' });
    expect(thrown('')).toMatchObject({ code: 'import.file-empty' });
  });
});

describe('learning whom a treatment changes', () => {
  const text = planted(6000);
  const ask = { control: undefined, methods: UPLIFT_LEARNERS, seed: 1 };

  it('puts those first who can be changed, on customers it did not learn from', () => {
    const { rules, best, learned, tested } = learnUplift(read(text, ['a', 'b']), ask);
    expect([learned, tested]).toEqual([3600, 2400]);
    expect(best).not.toBeNull();
    for (const { method, qiniInterval, tenths } of rules) {
      expect([method, qiniInterval.lower > 0]).toEqual([method, true]);
      expect(Math.abs(tenths[0]!.seen! - 3)).toBeLessThan(0.6);
      expect(Math.abs(tenths[9]!.seen!)).toBeLessThan(0.6);
    }
  });
  it('says that nobody is told apart where the features say nothing', () => {
    const { best } = learnUplift(read(text, ['b']), { ...ask, methods: ['forest'] });
    expect(best).toBeNull();
  });
});

it('works as a command, in both languages, with exit codes', () => {
  const file = path.join(folder, 'shop.csv');
  writeFileSync(file, planted(2000));
  const whole = patron('measure', file, '--treatment', 'group', '--outcome', 'spend,a', '--covariates', 'b', '--json');
  expect(whole.status).toBe(0);
  const { effects } = JSON.parse(whole.stdout) as { effects: { outcome: string; difference: number }[] };
  expect(effects.map(({ outcome }) => outcome)).toEqual(['spend', 'a']);
  const learned = patron(
    'uplift',
    file,
    '--treatment',
    'group',
    '--outcome',
    'spend',
    '--features',
    'a,b',
    '--method',
    'two-models',
  );
  expect([learned.status, learned.stdout]).toEqual([0, expect.stringContaining('two-models')]);
  const wrong = patron('measure', file, '--treatment', 'a', '--outcome', 'money', '--lang', 'zh-CN');
  expect([wrong.status, wrong.stderr]).toEqual([3, '文件缺少以下列：money。\n']);
  expect(patron('measure', file, '--outcome', 'spend').status).toBe(2);
});

describe.skipIf(!miningOracles)('reference: the Hillstrom experiment', () => {
  it('agrees with independent results, plain and adjusted', () => {
    type Ate = {
      ate: number;
      ci95_welch: [number, number];
      p_welch: number;
      adjusted: { lin_ate: number; lin_se_hc2: number };
    };
    const { ate } = readMiningOracle<{ ate: Record<string, Record<string, Ate>> }>('uplift_hillstrom.json');
    const file = path.join(miningOracles ?? '', 'data', 'hillstrom.csv');
    const run = (...more: string[]) => {
      const { stdout } = patron(
        'measure',
        file,
        '--treatment',
        'segment',
        '--outcome',
        'visit,spend',
        '--json',
        ...more,
      );
      return JSON.parse(stdout) as ReturnType<typeof measureEffects>;
    };
    const plain = run();
    expect([plain.control, plain.effects.length]).toEqual(['No E-Mail', 4]);
    const covariates = 'recency,history,mens,womens,newbie,zip_code,channel';
    for (const effect of [...plain.effects, ...run('--covariates', covariates).effects]) {
      const wanted = ate[`${effect.arm} vs No E-Mail`]![effect.outcome]!;
      if (effect.method === 'welch') {
        expect(effect.difference).toBeCloseTo(wanted.ate, 12);
        expect(effect.lower).toBeCloseTo(wanted.ci95_welch[0], 10);
        expect(effect.upper).toBeCloseTo(wanted.ci95_welch[1], 10);
      } else {
        expect(effect.difference).toBeCloseTo(wanted.adjusted.lin_ate, 9);
        expect(effect.standardError).toBeCloseTo(wanted.adjusted.lin_se_hc2, 9);
      }
    }
  });
});

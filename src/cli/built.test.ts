import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtServer, isCurrent } from '../../bin/built.mjs';
import { builtModelCli } from '../../bin/built-model-cli.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'patron-built-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of customers with a few histories each. */
const customers = path.join(folder, 'customers.csv');
const rows = Array.from({ length: 90 }, (_, i) => (i % 3 === 0 ? `0,0,${30 + (i % 4)}` : `${i % 5},${i % 5 && i},95`));
writeFileSync(customers, `frequency,recency,age\n${rows.join('\n')}\n`);

type Ended = { status: number | null; stdout: string; stderr: string };
const ended = (args: readonly string[]): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const FROM_SOURCE = [
  "import { runCli } from './src/cli/main.ts';",
  'process.exitCode = await runCli(process.argv.slice(1));',
].join('\n');

beforeAll(() => {
  expect(ended(['scripts/build-dist.mjs'])).toMatchObject({ status: 0, stderr: '' });
}, 120_000);

const fromSource = (args: readonly string[]): Ended =>
  ended(['--import', 'tsx', '--input-type=module', '-e', FROM_SOURCE, '--', ...args]);

describe('patron as built modules', () => {
  it.each([
    ['--help', '--lang', 'en'],
    ['start', '--help', '--lang', 'zh-CN'],
    ['effect', 'measure', customers, '--treatment', 'nothing', '--outcome', 'age', '--lang', 'en'],
  ])('says what the sources say: %s %s %s', (...args) => {
    expect(isCurrent(builtServer())).toBe(true);
    const built = ended(['bin/patron.mjs', ...args]);
    expect(built).toEqual(fromSource(args));
    expect(built.stdout + built.stderr).not.toBe('');
  });
});

describe('patron model as one built file', () => {
  it.each([
    ['model', '--help', '--lang', 'en'],
    ['model', 'fit', '--help', '--lang', 'zh-CN'],
    ['model', 'fit', 'bg-nbd', customers, '--json', '--predict', '10'],
    ['model', 'fit', 'bg-nbd', customers, '--lang', 'zh-CN'],
    ['model', 'fit', 'gamma-gamma', customers, '--lang', 'zh-CN'],
    ['model', 'fit', 'nothing', customers, '--lang', 'en'],
    ['model', '--version'],
  ])('says what the sources say: %s %s %s', (...args) => {
    expect(builtModelCli()).toBeDefined();
    const built = ended(['bin/patron.mjs', ...args]);
    expect(built).toEqual(fromSource(args));
    expect(built.stdout + built.stderr).not.toBe('');
  });
});

describe('which of the two is run', () => {
  const file = path.join(folder, 'dist', 'cli', 'model.cjs');
  const source = path.join(folder, 'src', 'a.ts');
  const at = (place: string, second: number) => utimesSync(place, second, second);

  it('the sources where nothing was built or one of them is newer, else the built file', () => {
    expect(builtModelCli(folder)).toBeUndefined();
    for (const place of [file, source]) mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(file, 'exports.runModelCli = () => 7;');
    writeFileSync(source, '');
    expect(builtModelCli(folder)).toBeUndefined();
    writeFileSync(`${file}.sources`, 'src/a.ts');
    at(file, 1000);
    at(source, 1001);
    expect(builtModelCli(folder)).toBeUndefined();
    at(source, 1000);
    expect(builtModelCli(folder)?.runModelCli([])).toBe(7);
  });

  it('the built file in an installed package, whatever the moment its files were unpacked', () => {
    const installed = path.join(folder, 'node_modules', 'patron');
    const [built, text] = [path.join(installed, 'dist', 'cli', 'model.cjs'), path.join(installed, 'src', 'a.ts')];
    for (const place of [built, text]) mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(built, 'exports.runModelCli = () => 8;');
    writeFileSync(`${built}.sources`, 'src/a.ts');
    writeFileSync(text, '');
    at(built, 1000);
    at(text, 1001);
    expect(builtModelCli(installed)?.runModelCli([])).toBe(8);
  });

  it('a cache of another V8 changes nothing', () => {
    writeFileSync(`${file}.cache`, 'not what V8 wrote');
    expect(builtModelCli(folder)?.runModelCli([])).toBe(7);
  });
});

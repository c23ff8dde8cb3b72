import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BANS, type Breach, CIRCLE, HOUSE, IMPORTS, SQL } from './breaches.ts';

// A rule that nobody has seen fail is not known to work: every rule is broken once, in a house of cards.
const root = fileURLToPath(new URL('../..', import.meta.url));
let house: string;

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), `${text}\n`);
};
const breach = (all: readonly Breach[]) => {
  for (const [, file, text] of all) put(file, text);
};
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 26 });
const script = (name: string) => run(path.join(root, 'scripts', name));

type Violation = { from: string; rule: { name: string } };
function violations(): string[] {
  const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { stdout, stderr } = run(cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'web');
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'patron-plan-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    copyFileSync(path.join(root, file), path.join(house, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  for (const [file, text] of Object.entries(HOUSE)) put(file, text);
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

test('a house in order passes every check', () => {
  expect(violations()).toEqual([]);
  expect(script('check-sql-flow.mjs').stderr).toBe('');
  expect(script('check-bans.mjs').stderr).toBe('');
});

test('every import rule notices its breach', () => {
  breach([...IMPORTS, ...CIRCLE]);
  const found = violations();
  for (const [rule, file] of IMPORTS) expect(found).toContain(`${rule} ${file}`);
  // A circle is reported at one of its members.
  expect(found.filter((line) => /^no-cycles src\/1-intake\/(other-)?round\.ts$/.test(line))).not.toEqual([]);
});

test.each([
  ['check-sql-flow.mjs', SQL],
  ['check-bans.mjs', BANS],
] as const)('%s notices every breach', (name, all) => {
  breach(all);
  const { status, stderr } = script(name);
  expect(status).toBe(1);
  const lines = stderr.trim().split('\n');
  for (const [say, file] of all)
    expect(lines.filter((line) => line.startsWith(`${file}:`) && line.includes(say))).toHaveLength(1);
});

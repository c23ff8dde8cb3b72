import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'patron-package-'));
const consumer = path.join(folder, 'consumer');
const LONG = 300_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program to its end; what it printed is shown when it fails. */
function done(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}${error ?? ''}`);
  return stdout;
}

type PackageFile = { name: string; version: string; dependencies: Record<string, string> };
type Packed = { filename: string; files: { path: string }[] }[];
let packed: string[] = [];

/**
 * The package as npm makes it, installed into an empty folder without the network. An empty package stands in the place of everything that
 * the server needs: so what works there needs none of it.
 */
beforeAll(() => {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageFile;
  const answer = done('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root);
  const [{ filename, files } = { filename: '', files: [] }] = JSON.parse(answer.slice(answer.indexOf('['))) as Packed;
  packed = files.map((file) => file.path);
  mkdirSync(path.join(consumer, 'nothing'), { recursive: true });
  const write = (file: string, content: object) => writeFileSync(path.join(consumer, file), JSON.stringify(content));
  write('nothing/package.json', { name: 'nothing', version: '0.0.0' });
  const overrides = Object.fromEntries(Object.keys(own.dependencies).map((name) => [name, 'file:./nothing']));
  write('package.json', { name: 'consumer', version: '1.0.0', private: true, type: 'module', overrides });
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  done('npm', ['install', ...quiet, path.join(folder, filename)], consumer);
}, LONG);

const USE = `
import { bgNbdExpectedTransactions, fitBgNbd, PURCHASE_PROCESSES, seededRandom, simulateBgNbd } from 'patron/stats';

const age = Float64Array.from({ length: 2000 }, (_, i) => 30 + (i % 9));
const history = simulateBgNbd({ r: 0.5, alpha: 5, a: 0.8, b: 2.5 }, age, seededRandom(3));
const fit = fitBgNbd(history);
const expected = bgNbdExpectedTransactions(fit.parameters, history, 12);
console.log(JSON.stringify({ fit: fit.converged, n: expected.length, names: Object.keys(PURCHASE_PROCESSES) }));
`;

describe('the package, installed', () => {
  it('gives plain Node the mathematics as patron/stats', () => {
    writeFileSync(path.join(consumer, 'use.mjs'), USE);
    const answer = JSON.parse(done(process.execPath, ['use.mjs'], consumer)) as object;
    expect(answer).toMatchObject({ fit: true, n: 2000, names: expect.arrayContaining(['bg-nbd', 'pareto-nbd']) });
  });

  it(
    'gives TypeScript its types, and a wrong use is an error',
    () => {
      const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      const options = { noEmit: true, strict: true, target: 'es2023', module: 'nodenext', lib: ['es2023'], types: [] };
      const project = JSON.stringify({ compilerOptions: options, files: ['use.ts'] });
      writeFileSync(path.join(consumer, 'tsconfig.json'), project);
      const check = (text: string) => {
        writeFileSync(path.join(consumer, 'use.ts'), text);
        const args = [compiler, '--project', 'tsconfig.json'];
        const { status, stdout } = spawnSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
        return { status, stdout };
      };
      const head =
        "import { fitBgNbd, type PurchaseHistory } from 'patron/stats';\ndeclare const history: PurchaseHistory;\n";
      expect(check(`${head}export const r: number = fitBgNbd(history).parameters.r;`)).toEqual({
        status: 0,
        stdout: '',
      });
      expect(check(`${head}export const r: string = fitBgNbd(history).parameters.r;`).stdout).toContain('TS2322');
      expect(check(`${head}export const fit = fitBgNbd([1, 2, 3]);`).stdout).toContain('TS2345');
    },
    LONG,
  );

  it('keeps everything else of the inside to itself', () => {
    for (const inside of ['patron', 'patron/src/stats/index.ts', 'patron/dist/stats/index.js']) {
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `import '${inside}';`], {
        cwd: consumer,
        encoding: 'utf8',
      });
      expect([inside, status]).toEqual([inside, 1]);
      expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    }
  });

  it('fits a model from the command line, from the built file alone', () => {
    const rows = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? `0,0,${30 + i}` : `${i % 4},${i % 4 && i},99`));
    writeFileSync(path.join(consumer, 'customers.csv'), ['frequency,recency,age', ...rows].join('\n'));
    const patron = path.join(consumer, 'node_modules', '.bin', 'patron');
    const answer = done(patron, ['model', 'fit', 'bg-nbd', 'customers.csv', '--json', '--predict', '10'], consumer);
    expect((JSON.parse(answer) as { predictions: object[] }).predictions).toHaveLength(rows.length);
  });

  it('carries no test and none of the mathematics without its types', () => {
    expect(packed.filter((file) => /\.test\.(ts|js)$/.test(file))).toEqual([]);
    const scripts = packed.filter((file) => /^dist\/stats\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(30);
    for (const file of scripts) expect(packed).toContain(file.replace(/\.js$/, '.d.ts'));
  });
});

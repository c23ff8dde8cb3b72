// Makes what is used built: `patron model …` as one file that starts at once, the server and its command line as modules that need no
// compiler to load, and the mathematics as the package entry `patron/stats`.
// Builds what is missing or older than its sources; with `--force` in any case. With `--if-possible` it is no failure that the tools to
// build are not installed: everything then works from its sources, only slower to start.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtServer, isCurrent, sourcesOf } from '../bin/built.mjs';
import { builtFile } from '../bin/built-model-cli.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stats = path.join(root, 'dist', 'stats');
const force = process.argv.includes('--force');

/** One file with everything in it: to load many takes longer than to fit a model. */
async function buildModelCli() {
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: [{ find: '#i18n', replacement: path.join(root, 'src/i18n/model-files.ts') }] },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'src/cli/model-main.ts'),
      outDir: path.dirname(builtFile()),
      target: 'node20',
      minify: true,
      rollupOptions: {
        output: { format: 'cjs', codeSplitting: false, entryFileNames: path.basename(builtFile()) },
      },
    },
  });
  noteSources(builtFile(), made);
  runNode('scripts/cache-model-cli.mjs');
}

/** A few files with all sources in them; packages stay where they are installed. */
async function buildServer() {
  const { build } = await import('vite');
  const folder = path.dirname(builtServer());
  const made = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [inItsOldPlace(folder)],
    build: {
      ssr: path.join(root, 'src/cli/main.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        output: { format: 'es', entryFileNames: path.basename(builtServer()), chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  noteSources(builtServer(), made);
}

/** A module looks for the files beside it (statements, migrations, programs of its own) where its source is. */
function inItsOldPlace(folder) {
  return {
    name: 'in-its-old-place',
    transform(code, id) {
      if (!id.startsWith(path.join(root, 'src') + path.sep) || !code.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(path.relative(folder, id).split(path.sep).join('/'));
      return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null };
    },
  };
}

function noteSources(file, made) {
  const modules = made.output.flatMap(({ moduleIds }) => moduleIds ?? []).map((id) => path.relative(root, id));
  const sources = modules.filter((module) => module.startsWith('src') && existsSync(path.join(root, module)));
  writeFileSync(sourcesOf(file), sources.join('\n'));
}

/** One file for each source, with its types and its comments. */
function buildStats() {
  rmSync(stats, { recursive: true, force: true });
  runNode('node_modules/typescript/bin/tsc', '--project', 'tsconfig.stats.json');
}

function statsAreCurrent() {
  const entry = path.join(stats, 'index.js');
  if (!existsSync(entry)) return false;
  const built = statSync(entry).mtimeMs;
  const sources = readdirSync(path.join(root, 'src', 'stats'), { recursive: true, encoding: 'utf8' });
  return sources
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .every((name) => statSync(path.join(root, 'src', 'stats', name)).mtimeMs <= built);
}

function runNode(script, ...args) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stdout}${stderr}`);
}

const hasTools = ['vite', 'typescript'].every((tool) => existsSync(path.join(root, 'node_modules', tool)));
if (!hasTools && process.argv.includes('--if-possible')) {
  console.log('dist is not built: vite and typescript are not installed. Patron runs from its sources.');
} else {
  if (force || !isCurrent(builtFile())) await buildModelCli();
  if (force || !isCurrent(builtServer())) await buildServer();
  if (force || !statsAreCurrent()) buildStats();
}

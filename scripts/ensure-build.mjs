// Builds the pages of the browser when they are missing or older than what they are made from. `--force` builds in any case.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'web', 'dist');
const entry = path.join(dist, 'index.html');
const MADE_FROM = ['web', 'src/contract', 'src/i18n', 'package-lock.json'];
const COMPRESSED = /\.(js|css|svg|json|html|woff)$/;
const WORTH_BYTES = 1024;

/** Every file below a folder, or the file itself; what the build itself makes is left out. */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !(place === path.join(root, 'web') && name === 'dist') && !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => filesOf(path.join(place, name)));
}

function isStale() {
  if (!existsSync(entry)) return true;
  const built = statSync(entry).mtimeMs;
  return MADE_FROM.flatMap((place) => filesOf(path.join(root, place))).some((file) => statSync(file).mtimeMs > built);
}

/** A `.gz` beside every file that gets smaller, so that the server never compresses. */
function compress() {
  for (const file of filesOf(dist)) {
    const bytes = readFileSync(file);
    if (!COMPRESSED.test(file) || bytes.length < WORTH_BYTES) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (process.argv.includes('--force') || isStale()) {
  const config = path.join(root, 'web', 'vite.config.ts');
  if (!existsSync(config)) {
    console.error('web/vite.config.ts is missing: there are no pages to build.');
    process.exit(1);
  }
  let vite;
  try {
    vite = await import('vite');
  } catch {
    console.error(
      'The pages are not built, and the tools to build them are not installed. Run: npm install --include=dev',
    );
    process.exit(1);
  }
  await vite.build({ configFile: config, root: path.join(root, 'web'), logLevel: 'warn' });
  compress();
  console.log(`Built ${pathToFileURL(entry).pathname}`);
}

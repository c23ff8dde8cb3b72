// Checks what the linter cannot say: where the time and the environment are read, chance, length of files, and names that say nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LONGEST_FILE = 300;
/** Files that must name what is banned. */
const OWN_WORDS = new Set(['scripts/check-bans.mjs', 'test/plan/breaches.ts']);
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|common|misc|types|shared|lib)(\/|\.[a-z]+$)/;
const isTest = (file) => /\.test\.tsx?$/.test(file) || /^(test|bench)\//.test(file);

/** What may not stand where: a pattern over the code without comments, where it is allowed all the same, and what to do instead. */
const BANS = [
  {
    pattern: /\bprocess\.env\b/,
    allowed: (file) => file === 'src/platform/config.ts' || isTest(file),
    say: 'settings are read in src/platform/config.ts',
  },
  {
    pattern: /\bDate\.now\s*\(|\bnew Date\(\s*\)/,
    allowed: (file) => file === 'src/platform/clock.ts' || isTest(file) || file.startsWith('web/'),
    say: 'the time comes from a Clock',
  },
  { pattern: /\bMath\.random\b/, allowed: () => false, say: 'chance comes from a seeded generator or node:crypto' },
  {
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    allowed: isTest,
    say: 'the type checker is not silenced',
    inComments: true,
  },
  {
    pattern: /\b(TODO|FIXME)\b/,
    allowed: () => false,
    say: 'work that is left over is not kept in the code',
    inComments: true,
  },
];

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name).replaceAll(path.sep, '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file));
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function faultsOf(file) {
  const text = readFileSync(file, 'utf8');
  const code = withoutComments(text);
  const faults = BANS.filter((ban) => ban.pattern.test(ban.inComments ? text : code) && !ban.allowed(file)).map(
    (ban) => `${file}: ${ban.say}`,
  );
  const lines = text.trimEnd().split('\n').length;
  if (lines > LONGEST_FILE && !/(\.generated\.ts|web\/client\/schema\.d\.ts)$/.test(file))
    faults.push(`${file}: ${lines} lines, at most ${LONGEST_FILE}`);
  if (EMPTY_NAMES.test(file.replace(/^src\/contract\/common\.ts$/, '')))
    faults.push(`${file}: a name that says nothing`);
  return faults;
}

const checked = ['src', 'web', 'test', 'bench', 'fixtures', 'scripts']
  .flatMap(filesUnder)
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !OWN_WORDS.has(file));
const faults = checked.flatMap(faultsOf);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`bans: ${checked.length} files, nothing amiss`);

// Checks what no import rule can see: which tables an SQL text touches.
//
// A table's prefix names the room that writes it. The SQL of room n (in .sql files and in its .ts files) may touch tables of rooms up to
// n only, and creates only its own. SQL text is put together from pieces in two places only, where a definition is data; everywhere else
// statements are whole, with values as parameters.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOM_OF_PREFIX = { raw: 1, id: 2, stg: 3, mart: 3, score: 4, seg: 5, act: 6, effect: 7 };
const TABLE = `(?:${Object.keys(ROOM_OF_PREFIX).join('|')})_[a-z0-9_]+`;
const BUILDERS = [/^src\/5-segments\/compile\//, /^src\/2-identity\/linkage\//];
const SQL_WORDS =
  /\b(select\s[\s\S]*\sfrom|insert\s+into|delete\s+from|create\s+table|alter\s+table|truncate\s+table|drop\s+table)\b/i;

/** All files under a folder, as paths with forward slashes. */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name).replaceAll(path.sep, '/'));
}

/** The text without comments, so that prose about a table is not taken for its use. */
function withoutComments(file, text) {
  if (file.endsWith('.sql')) return text.replace(/--[^\n]*/g, '');
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/[^\n]*/gm, '');
}

/** Template literals of a TypeScript text, without nesting: enough to find SQL with places to fill in. */
function templates(text) {
  return [...text.matchAll(/`((?:[^`\\]|\\[\s\S])*)`/g)].map(([, body]) => body);
}

function faultsOf(file, text) {
  const room = Number(/^src\/(\d)-/.exec(file)?.[1] ?? 0);
  const faults = [];
  if (file.endsWith('.sql') && room === 0 && !file.startsWith('src/platform/')) return [`${file}: SQL outside a room`];
  if (room > 0) {
    for (const [, table] of text.matchAll(
      new RegExp(`\\b(?:from|join|into|table|exists|exchange tables|and)\\s+(${TABLE})\\b`, 'gi'),
    )) {
      const owner = ROOM_OF_PREFIX[table.split('_')[0].toLowerCase()];
      if (owner > room) faults.push(`${file}: touches ${table}, which belongs to room ${owner}`);
    }
    for (const [, table] of text.matchAll(
      /\bcreate\s+(?:table|view|materialized view)\s+if\s+not\s+exists\s+(\w+)/gi,
    )) {
      const prefix = table.split('_')[0];
      if (ROOM_OF_PREFIX[prefix] !== room) faults.push(`${file}: creates ${table}, whose prefix is not this room's`);
    }
  }
  if (file.endsWith('.ts') && room > 0 && !BUILDERS.some((place) => place.test(file))) {
    const built = templates(text).filter(
      (body) => body.includes('${') && SQL_WORDS.test(body.replace(/\$\{[^}]*\}/g, ' x ')),
    );
    for (const body of built)
      faults.push(`${file}: builds SQL text: ${body.trim().replace(/\s+/g, ' ').slice(0, 70)}…`);
  }
  if (/\/(marts|tables)\/(mart|score)_\w+\.sql$/.test(file) && /\bselect\s+\*/i.test(text))
    faults.push(`${file}: select *`);
  return faults;
}

const checked = filesUnder('src').filter(
  (file) => file.endsWith('.sql') || (file.endsWith('.ts') && !file.endsWith('.test.ts')),
);
const faults = checked.flatMap((file) => faultsOf(file, withoutComments(file, readFileSync(file, 'utf8'))));
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`sql flow: ${checked.length} files, nothing amiss`);

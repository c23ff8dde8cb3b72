// `patron model …` as one built file, where scripts/build-dist.mjs has made it and no source has changed since.
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const PATRON = fileURLToPath(new URL('..', import.meta.url));

/** The built file below a folder that holds Patron. */
export const builtFile = (folder = PATRON) => path.join(folder, 'dist', 'cli', 'model.cjs');

/** What the built file exports, or undefined where it is missing or older than what it was made from. */
export function builtModelCli(folder = PATRON) {
  return isCurrent(folder) ? run(compiled(folder), folder) : undefined;
}

function isCurrent(folder) {
  const built = changedAt(builtFile(folder));
  if (built === undefined || changedAt(`${builtFile(folder)}.sources`) === undefined) return false;
  // An installed package is not worked on, and its files bear the moment they were unpacked.
  if (path.resolve(folder).split(path.sep).includes('node_modules')) return true;
  const sources = readFileSync(`${builtFile(folder)}.sources`, 'utf8').split('\n');
  return sources.every((source) => (changedAt(path.join(folder, source)) ?? 0) <= built);
}

/** V8 takes its compiled code from the cache where it is the version that wrote it, and compiles as usual where it is not. */
export function compiled(folder = PATRON) {
  const filename = builtFile(folder);
  const cachedData = changedAt(`${filename}.cache`) === undefined ? undefined : readFileSync(`${filename}.cache`);
  return new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
}

export function run(script, folder = PATRON) {
  const file = builtFile(folder);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs;
}

// `patron model …` as one built file, where scripts/build-dist.mjs has made it and no source has changed since.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { changedAt, isCurrent, PATRON } from './built.mjs';

/** The built file below a folder that holds Patron. */
export const builtFile = (folder = PATRON) => path.join(folder, 'dist', 'cli', 'model.cjs');

/** What the built file exports, or undefined where it is missing or older than what it was made from. */
export function builtModelCli(folder = PATRON) {
  return isCurrent(builtFile(folder), folder) ? run(compiled(folder), folder) : undefined;
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

// `patron model …` as one built file, where scripts/build-dist.mjs has made it and no source has changed since.
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
export const BUILT_MODEL_CLI = path.join(root, 'dist', 'cli', 'model.cjs');

/** What the built file exports, or undefined where it is missing or older than what it was made from. */
export function builtModelCli() {
  return isCurrent() ? run(compiled()) : undefined;
}

function isCurrent() {
  const built = changedAt(BUILT_MODEL_CLI);
  if (built === undefined || changedAt(`${BUILT_MODEL_CLI}.sources`) === undefined) return false;
  const sources = readFileSync(`${BUILT_MODEL_CLI}.sources`, 'utf8').split('\n');
  return sources.every((source) => (changedAt(path.join(root, source)) ?? 0) <= built);
}

/** V8 takes its compiled code from the cache where it is the version that wrote it, and compiles as usual where it is not. */
export function compiled() {
  const cache = `${BUILT_MODEL_CLI}.cache`;
  const cachedData = changedAt(cache) === undefined ? undefined : readFileSync(cache);
  const source = Module.wrap(readFileSync(BUILT_MODEL_CLI, 'utf8'));
  return new Script(source, { filename: BUILT_MODEL_CLI, cachedData });
}

export function run(script) {
  const module = { exports: {} };
  const around = [
    module.exports,
    createRequire(BUILT_MODEL_CLI),
    module,
    BUILT_MODEL_CLI,
    path.dirname(BUILT_MODEL_CLI),
  ];
  script.runInThisContext()(...around);
  return module.exports;
}

function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs;
}

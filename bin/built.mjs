// What scripts/build-dist.mjs has made, where no source has changed since.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PATRON = fileURLToPath(new URL('..', import.meta.url));

/** The whole of Patron but its pages, as modules below one folder: the command line, and the server that it starts. */
export const builtServer = (folder = PATRON) => path.join(folder, 'dist', 'server', 'main.mjs');

/** Where the files stand that a built file was made from, a line each. */
export const sourcesOf = (file) => `${file}.sources`;

/** A built file that is there, and not older than what it was made from. */
export function isCurrent(file, folder = PATRON) {
  const built = changedAt(file);
  if (built === undefined || changedAt(sourcesOf(file)) === undefined) return false;
  // An installed package is not worked on, and its files bear the moment they were unpacked.
  if (path.resolve(folder).split(path.sep).includes('node_modules')) return true;
  const sources = readFileSync(sourcesOf(file), 'utf8').split('\n');
  return sources.every((source) => (changedAt(path.join(folder, source)) ?? 0) <= built);
}

export function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs;
}

import { embedded, readSql } from '#platform/read-sql';

const text = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));

const FOUND = text('found');
const OUTCOMES = embedded(text('outcomes'), 'found', FOUND);

/** Who is on a list, what became of its lines, and those that mean nobody. All take `list`, `version`, `by` and `source`. */
export const LISTS = {
  members: embedded(text('members'), 'found', FOUND),
  counts: embedded(text('counts'), 'outcomes', OUTCOMES),
  problems: embedded(text('problems'), 'outcomes', OUTCOMES),
} as const;

import { embedded, readSql } from '#platform/read-sql';

const text = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));

const ANSWERS = text('answers');
const KEYS = text('keys');
const LINKED = embedded(embedded(text('linked'), 'answers', ANSWERS), 'keys', KEYS);
const SCORED = embedded(embedded(text('scored'), 'linked', LINKED), 'keys', KEYS);
const PEOPLE = embedded(text('people'), 'scored', SCORED);

/** What is asked of a study; each takes {study}, {weights}, {by} and {run}, as far as it names them. */
export const DELIVERED = {
  taken: embedded(text('taken'), 'linked', LINKED),
  groups: embedded(text('groups'), 'scored', SCORED),
  both: embedded(text('both'), 'answers', ANSWERS),
  factors: embedded(text('factors'), 'answers', ANSWERS),
  middle: embedded(text('middle'), 'answers', ANSWERS),
  gains: embedded(text('gains'), 'linked', LINKED),
  balance: embedded(text('balance'), 'people', PEOPLE),
  customer: embedded(embedded(text('of-customer'), 'linked', LINKED), 'answers', ANSWERS),
  correlation: embedded(text('correlation'), 'people', PEOPLE),
  points: embedded(text('points'), 'people', PEOPLE),
} as const;

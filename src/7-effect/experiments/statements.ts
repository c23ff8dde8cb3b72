import { embedded, readSql } from '#platform/read-sql';
import type { CustomerFilter } from '#scoring';

const text = (name: string, room = 'experiments'): string =>
  readSql(new URL(`../${room}/${name}.sql`, import.meta.url));

const KEYS = text('keys');
export const MATCH = embedded(text('match'), 'keys', KEYS);
export const UPLOAD_COUNTS = embedded(text('upload-counts'), 'keys', KEYS);
export const ARMS = text('arms');

const PEOPLE = embedded(text('people'), 'assigned', text('assigned'));
const CHOSEN_ALL = text('chosen-all');
const CHOSEN_WHERE = text('chosen-where');
const CUSTOMERS = text('customers');
const STATEMENTS = { moments: text('moments'), weeks: text('weeks'), grouped: text('grouped') } as const;

/** A statement over the customers of an experiment: all of them, or those whom a filter left on the day before it. */
export function overCustomers(name: keyof typeof STATEMENTS, filter: CustomerFilter | undefined): string {
  const chosen = filter === undefined ? CHOSEN_ALL : CHOSEN_WHERE.replace('1 /* filter */', () => `(${filter.sql})`);
  const customers = embedded(CUSTOMERS, 'chosen', chosen);
  return embedded(embedded(STATEMENTS[name], 'customers', customers), 'people', PEOPLE);
}

/** First day of assignment of an experiment's customers. */
export const FIRST_DAY = embedded(text('first-day'), 'people', PEOPLE);

const FEATURES = text('features', 'uplift');
const featuresOf = (whom: string): string => embedded(FEATURES, 'whom', text(whom, 'uplift'));

/** Measured customers of an experiment with what was known of them before, whether they were treated, and what they did. */
export const UPLIFT_TRAINING = embedded(
  embedded(
    embedded(text('training', 'uplift'), 'features', featuresOf('whom-assigned')),
    'customers',
    embedded(CUSTOMERS, 'chosen', CHOSEN_ALL),
  ),
  'people',
  PEOPLE,
);
/** The same features of a run's customers. */
export const UPLIFT_TODAY = embedded(text('today', 'uplift'), 'features', featuresOf('whom-today'));

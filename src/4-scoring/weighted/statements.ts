import { embedded, readSql } from '#platform/read-sql';
import { type CustomerFilter, filtered } from '../read/ask.ts';

const text = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const DIMENSIONS_NOW = text('dimensions');
const POINTS = text('points');

/** The values of all dimensions: of a run's customers (those a filter leaves), or of those known on a day it looked back to. */
const dimensionsNow = (filter?: CustomerFilter): string => filtered(DIMENSIONS_NOW, filter);
const DIMENSIONS_PAST = DIMENSIONS_NOW.replace('from score_customers', () => `from (${text('past')})`);

/** A statement over the scores of a run's customers. */
export const overScores = (name: 'histogram' | 'top' | 'entropy', filter?: CustomerFilter): string =>
  embedded(text(name), 'points', scoresOf(filter));

/** The scores of a run's customers themselves. */
export const scoresOf = (filter?: CustomerFilter): string => embedded(POINTS, 'dimensions', dimensionsNow(filter));

/** The scores of the customers known on an earlier day. */
export const SCORES_PAST = embedded(POINTS, 'dimensions', DIMENSIONS_PAST);

/** A statement over the scores of an earlier day and what customers brought afterwards. */
export const overPast = (name: 'outcome' | 'past-test'): string =>
  embedded(embedded(text(name), 'points', SCORES_PAST), 'later', text('later'));

const SPREAD = text('spread');
export const SPREAD_NOW = embedded(SPREAD, 'dimensions', dimensionsNow());
export const SPREAD_PAST = embedded(SPREAD, 'dimensions', DIMENSIONS_PAST);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { clockAt } from '#platform/clock';
import { createJobs, type Jobs } from '#platform/jobs';
import { silentLog } from '#platform/log';
import { addGradeScheme } from '#scoring';
import { GRADE_SCHEME } from '../../test/grade-scheme.ts';
import { type TestStores, testStores } from '../../test/stores.ts';
import { gradeWhatIsDue } from './review-clock.ts';

let stores: TestStores;
let jobs: Jobs;
const at = (instant: string) => ({ records: stores.records, jobs, clock: clockAt(instant) });
const waiting = async () => (await jobs.list({ kind: 'score' })).length;

beforeAll(async () => {
  stores = await testStores('reviews');
  await stores.records.migrate(new URL('../platform/migrations/', import.meta.url));
  jobs = createJobs(stores.records, clockAt('2026-03-01T00:00:00Z'), silentLog);
  jobs.define('score', async () => null);
  // One is reviewed every month, the other every quarter; both were made in the middle of February.
  const made = { records: stores.records, clock: clockAt('2026-02-15T00:00:00Z') };
  for (const everyMonths of [1, 3] as const) {
    const definition = { ...GRADE_SCHEME.definition, review: { everyMonths, from: '2026-01-01' } };
    await addGradeScheme(made, { ...GRADE_SCHEME, definition }, 'test');
  }
});
afterAll(() => stores?.close());

it('asks for scores when a review date comes in the zone of the shop, once for each', async () => {
  expect(await gradeWhatIsDue(at('2026-02-28T15:00:00Z'))).toBe(0);
  // An hour later it is the first of March in Shanghai.
  expect(await gradeWhatIsDue(at('2026-02-28T16:00:00Z'))).toBe(1);
  expect(await gradeWhatIsDue(at('2026-03-01T16:00:00Z'))).toBe(0);
  expect(await waiting()).toBe(1);
  expect(await gradeWhatIsDue(at('2026-04-02T00:00:00Z'))).toBe(2);
  expect(await waiting()).toBe(1);
});

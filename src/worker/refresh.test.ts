import { afterAll, beforeAll, expect, it } from 'vitest';
import { clockAt } from '#platform/clock';
import { createJobs, type Jobs } from '#platform/jobs';
import { silentLog } from '#platform/log';
import { type TestStores, testStores } from '../../test/stores.ts';
import { putOff, type RefreshParams, requestRefresh } from './refresh.ts';

let stores: TestStores;
let jobs: Jobs;
const done: string[] = [];

beforeAll(async () => {
  stores = await testStores('refresh');
  await stores.records.migrate(new URL('../platform/migrations/', import.meta.url));
  jobs = createJobs(stores.records, clockAt('2026-03-01T00:00:00Z'), silentLog);
  jobs.define<{ file: string }, null>('import-run', async ({ params }) => {
    done.push(params.file);
    await requestRefresh(jobs);
    return null;
  });
  jobs.define<RefreshParams, null>('refresh', async ({ params }) => {
    if (!(await putOff(jobs, params))) done.push('refresh');
    return null;
  });
});

afterAll(async () => {
  await jobs?.stop();
  await stores?.close();
});

it('several commits in a row lead to one refresh, after the last of them', async () => {
  for (const file of ['one', 'two', 'three']) await jobs.enqueue('import-run', { file });
  await requestRefresh(jobs);
  await requestRefresh(jobs);
  await jobs.start();
  for (const job of await jobs.list()) await jobs.waitFor(job.id);
  while ((await jobs.list()).some(({ state }) => state === 'queued' || state === 'running')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(done).toEqual(['one', 'two', 'three', 'refresh']);
});

it('a refresh that was put off too often happens all the same', async () => {
  await jobs.stop();
  await jobs.enqueue('import-run', { file: 'four' });
  expect(await putOff(jobs, { delays: 20 })).toBe(false);
});

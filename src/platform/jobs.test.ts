import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Failure } from '#contract/failure';
import { type TestStores, testStores } from '../../test/stores.ts';
import { systemClock } from './clock.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { silentLog } from './log.ts';

let stores: TestStores;
const made: Jobs[] = [];
const jobsWith = (define: (jobs: Jobs) => void): Jobs => {
  const jobs = createJobs(stores.records, systemClock, silentLog);
  define(jobs);
  made.push(jobs);
  return jobs;
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts to `upTo`, a step every 20 ms, saving where it is. */
type Count = { upTo: number };
const counting = (jobs: Jobs, seen: number[] = []) =>
  jobs.define<Count, { reached: number }, { next: number }>('count', async (job) => {
    for (let at = job.checkpoint?.next ?? 0; at < job.params.upTo; at++) {
      job.signal.throwIfAborted();
      seen.push(at);
      await job.saveCheckpoint({ next: at + 1 });
      job.progress({ phase: 'counting', done: at + 1, total: job.params.upTo, unit: 'steps' });
      await pause(20);
    }
    return { reached: job.params.upTo };
  });

beforeAll(async () => {
  stores = await testStores('jobs');
  await stores.records.migrate(new URL('./migrations/', import.meta.url));
});
afterEach(async () => {
  for (const jobs of made.splice(0)) await jobs.stop();
  await stores.records.query('delete from jobs');
});
afterAll(() => stores.close());

test('work is done in order, with a result and its last progress', async () => {
  const jobs = jobsWith(counting);
  const first = await jobs.enqueue('count', { upTo: 30 }, 'someone');
  const second = await jobs.enqueue('count', { upTo: 1 });
  await jobs.start();
  const done = await jobs.waitFor(first);
  expect(done).toMatchObject({ state: 'done', result: { reached: 30 }, failure: null, createdBy: 'someone' });
  expect(done.progress).toMatchObject({ phase: 'counting', done: 30, total: 30, unit: 'steps', secondsLeft: 0 });
  expect(done.progress?.ratePerSecond).toBeGreaterThan(0);
  const after = await jobs.waitFor(second);
  expect(after.startedAt?.getTime()).toBeGreaterThanOrEqual(done.finishedAt?.getTime() ?? Number.NaN);
  expect((await jobs.list()).map(({ id }) => id)).toEqual([second, first]);
  expect(await jobs.list({ kind: 'other' })).toEqual([]);
});

test('a cancelled job stops soon and goes on where it was', async () => {
  const seen: number[] = [];
  const jobs = jobsWith((each) => counting(each, seen));
  await jobs.start();
  const id = await jobs.enqueue('count', { upTo: 40 });
  await expect.poll(() => seen.length).toBeGreaterThan(3);
  await jobs.cancel(id);
  expect(await jobs.waitFor(id)).toMatchObject({ state: 'cancelled', failure: null });
  expect(seen.length).toBeLessThan(40);
  await jobs.resume(id);
  expect(await jobs.waitFor(id)).toMatchObject({ state: 'done' });
  expect(seen).toEqual([...Array(40).keys()]);
  await expect(jobs.resume(id)).rejects.toMatchObject({ code: 'job.not-resumable', params: { state: 'done' } });
});

test('a job cancelled in the queue never runs', async () => {
  const jobs = jobsWith(counting);
  const id = await jobs.enqueue('count', { upTo: 1 });
  await jobs.cancel(id);
  await jobs.start();
  expect(await jobs.waitFor(id)).toMatchObject({ state: 'cancelled', startedAt: null });
  await expect(jobs.cancel('nobody')).rejects.toMatchObject({ code: 'request.not-found' });
});

test('a stopped process leaves its job for the next one, which goes on', async () => {
  const seen: number[] = [];
  const before = jobsWith((each) => counting(each, seen));
  await before.start();
  const id = await before.enqueue('count', { upTo: 30 });
  await expect.poll(() => seen.length).toBeGreaterThan(3);
  await before.stop();
  expect(await before.get(id)).toMatchObject({ state: 'queued', crashes: 0 });
  const after = jobsWith((each) => counting(each, seen));
  await after.start();
  expect(await after.waitFor(id)).toMatchObject({ state: 'done' });
  expect(seen).toEqual([...Array(30).keys()]);
});

test('a failure keeps its code; any other error becomes internal', async () => {
  const jobs = jobsWith((each) => {
    each.define('refusing', () => Promise.reject(new Failure('import.file-empty', { file: 'a.csv' })));
    each.define('broken', () => Promise.reject(new TypeError('secret detail')));
  });
  await jobs.start();
  const [refusing, broken] = [await jobs.enqueue('refusing', {}), await jobs.enqueue('broken', {})];
  expect(await jobs.waitFor(refusing)).toMatchObject({
    state: 'failed',
    failure: { code: 'import.file-empty', params: { file: 'a.csv' } },
  });
  expect(await jobs.waitFor(broken)).toMatchObject({
    state: 'failed',
    failure: { code: 'internal', params: { requestId: broken } },
  });
});

test('a job whose process died goes back into the queue, and is given up at the fifth time', async () => {
  const jobs = jobsWith(counting);
  const id = await jobs.enqueue('count', { upTo: 3 });
  await stores.records.query("update jobs set state = 'running', checkpoint = '{\"next\": 2}', crashes = 3");
  await jobs.start();
  expect(await jobs.waitFor(id)).toMatchObject({ state: 'done', crashes: 4 });
  await jobs.stop();
  await stores.records.query("update jobs set state = 'running', crashes = 4");
  const next = jobsWith(counting);
  await next.start();
  expect(await next.get(id)).toMatchObject({ state: 'failed', failure: { code: 'job.crashed', params: { times: 5 } } });
  await next.resume(id);
  expect(await next.waitFor(id)).toMatchObject({ state: 'done', crashes: 0 });
});

test('progress is written at most four times a second', async () => {
  let writes = 0;
  const query = stores.records.query;
  const counted = createJobs(
    {
      ...stores.records,
      query: (sql, params) => {
        if (sql.includes('set progress')) writes++;
        return query(sql, params);
      },
    },
    systemClock,
    silentLog,
  );
  made.push(counted);
  counted.define('chatty', async (job) => {
    for (let at = 0; at < 1000; at++) {
      job.progress({ done: at, unit: 'rows' });
      if (at % 100 === 0) await pause(50);
    }
  });
  await counted.start();
  const done = await counted.waitFor(await counted.enqueue('chatty', {}));
  expect(done.progress).toMatchObject({ done: 999, total: null, unit: 'rows', secondsLeft: null });
  const seconds = ((done.finishedAt?.getTime() ?? 0) - (done.startedAt?.getTime() ?? 0)) / 1000;
  expect(writes).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 2);
});

test('reading work runs beside writing work', async () => {
  const order: string[] = [];
  const jobs = jobsWith((each) => {
    counting(each);
    each.define('glance', async () => order.push('glance'), 'reads');
  });
  await jobs.start();
  const slow = await jobs.enqueue('count', { upTo: 20 });
  const quick = await jobs.enqueue('glance', {});
  await Promise.all([jobs.waitFor(slow).then(() => order.push('count')), jobs.waitFor(quick)]);
  expect(order).toEqual(['glance', 'count']);
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

test('what nobody else asks for pauses instead, holds nothing up, and is tried again', async () => {
  let now = new Date('2026-03-01T00:00:00Z');
  const room = async () => 5 * 2 ** 30;
  const jobs = createJobs(stores.records, { ...systemClock, now: () => now }, silentLog, { room });
  made.push(jobs);
  jobs.define('derived', async () => 'made', 'writes', { persists: true });
  jobs.define('other', async () => 'too', 'writes');
  const id = await jobs.enqueue('derived', {});
  const tries = [10_000, 20_000, 40_000];
  for (const [more, pauseMs] of tries.entries()) {
    await stores.records.query("update jobs set state = 'running', crashes = $2 where id = $1", [id, 4 + more]);
    await jobs.start();
    expect(await jobs.get(id)).toMatchObject({
      state: 'waiting',
      crashes: 5 + more,
      waiting: { reason: 'crashes', freeBytes: null, retryAt: new Date(now.getTime() + pauseMs).toISOString() },
    });
    expect(await jobs.waitFor(await jobs.enqueue('other', {}))).toMatchObject({ state: 'done', result: 'too' });
    // Room is no news to what does not wait for it.
    expect((await jobs.get(id))?.waiting).toMatchObject({ freeBytes: null });
    await jobs.stop();
  }
  now = new Date(now.getTime() + 40_000);
  await jobs.start();
  expect(await jobs.waitFor(id)).toMatchObject({ state: 'done', result: 'made' });
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

const PATIENT = { timeout: 15_000 };

describe('work that something passing stops', () => {
  let now = new Date('2026-05-01T08:00:00Z');
  let free: number | null = 0;
  const laneOf = (define: (jobs: Jobs) => void): Jobs => {
    const options = { room: async () => free };
    const jobs = createJobs(stores.records, { ...systemClock, now: () => now }, silentLog, options);
    define(jobs);
    made.push(jobs);
    return jobs;
  };
  /** Fails with `thrown` at every step from 2 on until `mended`, then counts to 4. */
  const stumbling = (jobs: Jobs, steps: number[], thrown: () => Failure | undefined, waits = true) =>
    jobs.define<object, null, { next: number }>(
      'stumble',
      async (job) => {
        for (let at = job.checkpoint?.next ?? 0; at < 4; at++) {
          const failure = at >= 2 ? thrown() : undefined;
          if (failure !== undefined) throw failure;
          steps.push(at);
          await job.saveCheckpoint({ next: at + 1 });
        }
        return null;
      },
      'writes',
      { waits },
    );
  const full = () =>
    free !== null && free < 500e6 ? new Failure('disk.full', { directory: 'd', neededBytes: 0 }) : undefined;

  test('a full disk: it waits, nothing else of its lane begins, and it goes on when there is room', async () => {
    [now, free] = [new Date('2026-05-01T08:00:00Z'), 20e6];
    const steps: number[] = [];
    const done: string[] = [];
    const jobs = laneOf((each) => {
      stumbling(each, steps, full);
      each.define('other', async () => done.push('other'));
    });
    await jobs.start();
    const id = await jobs.enqueue('stumble', {});
    const other = await jobs.enqueue('other', {});
    await expect.poll(async () => (await jobs.get(id))?.state, PATIENT).toBe('waiting');
    expect(await jobs.get(id)).toMatchObject({
      failure: null,
      finishedAt: null,
      waiting: { reason: 'space', freeBytes: 20e6 },
    });
    await pause(1500);
    expect(await jobs.get(other)).toMatchObject({ state: 'queued' });
    free = 600e6;
    await expect.poll(async () => (await jobs.get(id))?.waiting?.freeBytes, PATIENT).toBe(600e6);
    expect(await jobs.get(id)).toMatchObject({ state: 'waiting' }); // not before its time
    now = new Date('2026-05-01T08:00:10Z');
    expect(await jobs.waitFor(id)).toMatchObject({ state: 'done', crashes: 0, waiting: null });
    expect(steps).toEqual([0, 1, 2, 3]);
    expect(await jobs.waitFor(other)).toMatchObject({ state: 'done' });
  });

  test('it can be told to try now, or be cancelled', async () => {
    [now, free] = [new Date('2026-05-01T08:00:00Z'), 20e6];
    const jobs = laneOf((each) => stumbling(each, [], full));
    await jobs.start();
    const [first, second] = [await jobs.enqueue('stumble', {}), await jobs.enqueue('stumble', {})];
    await expect.poll(async () => (await jobs.get(first))?.state, PATIENT).toBe('waiting');
    await jobs.cancel(first);
    expect(await jobs.waitFor(first)).toMatchObject({ state: 'cancelled' });
    await expect.poll(async () => (await jobs.get(second))?.state, PATIENT).toBe('waiting');
    free = 600e6;
    await jobs.resume(second);
    expect(await jobs.waitFor(second)).toMatchObject({ state: 'done' });
  });

  test('a store that is away: it goes on when the store is back; work that may not wait fails', async () => {
    [now, free] = [new Date('2026-05-01T08:00:00Z'), 900e6];
    let isAway = true;
    const away = () => (isAway ? new Failure('store.unavailable', { store: 'clickhouse' }) : undefined);
    const jobs = laneOf((each) => stumbling(each, [], away));
    await jobs.start();
    const id = await jobs.enqueue('stumble', {});
    await expect.poll(async () => (await jobs.get(id))?.waiting?.reason, PATIENT).toBe('store');
    isAway = false;
    now = new Date('2026-05-01T08:01:00Z');
    expect(await jobs.waitFor(id)).toMatchObject({ state: 'done' });
    await jobs.stop();
    isAway = true;
    const strict = laneOf((each) => stumbling(each, [], away, false));
    await strict.start();
    expect(await strict.waitFor(await strict.enqueue('stumble', {}))).toMatchObject({
      state: 'failed',
      failure: { code: 'store.unavailable' },
    });
  });
});

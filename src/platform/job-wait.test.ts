import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '#contract/failure';
import { mayTryAgain, type Waiting, waitingAfter } from './job-wait.ts';

const MB = 2 ** 20;
const start = new Date('2026-05-01T08:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);
const full = (neededBytes = 0) => new Failure('disk.full', { directory: 'd', neededBytes });
const stop = (thrown: unknown, freeBytes: number | null, before: Waiting | null = null, ranMs = 1000) =>
  waitingAfter({ thrown, before, startedAt: later(-ranMs), now: start, freeBytes });

test('only what passes by itself is waited for', () => {
  expect(stop(new Failure('import.file-empty', { file: 'a' }), 0)).toBeUndefined();
  expect(stop(new TypeError('x'), 0)).toBeUndefined();
  expect(stop(full(), 0)).toMatchObject({ reason: 'space', freeBytes: 0, tries: 1 });
  expect(stop(new Failure('store.unavailable', { store: 'postgres' }), 0)).toMatchObject({
    reason: 'store',
    freeBytes: null,
    neededBytes: null,
  });
});

test('a known lack is what is waited for', () => {
  const waiting = stop(full(50 * MB), 10 * MB);
  expect(waiting?.neededBytes).toBe(60 * MB);
  expect(mayTryAgain(waiting as Waiting, 59 * MB, later(3_600_000))).toBe(true); // noticed: room came back, an hour passed
  expect(mayTryAgain(waiting as Waiting, 59 * MB, later(60_000))).toBe(false);
  expect(mayTryAgain(waiting as Waiting, 60 * MB, later(60_000))).toBe(true);
  expect(mayTryAgain(waiting as Waiting, 60 * MB, later(1_000))).toBe(false);
});

test('no room that came back: it is not tried again, however long it waits', () => {
  const waiting = stop(full(), 100 * MB) as Waiting;
  expect(mayTryAgain(waiting, 100 * MB, later(86_400_000))).toBe(false);
});

test('stopped again and again it asks for more room and waits longer; after long work it begins anew', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 12 }), (freeMb, times) => {
      let waiting = stop(full(), freeMb * MB) as Waiting;
      for (let i = 1; i < times; i++) {
        const next = stop(full(), freeMb * MB, waiting) as Waiting;
        expect(next.neededBytes ?? 0).toBeGreaterThanOrEqual(waiting.neededBytes ?? 0);
        expect(next.retryAt >= waiting.retryAt).toBe(true);
        waiting = next;
      }
      expect(waiting.tries).toBe(times);
      expect(waiting.neededBytes ?? 0).toBeGreaterThan(freeMb * MB);
      expect(stop(full(), freeMb * MB, waiting, 600_000)?.tries).toBe(1);
    }),
  );
});

test('where nobody can tell the room, time alone decides', () => {
  const waiting = stop(full(), null) as Waiting;
  expect(mayTryAgain(waiting, null, later(1_000))).toBe(false);
  expect(mayTryAgain(waiting, null, later(60_000))).toBe(true);
});

test('a store that stays away is given up in the end', () => {
  const away = new Failure('store.unavailable', { store: 'clickhouse' });
  let waiting: Waiting | undefined;
  let times = 0;
  for (let next = stop(away, 0); next !== undefined; next = stop(away, 0, waiting)) {
    waiting = next;
    times++;
  }
  expect(times).toBe(12);
});

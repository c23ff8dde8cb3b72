import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';

const ATTEMPTS = 10;
const WINDOW_MS = 15 * 60_000;
/** Names kept at most; the oldest is forgotten first, so that made-up names cannot fill the memory. */
const NAMES = 10_000;

/** Counts failed attempts under a name; ten within fifteen minutes close it until the oldest of them is fifteen minutes old. */
export type Throttle = {
  /** Counts one attempt. @throws Failure `auth.too-many-attempts` with the seconds to wait. */
  attempt(name: string): void;
  /** The attempt was good: its name starts anew. */
  forget(name: string): void;
};

/** A throttle in memory: the one process that serves a data directory sees every attempt. */
export function createThrottle(clock: Clock): Throttle {
  const attempts = new Map<string, number[]>();
  return {
    attempt: (name) => {
      const now = clock.now().getTime();
      const recent = (attempts.get(name) ?? []).filter((at) => now - at < WINDOW_MS);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= ATTEMPTS) {
        throw new Failure('auth.too-many-attempts', { seconds: Math.ceil((oldest + WINDOW_MS - now) / 1000) });
      }
      attempts.delete(name);
      attempts.set(name, [...recent, now]);
      const [first] = attempts.keys();
      if (attempts.size > NAMES && first !== undefined) attempts.delete(first);
    },
    forget: (name) => {
      attempts.delete(name);
    },
  };
}

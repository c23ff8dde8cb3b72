import type { Clock } from '#platform/clock';

/** Keeps messages to a rate: `take` a few, and wait as long as it says before the next. */
export type Pace = {
  /** Milliseconds until the next message may go. */
  waitMs(): number;
  /** So many go now. */
  take(messages: number): void;
};

/** @param perSecond undefined: as fast as can be */
export function createPace(clock: Clock, perSecond: number | undefined): Pace {
  let next = 0;
  return {
    waitMs: () => Math.max(0, next - clock.now().getTime()),
    take: (messages) => {
      if (perSecond !== undefined) next = Math.max(next, clock.now().getTime()) + (messages * 1000) / perSecond;
    },
  };
}

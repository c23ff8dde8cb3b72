import { openJourneyClock, type SenderDeps } from '#actions';

/** Looked at so often: a wait ends within it. */
const EVERY_MS = 10_000;

/** Works at the journeys: lets customers in, moves them on. @param onWork there may be something to send */
export function startJourneys(deps: SenderDeps, onWork: () => void): () => Promise<void> {
  const clock = openJourneyClock(deps);
  let working: Promise<void> | undefined;
  const look = () => {
    // A tick that lasts longer than the time between two is not joined by another.
    working ??= clock
      .tick()
      .then((moved) => {
        if (moved > 0) onWork();
      })
      .catch((error: unknown) => deps.log.error('journey.clock', { error }))
      .finally(() => {
        working = undefined;
      });
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    clock.stop();
    await working;
  };
}

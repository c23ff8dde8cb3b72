import { type Failure, isFailure } from '#contract/failure';
import { lackOfRoom, START_BYTES } from './disk-room.ts';
import { type EngineExit, type EngineName, engineDied, pause } from './engine-process.ts';
import type { Log } from './log.ts';

/** What every embedded engine has. */
export type RunningEngine = {
  readonly pid: number;
  readonly exited: Promise<EngineExit>;
  output(): string;
  stop(): Promise<EngineExit>;
};

/** An engine that is started again when it ends by itself. */
export type KeptEngine<Engine> = {
  /** The one that runs now, or ran last. */
  readonly current: Engine;
  /** Why it does not run at the moment; undefined while it does. */
  readonly trouble: Failure | undefined;
  /** Ends it in order, for good. */
  stop(): Promise<void>;
};

export type KeeperOptions = {
  readonly name: EngineName;
  /** Where its files lie: it is not started again before there is room. */
  readonly folder: string;
  readonly log: Log;
  /** Called once, when it has ended too often to be started again. */
  readonly onLost: (died: Failure<'engine.died'>) => void;
};

/** An engine that ends so often within so long has a reason that starting it again does not mend. */
const MOST_RESTARTS = 3;
const RESTARTS_WITHIN_MS = 600_000;
const ROOM_POLL_MS = 1_000;

/**
 * Starts an engine and keeps it running: when it ends by itself it is started again at the same address, after there is room on its disk
 * (without room PostgreSQL cannot even recover). Meanwhile its store does not answer.
 * @param start starts it; given the one before, at its address
 * @throws what `start` throws the first time
 */
export async function keepEngine<Engine extends RunningEngine>(
  start: (before?: Engine) => Promise<Engine>,
  options: KeeperOptions,
): Promise<KeptEngine<Engine>> {
  const { name, folder, log, onLost } = options;
  let current = await start();
  let trouble: Failure | undefined;
  let stopping = false;
  let restarting = Promise.resolve();
  let restarts: number[] = [];

  /** Waits until there is room, or until nobody wants the engine any more. */
  const roomToStart = async (): Promise<void> => {
    for (let isNoted = false; !stopping; isNoted = true) {
      const lack = await lackOfRoom(folder, START_BYTES);
      if (lack === undefined) return;
      if (!isNoted) log.error('engine.waits-for-space', { engine: name, ...lack.params });
      trouble = lack;
      await pause(ROOM_POLL_MS);
    }
  };
  const startAgain = async (died: Failure<'engine.died'>): Promise<void> => {
    let reason = died;
    while (!stopping) {
      trouble = reason;
      await roomToStart();
      const now = performance.now();
      restarts = [...restarts.filter((at) => now - at < RESTARTS_WITHIN_MS), now];
      if (restarts.length > MOST_RESTARTS) return onLost(reason);
      if (stopping) return;
      trouble = reason;
      try {
        current = await start(current);
        trouble = undefined;
        return watch();
      } catch (thrown) {
        log.error('engine.not-restarted', { engine: name, error: thrown });
        if (isFailure(thrown, 'engine.died')) reason = thrown as Failure<'engine.died'>;
        // An attempt that room ran out under does not count.
        if ((await lackOfRoom(folder, START_BYTES)) !== undefined) restarts.pop();
      }
    }
  };
  const watch = (): void => {
    const engine = current;
    log.info('engine.started', { engine: name, pid: engine.pid });
    void engine.exited.then((exit) => {
      if (stopping) return;
      const output = engine.output();
      log.error('engine.died', { engine: name, ...exit, output: output.slice(-2_000) });
      restarting = startAgain(engineDied(name, exit, output));
    });
  };
  watch();
  return {
    get current() {
      return current;
    },
    get trouble() {
      return trouble;
    },
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}

import type { z } from 'zod';
import { type Failure, isFailure } from '#contract/failure';
import type { Job } from '#contract/work';
import { sayCode } from '#i18n';
import { pause } from '#platform/engine-process';
import type { ProgressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** What a followed job waits for, said once each time it begins; the command goes on following it. */
export type WaitingNotes = {
  say(job: z.output<typeof Job>): void;
  /** Asks again and again while Patron itself answers but a store of it does not: it has no room, or is being started again. */
  ask<T>(question: () => Promise<T>): Promise<T>;
};

const PAUSE_MS = 1_000;
/** An embedded engine is back within seconds; a server that stays away longer is reported. */
const MOST_AWAYS = 120;

/** A store behind Patron, not Patron itself: that would be named by its address. */
function isStoreAway(thrown: unknown): boolean {
  return isFailure(thrown, 'store.unavailable') && !(thrown.params as { store: string }).store.startsWith('http');
}

export function waitingNotes(terminal: Terminal, bar: ProgressBar): WaitingNotes {
  let said = '';
  const note = (reason: string, sentence: string) => {
    if (reason !== '' && said !== reason) {
      bar.clear();
      terminal.note(sentence);
    }
    said = reason;
  };
  return {
    say: ({ waiting }) => note(waiting?.reason ?? '', waiting?.detail ?? ''),
    ask: async (question) => {
      for (let aways = 0; ; ) {
        try {
          return await question();
        } catch (thrown) {
          if (isFailure(thrown, 'disk.full'))
            note('space', sayCode(terminal.locale, `failure.${thrown.code}`, { ...(thrown as Failure).params }));
          else if (!isStoreAway(thrown) || ++aways > MOST_AWAYS) throw thrown;
          await pause(PAUSE_MS);
        }
      }
    },
  };
}

import type { z } from 'zod';
import type { Job } from '#contract/work';
import { say } from '#i18n';
import type { Terminal } from './terminal.ts';

type Progress = NonNullable<z.output<typeof Job>['progress']>;

const WIDTH = 24;

/** Draws how far a job is over the line before; draws nothing where nobody watches. */
export type ProgressBar = { draw(what: string, progress: Progress | null): void; clear(): void };

export function progressBar(terminal: Terminal): ProgressBar {
  let drawn = false;
  const clear = () => {
    if (drawn) terminal.draw('\r\u001b[K');
    drawn = false;
  };
  return {
    clear,
    draw: (what, progress) => {
      if (!terminal.watched) return;
      const line = progress === null ? what : `${what}  ${barText(progress)}  ${numbersText(terminal, progress)}`;
      terminal.draw(`\r\u001b[K${line}`);
      drawn = true;
    },
  };
}

function barText({ done, total }: Progress): string {
  if (total === null || total <= 0) return '';
  const full = Math.round(Math.min(1, done / total) * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}]`;
}

function numbersText({ locale }: Terminal, { phase, done, total, secondsLeft }: Progress): string {
  const share = total === null || total <= 0 ? '' : `${Math.floor((100 * done) / total)} %`;
  const left = secondsLeft === null ? '' : say(locale, 'cli.progress.left', { seconds: Math.ceil(secondsLeft) });
  return [phase, share, left].filter(Boolean).join('  ');
}

import type { Locale } from '#i18n';

/** Where a command writes: results to standard output, everything else to standard error. */
export type Terminal = {
  readonly locale: Locale;
  /** Results as JSON, one document, for other programs. */
  readonly json: boolean;
  /** Somebody is watching: progress may be drawn. */
  readonly watched: boolean;
  /** A line of the result. */
  print(line: string): void;
  /** A line beside the result. */
  note(line: string): void;
  /** Text without a line end, for drawing over. */
  draw(text: string): void;
  /** A part of a long result; resolves when there is room for the next. */
  pour(part: string | Uint8Array): Promise<void>;
};

/** The terminal this process was started from. */
export function openTerminal(locale: Locale, json: boolean): Terminal {
  return {
    locale,
    json,
    watched: process.stderr.isTTY === true && !json,
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    draw: (text) => void process.stderr.write(text),
    pour: (part) =>
      new Promise((resolve) => {
        if (process.stdout.write(part, () => resolve())) resolve();
      }),
  };
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure. */
export function allowReaderToLeave(): void {
  if (!process.stdout.listeners('error').includes(onOutputError)) process.stdout.on('error', onOutputError);
}

function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Prints a result: as JSON where that was asked for, else the lines. */
export function show(terminal: Terminal, result: unknown, lines: () => readonly string[]): void {
  if (terminal.json) terminal.print(JSON.stringify(result));
  else for (const line of lines()) terminal.print(line);
}

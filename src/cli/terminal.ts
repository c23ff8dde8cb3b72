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
};

/** The terminal this process was started from. */
export function openTerminal(locale: Locale, json: boolean): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', ignoreClosedPipe);
  return {
    locale,
    json,
    watched: process.stderr.isTTY === true && !json,
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    draw: (text) => void process.stderr.write(text),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Prints a result: as JSON where that was asked for, else the lines. */
export function show(terminal: Terminal, result: unknown, lines: () => readonly string[]): void {
  if (terminal.json) terminal.print(JSON.stringify(result));
  else for (const line of lines()) terminal.print(line);
}

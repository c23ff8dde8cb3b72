/** `patron model …` by itself: what bin/patron.mjs runs from one built file, so that a model is fitted before a server would have loaded. */
import { modelCommand } from './commands/model.ts';
import type { ExitCode } from './exit-codes.ts';
import { runCommands } from './run-commands.ts';

/** As `runCli`, for command lines that begin with `model`. */
export function runModelCli(args: readonly string[]): Promise<ExitCode> {
  return runCommands(args, [modelCommand]);
}

import path from 'node:path';
import { readConfig } from '#platform/config';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { campaignsCommand, consentsCommand } from './commands/campaigns.ts';
import { customersCommand } from './commands/customers.ts';
import { deliveredCommand } from './commands/delivered.ts';
import { doctorCommand } from './commands/doctor.ts';
import { effectCommand } from './commands/effect.ts';
import { exportCommand } from './commands/export.ts';
import { hashedAudienceCommand } from './commands/hashed-audience.ts';
import { importCommand } from './commands/import.ts';
import { importsCommand, refusedCommand, revertCommand } from './commands/imports.ts';
import { journeysCommand } from './commands/journeys.ts';
import { listCommand } from './commands/list.ts';
import { modelCommand } from './commands/model.ts';
import { sampleCommand } from './commands/sample.ts';
import { scoreCommand } from './commands/score.ts';
import { segmentsCommand } from './commands/segments.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import type { Cli, PlainCli } from './declare.ts';
import type { ExitCode } from './exit-codes.ts';
import { runCommands } from './run-commands.ts';

/** The commands, in the order of the help. */
const COMMANDS = [
  startCommand,
  importCommand,
  scoreCommand,
  customersCommand,
  exportCommand,
  campaignsCommand,
  consentsCommand,
  hashedAudienceCommand,
  journeysCommand,
  segmentsCommand,
  listCommand,
  deliveredCommand,
  sampleCommand,
  statusCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  importsCommand,
  refusedCommand,
  revertCommand,
  modelCommand,
  effectCommand,
] as const;

/** Runs one command line (without the names of node and patron) and gives its exit code. Never throws. */
export function runCli(args: readonly string[]): Promise<ExitCode> {
  return runCommands(
    args,
    COMMANDS.map((command) => (plain) => command(inPlace(plain))),
  );
}

/** Commands that work on a shop read the settings; what the command line says comes first. */
function inPlace(plain: PlainCli): Cli {
  return {
    ...plain,
    run: (options, work) =>
      plain.runAlone(options, (terminal) => {
        const config = readConfig();
        const dataDirectory = options.data === undefined ? config.dataDirectory : path.resolve(options.data);
        return work({ terminal, config: { ...config, dataDirectory } });
      }),
  };
}

import { createRequire } from 'node:module';
import { type Command, CommanderError } from 'commander';
import { Failure, isFailure } from '#contract/failure';
import { type Locale, loadWords, localeOf, say, sayCode } from '#i18n';
import { declareGroup, type PlainCli } from './declare.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { allowReaderToLeave, openTerminal, type Terminal } from './terminal.ts';
import { usageError } from './usage-errors.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/**
 * Runs one command line (without the names of node and patron) with the commands given, and gives its exit code. Never throws: whatever
 * goes wrong is said in the language of the terminal, and with `--json` as a document `{ code, params, detail }`.
 */
export async function runCommands(
  args: readonly string[],
  commands: readonly ((cli: PlainCli) => Command)[],
): Promise<ExitCode> {
  allowReaderToLeave();
  const locale = localeAsked(args);
  await loadWords(locale);
  let code: ExitCode = EXIT.ok;
  const cli: PlainCli = {
    locale,
    runAlone: async (options, work) => {
      const terminal = openTerminal(locale, options.json === true);
      try {
        code = await work(terminal);
      } catch (thrown) {
        code = report(thrown, terminal);
      }
    },
  };
  try {
    await program(cli, commands).parseAsync([...args], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

function program(cli: PlainCli, commands: readonly ((cli: PlainCli) => Command)[]): Command {
  const all = declareGroup(cli, 'patron', 'cli.about').version(
    version,
    '-V, --version',
    say(cli.locale, 'cli.help.version'),
  );
  for (const command of commands) all.addCommand(command(cli));
  all.addHelpText('after', `\n${say(cli.locale, 'cli.help.exit')}`);
  settle(all, cli.locale);
  return all;
}

/** Commander would end the process by itself, and say why in English. */
function settle(command: Command, locale: Locale): void {
  command.exitOverride().configureOutput({ outputError: (text, write) => write(usageError(locale, text)) });
  for (const each of command.commands) settle(each, locale);
}

/** `--lang`, else the language of the terminal. Needed before the command line is taken apart: the help is in it. */
function localeAsked(args: readonly string[]): Locale {
  const place = args.indexOf('--lang');
  const named = args.find((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  const given = place >= 0 ? args[place + 1] : named;
  return localeOf(given ?? Intl.DateTimeFormat().resolvedOptions().locale);
}

function report(thrown: unknown, terminal: Terminal): ExitCode {
  const failure = isFailure(thrown) ? thrown : new Failure('internal', { requestId: '-' }, { cause: thrown });
  const detail = sayCode(terminal.locale, `failure.${failure.code}`, failure.params as Record<string, unknown>);
  if (terminal.json) terminal.print(JSON.stringify({ code: failure.code, params: failure.params, detail }));
  else terminal.note(detail);
  if (failure.code === 'internal' && thrown instanceof Error) terminal.note(thrown.stack ?? thrown.message);
  return exitCodeOf(failure.code);
}

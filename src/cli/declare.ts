import { type Argument, Command, Option } from 'commander';
import { hasWords, type Locale, say, sayCode, type WordKey } from '#i18n';
import type { ExitCode } from './exit-codes.ts';
import type { Place } from './place.ts';
import type { Terminal } from './terminal.ts';

/** Options of every command. */
export type SharedOptions = { json?: boolean; lang?: string; data?: string };

/** What commands that need no shop are given: the language, and a way to run their work and keep the exit code it ends with. */
export type PlainCli = {
  readonly locale: Locale;
  runAlone(options: SharedOptions, work: (terminal: Terminal) => Promise<ExitCode>): Promise<void>;
};

/** What all other commands are given. */
export type Cli = PlainCli & {
  /** Runs a command's work in its place. */
  run(options: SharedOptions, work: (place: Place) => Promise<ExitCode>): Promise<void>;
};

/** The keys of words that need no facts. */
export type PlainWord = { [K in WordKey]: Parameters<typeof say<K>> extends [Locale, K] ? K : never }[WordKey];

/** A command with its line in the help and the options that every command has. */
export function declare(cli: PlainCli, name: string, about: PlainWord): Command {
  const word = (key: PlainWord) => say(cli.locale, key);
  return declareGroup(cli, name, about)
    .addOption(new Option('--json', word('cli.option.json')))
    .addOption(new Option('--lang <language>', word('cli.option.lang')))
    .addOption(new Option('--data <directory>', word('cli.option.data')))
    .allowExcessArguments(false);
}

/** A command that only holds others: an option of its own would be taken from them. */
export function declareGroup({ locale }: PlainCli, name: string, about: PlainWord): Command {
  return new Command(name)
    .description(say(locale, about))
    .helpCommand(false)
    .helpOption('-h, --help', say(locale, 'cli.help.help'))
    .configureHelp({
      styleTitle: (title) => sayTitle(locale, title),
      optionDescription: (option) => withFacts(locale, option, option.required || option.optional),
      argumentDescription: (argument) => withFacts(locale, argument, true),
    });
}

/** The line of an option or argument in the help, with its choices and what holds without it. */
function withFacts(locale: Locale, asked: Option | Argument, takesValue: boolean): string {
  const facts: string[] = [];
  if (asked.argChoices !== undefined)
    facts.push(say(locale, 'cli.help.choices', { choices: asked.argChoices.join(', ') }));
  const standard: unknown = asked.defaultValueDescription ?? asked.defaultValue;
  if (standard !== undefined && standard !== '' && takesValue)
    facts.push(say(locale, 'cli.help.default', { value: String(standard) }));
  return facts.length === 0 ? asked.description : say(locale, 'cli.help.facts', { about: asked.description, facts });
}

/** The headings of the help, which come in English. */
export function sayTitle(locale: Locale, title: string): string {
  const key = `cli.help.${title.replace(':', '').toLowerCase()}`;
  return hasWords(key) ? sayCode(locale, key) : title;
}

/** Gathers an option that may be given several times. */
export function several(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

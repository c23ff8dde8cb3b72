import { type Locale, say } from '#i18n';

/** Forms of what Commander says (14.0), each with the word that says it in our languages. */
const FORMS = [
  [/^unknown option '(?<what>[^']+)'/, 'cli.usage.unknownOption'],
  [/^unknown command '(?<what>[^']+)'/, 'cli.usage.unknownCommand'],
  [/^missing required argument '(?<what>[^']+)'/, 'cli.usage.missingArgument'],
  [/^option '(?<what>[^']+)' argument missing/, 'cli.usage.missingValue'],
  [/^required option '(?<what>[^']+)' not specified/, 'cli.usage.missingOption'],
  [/^option '(?<what>[^']+)' cannot be used with option '(?<other>[^']+)'/, 'cli.usage.conflict'],
  [/^too many arguments/, 'cli.usage.tooMany'],
  [/^option '(?<what>[^']+)' argument '(?<value>[\s\S]*?)' is invalid\. ?(?<hint>[\s\S]*)/, 'cli.usage.wrongValue'],
  [
    /^command-argument value '(?<value>[\s\S]*?)' is invalid for argument '(?<what>[^']+)'\. ?(?<hint>[\s\S]*)/,
    'cli.usage.wrongValue',
  ],
] as const;

/**
 * What is wrong with a command line, in the language of the terminal. Text of Commander's that has none of the known forms stays as it is.
 * @param text what Commander would print: `error: unknown option '--sed'\n(Did you mean --seed?)`
 */
export function usageError(locale: Locale, text: string): string {
  const message = text.replace(/^error: /, '').trimEnd();
  for (const [form, word] of FORMS) {
    const found = form.exec(message);
    if (found === null) continue;
    const { what = '', other = '', value = '', hint = '' } = found.groups ?? {};
    const choices = /^Allowed choices are (.*)\.$/.exec(hint)?.[1] ?? hint;
    const meant = /\(Did you mean (?:one of )?(.+)\?\)$/.exec(message)?.[1];
    const sentence = say(locale, word, { what, other, value, hint: choices });
    return `${sentence}${meant === undefined ? '' : say(locale, 'cli.usage.meant', { meant })}\n`;
  }
  return text;
}

import { Argument, type Command, Option } from 'commander';
import { say } from '#i18n';
import { writeUserFile } from '#platform/user-files';
import { type Cli, declare, type SharedOptions, several } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

const FILES = ['customers', 'orders', 'histories'] as const;
type What = (typeof FILES)[number];
type ExportOptions = SharedOptions & { out: string; where?: string[]; asOf?: string; step?: string };

/** `patron export customers|orders|histories`: all of them as a file. */
export function exportCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'export', 'cli.export.about')
    .addArgument(new Argument('<what>', say(locale, 'cli.arg.what')).choices(FILES))
    .addOption(new Option('--out <file>', say(locale, 'cli.option.out')).makeOptionMandatory())
    .addOption(new Option('--where <condition>', say(locale, 'cli.option.where')).argParser(several))
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .addOption(new Option('--step <step>', say(locale, 'cli.option.step')).choices(['day', 'week', 'month']))
    .action((what: What, { out, where, asOf, step, ...options }: ExportOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const bytes = await writeUserFile(
            out,
            client.download(`/${what}.csv`, { where, asOf, ...(what === 'histories' ? { step } : {}) }),
          );
          show(place.terminal, { file: out, bytes }, () => [
            say(locale, 'cli.export.done', { file: out, bytes: countText(locale, bytes) }),
          ]);
          return EXIT.ok;
        }),
      ),
    );
}

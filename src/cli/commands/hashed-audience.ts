import { Argument, type Command, Option } from 'commander';
import { AD_PLATFORMS, type AdPlatform, HashedAudience } from '#contract/hashed-audience';
import { say, sayCode } from '#i18n';
import { writeUserFile } from '#platform/user-files';
import { type Cli, declare, type SharedOptions, several } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type MakeOptions = SharedOptions & { out?: string; where?: string[]; phonePlus: boolean };

const OUT = '--out <file>';

/** `patron hashed-audience google`: hashed identifiers of who consented to a network, as its file. */
export function hashedAudienceCommand(cli: Cli): Command {
  const { locale } = cli;
  return (
    declare(cli, 'hashed-audience', 'cli.hashed.about')
      .addArgument(new Argument('<network>', say(locale, 'cli.arg.network')).choices(AD_PLATFORMS))
      // Commander asks for what is mandatory before it looks at arguments: a network it does not know would be named last.
      .addOption(new Option(OUT, say(locale, 'cli.option.out')))
      .addOption(new Option('--where <condition>', say(locale, 'cli.option.where')).argParser(several))
      .addOption(new Option('--no-phone-plus', say(locale, 'cli.option.phonePlus')))
      .action((platform: AdPlatform, { out, where = [], phonePlus, ...options }: MakeOptions, command: Command) => {
        if (out === undefined) return command.error(`error: required option '${OUT}' not specified`);
        return cli.run(options, (place) =>
          withShop(place, async ({ client }) => {
            const made = await client.send(HashedAudience, 'POST', '/hashed-audiences', { platform, where, phonePlus });
            await writeUserFile(out, client.download(`/hashed-audiences/${made.audienceId}/file.csv`));
            show(place.terminal, { ...made, file: out }, () => [
              say(locale, 'cli.hashed.done', {
                file: out,
                hashed: countText(locale, made.hashed),
                customers: countText(locale, made.customers),
              }),
              ...made.excluded.map(
                ({ reason, customers }) => `${countText(locale, customers)} ${sayCode(locale, `excluded.${reason}`)}`,
              ),
            ]);
            return EXIT.ok;
          }),
        );
      })
  );
}

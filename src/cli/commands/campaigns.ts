import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { Campaign } from '#contract/campaign';
import { PrelaunchSheet } from '#contract/campaign-check';
import { ConsentImport } from '#contract/consent';
import { ContactPolicyAnswer } from '#contract/contact-policy';
import { type Locale, say, sayCode } from '#i18n';
import { findUserFile } from '#platform/user-files';
import { type Cli, declare, declareGroup, type PlainWord, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron campaigns`: what runs, the sheet before a launch, the launch, and the ways to stop. */
export function campaignsCommand(cli: Cli): Command {
  return declareGroup(cli, 'campaigns', 'cli.campaigns.about')
    .addCommand(listCommand(cli))
    .addCommand(sheetCommand(cli))
    .addCommand(launchCommand(cli))
    .addCommand(stopCommand(cli))
    .addCommand(switchCommand(cli, 'stop-all', 'cli.campaigns.stopAll.about', true))
    .addCommand(switchCommand(cli, 'go-on', 'cli.campaigns.goOn.about', false));
}

function listCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'list', 'cli.campaigns.list.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const all = await client.get(z.array(Campaign), '/campaigns');
        show(place.terminal, all, () => (all.length === 0 ? [say(locale, 'cli.none')] : campaignLines(locale, all)));
        return EXIT.ok;
      }),
    ),
  );
}

function campaignLines(locale: Locale, all: readonly Campaign[]): string[] {
  return tableLines<Campaign>(
    [
      { heading: say(locale, 'cli.head.campaign'), of: ({ campaignId }) => String(campaignId), right: true },
      { heading: say(locale, 'cli.head.name'), of: ({ name }) => name },
      { heading: say(locale, 'cli.head.state'), of: ({ state }) => sayCode(locale, `campaignState.${state}`) },
      {
        heading: say(locale, 'cli.head.when'),
        of: ({ launchedAt }) => launchedAt?.slice(0, 16).replace('T', ' ') ?? '–',
      },
    ],
    all,
  );
}

function sheetCommand(cli: Cli): Command {
  const { locale } = cli;
  return onCampaign(cli, 'sheet', 'cli.campaigns.sheet.about').action((campaignId: number, options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const sheet = await client.get(PrelaunchSheet, `/campaigns/${campaignId}/sheet`);
        show(place.terminal, sheet, () => sheetLines(locale, sheet));
        return EXIT.ok;
      }),
    ),
  );
}

function sheetLines(locale: Locale, { counts, blocks }: PrelaunchSheet): string[] {
  const { excluded, ...groups } = counts;
  const left = excluded.reduce((sum, { customers }) => sum + customers, 0);
  return [
    say(locale, 'cli.campaigns.counts', {
      audience: countText(locale, groups.audience),
      treated: countText(locale, groups.treated),
      control: countText(locale, groups.control),
      holdout: countText(locale, groups.holdout),
      excluded: countText(locale, left),
    }),
    ...excluded.map(
      ({ reason, customers }) => `  ${sayCode(locale, `excluded.${reason}`)}  ${countText(locale, customers)}`,
    ),
    say(locale, blocks.length === 0 ? 'sheet.ready' : 'sheet.not'),
    ...blocks.map(({ code }) => `  ${sayCode(locale, `block.${code}`)}`),
  ];
}

function launchCommand(cli: Cli): Command {
  const { locale } = cli;
  return onCampaign(cli, 'launch', 'cli.campaigns.launch.about')
    .addOption(
      new Option('--customers <number>', say(locale, 'cli.option.treated'))
        .argParser(wholeNumber)
        .makeOptionMandatory(),
    )
    .action((campaignId: number, { customers, ...options }: SharedOptions & { customers: number }) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const launched = await client.send(Campaign, 'POST', `/campaigns/${campaignId}/launch`, { customers });
          show(place.terminal, launched, () => [stateLine(locale, launched)]);
          return EXIT.ok;
        }),
      ),
    );
}

function stopCommand(cli: Cli): Command {
  const { locale } = cli;
  return onCampaign(cli, 'stop', 'cli.campaigns.stop.about').action((campaignId: number, options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const stopped = await client.send(Campaign, 'POST', `/campaigns/${campaignId}/stop`, {});
        show(place.terminal, stopped, () => [stateLine(locale, stopped)]);
        return EXIT.ok;
      }),
    ),
  );
}

function switchCommand(cli: Cli, name: string, about: PlainWord, isStopped: boolean): Command {
  const { locale } = cli;
  return declare(cli, name, about).action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const answer = await client.send(ContactPolicyAnswer, 'PUT', '/contact-policy/stop', { isStopped });
        show(place.terminal, answer, () => [say(locale, isStopped ? 'cli.campaigns.stopped' : 'cli.campaigns.going')]);
        return EXIT.ok;
      }),
    ),
  );
}

/** `patron consents FILE`: decisions about being written to. */
export function consentsCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'consents', 'cli.consents.about')
    .argument('<file>', say(locale, 'cli.arg.consents'))
    .action((name: string, options: SharedOptions) =>
      cli.run(options, async (place) => {
        const file = await findUserFile(name);
        return withShop(place, async ({ client }) => {
          const taken = await client.upload(ConsentImport, '/consents/import', file.name, file.read());
          show(place.terminal, taken, () => consentLines(locale, taken));
          return taken.refused > 0 ? EXIT.partlyRefused : EXIT.ok;
        });
      }),
    );
}

function consentLines(locale: Locale, { added, known, refused, faults }: ConsentImport): string[] {
  const counts = {
    added: countText(locale, added),
    known: countText(locale, known),
    refused: countText(locale, refused),
  };
  return [
    say(locale, 'policy.consents.done', counts),
    ...faults.map(({ line, fault, value }) =>
      say(locale, 'policy.consents.fault', { line: String(line), fault, value }),
    ),
  ];
}

function onCampaign(cli: Cli, name: string, about: PlainWord): Command {
  return declare(cli, name, about).argument('<campaign>', say(cli.locale, 'cli.arg.campaign'), wholeNumber);
}

function stateLine(locale: Locale, { name, state }: Campaign): string {
  return say(locale, 'cli.campaigns.state', { name, state: sayCode(locale, `campaignState.${state}`) });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('1 …');
  return value;
}

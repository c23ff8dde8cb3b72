import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { Journey, JourneyNumbers } from '#contract/journey-work';
import { type Locale, say, sayCode } from '#i18n';
import { type Cli, declare, declareGroup, type PlainWord, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

/** `patron journeys`: what runs, where those inside are, and the way to pause. */
export function journeysCommand(cli: Cli): Command {
  return declareGroup(cli, 'journeys', 'cli.journeys.about')
    .addCommand(listCommand(cli))
    .addCommand(showCommand(cli))
    .addCommand(switchCommand(cli, 'pause', 'cli.journeys.pause.about'))
    .addCommand(switchCommand(cli, 'resume', 'cli.journeys.resume.about'));
}

function listCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'list', 'cli.journeys.list.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const all = await client.get(z.array(Journey), '/journeys');
        show(place.terminal, all, () => (all.length === 0 ? [say(locale, 'cli.none')] : journeyLines(locale, all)));
        return EXIT.ok;
      }),
    ),
  );
}

function journeyLines(locale: Locale, all: readonly Journey[]): string[] {
  return tableLines<Journey>(
    [
      { heading: say(locale, 'journeys.column.name'), of: ({ journeyId }) => String(journeyId), right: true },
      { heading: say(locale, 'cli.head.name'), of: ({ name }) => name },
      { heading: say(locale, 'cli.head.state'), of: ({ state }) => sayCode(locale, `journeyState.${state}`) },
      {
        heading: say(locale, 'journeys.column.inside'),
        of: ({ counts }) => countText(locale, counts.inside),
        right: true,
      },
      {
        heading: say(locale, 'journeys.column.entered'),
        of: ({ counts }) => countText(locale, counts.entered),
        right: true,
      },
    ],
    all,
  );
}

function showCommand(cli: Cli): Command {
  const { locale } = cli;
  return onJourney(cli, 'show', 'cli.journeys.show.about').action((journeyId: number, options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const journey = await client.get(Journey, `/journeys/${journeyId}`);
        const numbers =
          journey.version === null ? null : await client.get(JourneyNumbers, `/journeys/${journeyId}/numbers`);
        show(place.terminal, { journey, numbers }, () => [
          stateLine(locale, journey),
          ...(numbers === null ? [] : stepLines(locale, numbers)),
        ]);
        return EXIT.ok;
      }),
    ),
  );
}

function stepLines(locale: Locale, { steps }: JourneyNumbers): string[] {
  const sum = (some: readonly { readonly n: number }[]) =>
    countText(
      locale,
      some.reduce((all, { n }) => all + n, 0),
    );
  return tableLines<JourneyNumbers['steps'][number]>(
    [
      { heading: say(locale, 'journey.numbers.step'), of: ({ stepId }) => stepId },
      { heading: say(locale, 'journey.numbers.inside'), of: ({ inside }) => countText(locale, inside), right: true },
      {
        heading: say(locale, 'journey.numbers.passed'),
        of: ({ passed }) => sum(passed.map(({ members }) => ({ n: members }))),
        right: true,
      },
      {
        heading: say(locale, 'journey.numbers.messages'),
        of: ({ messages }) =>
          messages
            .map((one) => `${sayCode(locale, `deliveryState.${one.state}`)} ${countText(locale, one.messages)}`)
            .join(', '),
      },
    ],
    steps,
  );
}

function switchCommand(cli: Cli, name: 'pause' | 'resume', about: PlainWord): Command {
  const { locale } = cli;
  return onJourney(cli, name, about).action((journeyId: number, options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const journey = await client.send(Journey, 'POST', `/journeys/${journeyId}/${name}`, {});
        show(place.terminal, journey, () => [stateLine(locale, journey)]);
        return EXIT.ok;
      }),
    ),
  );
}

function stateLine(locale: Locale, { name, state, counts }: Journey): string {
  return say(locale, 'cli.journeys.line', {
    name,
    state: sayCode(locale, `journeyState.${state}`),
    inside: countText(locale, counts.inside),
    entered: countText(locale, counts.entered),
    treated: countText(locale, counts.treatedGoal),
    control: countText(locale, counts.controlGoal),
  });
}

function onJourney(cli: Cli, name: string, about: PlainWord): Command {
  return declare(cli, name, about).argument('<journey>', say(cli.locale, 'cli.arg.journey'), wholeNumber);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('1 …');
  return value;
}

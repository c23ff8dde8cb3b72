import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { UpliftAnswer, type UpliftFacts } from '#contract/uplift';
import { Job } from '#contract/work';
import { type Locale, say } from '#i18n';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { followJob } from '../follow.ts';
import { countText, moneyText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type Options = SharedOptions & { asOf?: string; again?: boolean };

/** `patron effect whom 3`: whom an experiment changed, and whom to treat next. */
export function whomCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'whom', 'cli.effect.whom.about')
    .addArgument(new Argument('<id>', say(locale, 'cli.arg.experimentId')).argParser(whole))
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .addOption(new Option('--again', say(locale, 'cli.option.again')))
    .action((id: number, { asOf, again = false, ...options }: Options) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const path = `/effect/experiments/${id}/uplift`;
          if (again) await followJob(client, place.terminal, (await client.send(Job, 'POST', path, {})).jobId);
          const answer = await client.get(UpliftAnswer, path, { asOf });
          show(place.terminal, answer, () => answerLines(locale, answer));
          return EXIT.ok;
        }),
      ),
    );
}

function answerLines(locale: Locale, answer: UpliftAnswer): string[] {
  const { facts, kinds, meta, isCurrent } = answer;
  if (facts === null) return [say(locale, 'uplift.pending')];
  const money = (minor: number): string => moneyText(locale, Math.round(minor), meta.currency);
  return [
    `${answer.name}: ${facts.state}`,
    ...(isCurrent ? [] : [say(locale, 'uplift.former', { day: facts.asOf })]),
    ...(facts.state === 'too-few' ? [tooFew(locale, facts)] : []),
    '',
    ...tableLines<UpliftFacts['trials'][number]>(
      [
        { heading: say(locale, 'uplift.learner'), of: ({ learner }) => say(locale, `uplift.learner.${learner}`) },
        { heading: say(locale, 'uplift.outcome'), of: ({ outcome }) => say(locale, `uplift.outcome.${outcome}`) },
        { heading: say(locale, 'uplift.qini'), of: ({ qini }) => qini.toPrecision(4), right: true },
        { heading: say(locale, 'experiment.lower'), of: ({ lower }) => lower.toPrecision(4), right: true },
        { heading: say(locale, 'experiment.upper'), of: ({ upper }) => upper.toPrecision(4), right: true },
        { heading: say(locale, 'uplift.slope'), of: ({ slope }) => slope.toFixed(2), right: true },
      ],
      facts.trials,
    ),
    '',
    ...tableLines<UpliftAnswer['kinds'][number]>(
      [
        { heading: say(locale, 'uplift.kind'), of: ({ kind }) => say(locale, `uplift.kind.${kind}`) },
        {
          heading: say(locale, 'uplift.kind.customers'),
          of: ({ customers }) => countText(locale, customers),
          right: true,
        },
        { heading: say(locale, 'uplift.kind.gain'), of: ({ gainMinor }) => money(gainMinor), right: true },
      ],
      kinds,
    ),
  ];
}

function tooFew(locale: Locale, { treated, control, buyers, needed }: UpliftFacts): string {
  return say(locale, 'uplift.tooFew', {
    treated: countText(locale, treated),
    control: countText(locale, control),
    buyers: countText(locale, buyers),
    group: countText(locale, needed.group),
    least: countText(locale, needed.buyers),
  });
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('1, 2, 3 …');
}

import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { trialShown, UpliftAnswer, type UpliftFacts, type UpliftKind } from '#contract/uplift';
import { Job } from '#contract/work';
import { type Locale, say } from '#i18n';
import { type Cli, declare, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { followJob } from '../follow.ts';
import { countText, moneyText } from '../money.ts';
import { type TableColumn, tableLines } from '../table.ts';
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

type Trial = UpliftFacts['trials'][number];

function answerLines(locale: Locale, answer: UpliftAnswer): string[] {
  const { facts, kinds, meta, isCurrent } = answer;
  if (facts === null) return [say(locale, 'uplift.pending')];
  const money = (minor: number): string => moneyText(locale, Math.round(minor), meta.currency);
  const inUnit = ({ outcome }: Trial, value: number) => (outcome === 'profit' ? money(value) : value.toFixed(4));
  const right = (heading: string, of: (trial: Trial) => string) => ({ heading, of, right: true });
  return [
    answer.name,
    ...(isCurrent || facts.state !== 'found' ? [sentence(locale, answer, facts, money, inUnit)] : []),
    ...(isCurrent ? [] : [say(locale, 'uplift.former', { day: facts.asOf })]),
    ...tableBelow<Trial>(
      [
        { heading: say(locale, 'uplift.learner'), of: ({ learner }) => say(locale, `uplift.learner.${learner}`) },
        { heading: say(locale, 'uplift.outcome'), of: ({ outcome }) => say(locale, `uplift.outcome.${outcome}`) },
        right(say(locale, 'uplift.qini'), (trial) => inUnit(trial, trial.qini)),
        right(say(locale, 'experiment.lower'), (trial) => inUnit(trial, trial.lower)),
        right(say(locale, 'experiment.upper'), (trial) => inUnit(trial, trial.upper)),
        right(say(locale, 'uplift.slope'), ({ slope }) => slope.toFixed(2)),
      ],
      facts.trials,
    ),
    ...tableBelow<UpliftAnswer['kinds'][number]>(
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

/** A table with an empty line above it; nothing without rows. */
function tableBelow<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : ['', ...tableLines(columns, rows)];
}

/** What was found, in a sentence. */
function sentence(
  locale: Locale,
  { kinds }: UpliftAnswer,
  facts: UpliftFacts,
  money: (minor: number) => string,
  inUnit: (trial: Trial, value: number) => string,
): string {
  const count = (n: number) => countText(locale, n);
  const { state, treated, control, buyers, needed, trials, costMinor } = facts;
  if (state === 'open' || state === 'mismatch') return say(locale, `uplift.${state}`);
  if (state === 'too-few') {
    const found = { treated: count(treated), control: count(control), buyers: count(buyers) };
    return say(locale, 'uplift.tooFew', { ...found, group: count(needed.group), least: count(needed.buyers) });
  }
  if (state === 'alike') {
    const trial = trialShown(facts);
    const bound = (end: 'lower' | 'upper') => (trial === undefined ? '–' : inUnit(trial, trial[end]));
    return say(locale, 'uplift.alike', { n: count(trials.length), lower: bound('lower'), upper: bound('upper') });
  }
  const of = (kind: UpliftKind) => kinds.find((one) => one.kind === kind);
  return say(locale, 'uplift.found', {
    treat: count(of('treat')?.customers ?? 0),
    all: count(kinds.reduce((sum, { customers }) => sum + customers, 0)),
    cost: money(costMinor),
    gain: money(of('treat')?.gainMinor ?? 0),
    anyway: count(of('anyway')?.customers ?? 0),
    putOff: count(of('putOff')?.customers ?? 0),
  });
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('1, 2, 3 …');
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import { UPLIFT_LEARNERS, type UpliftLearner } from '#contract/uplift';
import {
  learnUplift,
  type MeasureAnswer,
  type MeasuredEffect,
  measureEffects,
  type TriedRule,
  type UpliftAnswer,
} from '#effect';
import { say } from '#i18n';
import { readUserBytes } from '#platform/user-files';
import { type Cli, declare, declareGroup, type SharedOptions } from '../declare.ts';
import { readExperimentFile } from '../effect/experiment-file.ts';
import { EXIT } from '../exit-codes.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { experimentCommand, experimentsCommand } from './effect-experiments.ts';
import { whomCommand } from './effect-uplift.ts';

type MeasureOptions = SharedOptions & {
  treatment: string;
  outcome: string[];
  covariates?: string[];
  control?: string;
  design: number;
  level: number;
};
type UpliftOptions = SharedOptions & {
  treatment: string;
  outcome: string[];
  features: string[];
  control?: string;
  method?: UpliftLearner;
  seed: number;
};

/** `patron effect`: what a treatment changed, and whom: on a file of an experiment without a shop, or on the shop's own. */
export function effectCommand(cli: Cli): Command {
  return declareGroup(cli, 'effect', 'cli.effect.about')
    .addCommand(measureCommand(cli))
    .addCommand(upliftCommand(cli))
    .addCommand(experimentsCommand(cli))
    .addCommand(experimentCommand(cli))
    .addCommand(whomCommand(cli));
}

function measureCommand(cli: Cli): Command {
  const { locale } = cli;
  return declareExperiment(cli, 'measure', 'cli.effect.measure.about')
    .addOption(new Option('--covariates <columns>', say(locale, 'cli.option.covariates')).argParser(columnList))
    .addOption(new Option('--design <ratio>', say(locale, 'cli.option.design')).argParser(ratio).default(1, '1:1'))
    .addOption(new Option('--level <level>', say(locale, 'cli.option.level')).argParser(share).default(0.95))
    .action((file: string, options: MeasureOptions) =>
      cli.runAlone(options, async (terminal) => {
        const { treatment, outcome, covariates = [], control, design, level } = options;
        const columns = { treatment, outcomes: outcome, covariates };
        const table = readExperimentFile(readUserBytes(file), file, columns);
        const answer = measureEffects(table, { control, ratio: design, level });
        show(terminal, answer, () => measuredLines(answer));
        for (const arm of answer.mismatched) terminal.note(say(locale, 'cli.effect.mismatch', { arm }));
        return EXIT.ok;
      }),
    );
}

function upliftCommand(cli: Cli): Command {
  const { locale } = cli;
  return declareExperiment(cli, 'uplift', 'cli.effect.uplift.about')
    .addOption(
      new Option('--features <columns>', say(locale, 'cli.option.features'))
        .argParser(columnList)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--method <method>', say(locale, 'cli.option.method')).choices(UPLIFT_LEARNERS))
    .addOption(new Option('--seed <number>', say(locale, 'cli.option.drawSeed')).argParser(whole).default(1))
    .action((file: string, options: UpliftOptions) =>
      cli.runAlone(options, async (terminal) => {
        const { treatment, outcome, features, control, method, seed } = options;
        const columns = { treatment, outcomes: outcome.slice(0, 1), covariates: features };
        const table = readExperimentFile(readUserBytes(file), file, columns);
        const methods = method === undefined ? UPLIFT_LEARNERS : [method];
        const answer = learnUplift(table, { control, methods, seed });
        show(terminal, answer, () => upliftLines(answer));
        if (answer.best === null) terminal.note(say(locale, 'cli.effect.nobody'));
        return EXIT.ok;
      }),
    );
}

function declareExperiment(
  cli: Cli,
  name: string,
  about: 'cli.effect.measure.about' | 'cli.effect.uplift.about',
): Command {
  const { locale } = cli;
  return declare(cli, name, about)
    .argument('<file>', say(locale, 'cli.arg.experiment'))
    .addOption(new Option('--treatment <column>', say(locale, 'cli.option.treatment')).makeOptionMandatory())
    .addOption(
      new Option('--outcome <columns>', say(locale, 'cli.option.outcome')).argParser(columnList).makeOptionMandatory(),
    )
    .addOption(new Option('--control <group>', say(locale, 'cli.option.control')));
}

function columnList(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** `9:1`, treated to control, or the one number that it is. */
function ratio(text: string): number {
  const [treated = Number.NaN, control = 1] = text.split(':').map(Number);
  if (treated > 0 && control > 0 && Number.isFinite(treated / control)) return treated / control;
  throw new InvalidArgumentError('9:1');
}

function share(text: string): number {
  const value = Number(text);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError('0.95');
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('1');
}

const digits = (value: number | null): string => value?.toPrecision(6) ?? '';

function measuredLines({ effects }: MeasureAnswer): string[] {
  const numbers = [
    'n',
    'mean',
    'controlN',
    'controlMean',
    'difference',
    'lower',
    'upper',
    'pvalue',
    'sampleRatioPvalue',
  ] as const;
  const asText = (effect: MeasuredEffect, name: (typeof numbers)[number]): string =>
    name === 'n' || name === 'controlN' ? String(effect[name]) : digits(effect[name]);
  return tableLines(
    [
      { heading: 'arm', of: ({ arm }: MeasuredEffect) => arm },
      { heading: 'outcome', of: ({ outcome }: MeasuredEffect) => outcome },
      ...numbers.map((name) => ({ heading: name, of: (effect: MeasuredEffect) => asText(effect, name), right: true })),
    ],
    effects,
  );
}

function upliftLines({ arm, control, outcome, learned, tested, rules }: UpliftAnswer): string[] {
  const head = `${outcome}: ${arm} − ${control}; ${learned} → ${tested}`;
  const table = tableLines(
    [
      { heading: 'method', of: ({ method }: TriedRule) => method },
      { heading: 'qini', of: ({ qiniCoefficient }: TriedRule) => digits(qiniCoefficient), right: true },
      { heading: 'lower', of: ({ qiniInterval }: TriedRule) => digits(qiniInterval.lower), right: true },
      { heading: 'upper', of: ({ qiniInterval }: TriedRule) => digits(qiniInterval.upper), right: true },
    ],
    rules,
  );
  const tenths = rules.flatMap(({ method, tenths: rows }) => [
    '',
    method,
    ...tableLines(
      (['customers', 'expected', 'seen', 'lower', 'upper'] as const).map((name) => ({
        heading: name,
        of: (row: (typeof rows)[number]) => (name === 'customers' ? String(row.customers) : digits(row[name])),
        right: true,
      })),
      rows,
    ),
  ]);
  return [head, '', ...table, ...tenths];
}

import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import {
  EFFECT_GROUPS,
  Experiment,
  ExperimentAnswer,
  METRIC_UNITS,
  type Metric,
  type MetricEffect,
} from '#contract/experiment';
import { hasWords, type Locale, say, sayCode } from '#i18n';
import { type Cli, declare, type SharedOptions, several } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { countText, moneyText } from '../money.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';
import { withShop } from '../with-shop.ts';

type ReadOptions = SharedOptions & { asOf?: string; where?: string[]; by: string };

/** `patron effect experiments`: experiments of the shop, with what those measured to their end added. */
export function experimentsCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'experiments', 'cli.effect.experiments.about').action((options: SharedOptions) =>
    cli.run(options, (place) =>
      withShop(place, async ({ client }) => {
        const all = await client.get(z.array(Experiment), '/effect/experiments');
        show(place.terminal, all, () => (all.length === 0 ? [say(locale, 'cli.none')] : listLines(locale, all)));
        return EXIT.ok;
      }),
    ),
  );
}

/** `patron effect experiment 3`: what one experiment changed, treated beside control, with intervals. */
export function experimentCommand(cli: Cli): Command {
  const { locale } = cli;
  return declare(cli, 'experiment', 'cli.effect.experiment.about')
    .addArgument(new Argument('<id>', say(locale, 'cli.arg.experimentId')).argParser(whole))
    .addOption(new Option('--as-of <date>', say(locale, 'cli.option.asOf')))
    .addOption(new Option('--where <condition>', say(locale, 'cli.option.where')).argParser(several))
    .addOption(new Option('--by <groups>', say(locale, 'cli.option.groups')).choices(EFFECT_GROUPS).default('stage'))
    .action((id: number, { asOf, where, by, ...options }: ReadOptions) =>
      cli.run(options, (place) =>
        withShop(place, async ({ client }) => {
          const answer = await client.get(ExperimentAnswer, `/effect/experiments/${id}`, { asOf, where, by });
          show(place.terminal, answer, () => answerLines(locale, answer));
          return EXIT.ok;
        }),
      ),
    );
}

function listLines(locale: Locale, all: readonly Experiment[]): string[] {
  return tableLines<Experiment>(
    [
      { heading: 'id', of: ({ experimentId }) => String(experimentId), right: true },
      { heading: say(locale, 'experiments.name'), of: ({ name }) => name },
      {
        heading: say(locale, 'experiments.groups'),
        of: ({ counts }) =>
          counts === null ? '–' : `${countText(locale, counts.treated)} | ${countText(locale, counts.control)}`,
        right: true,
      },
      { heading: say(locale, 'experiments.looks'), of: ({ looks }) => String(looks), right: true },
    ],
    all,
  );
}

type Written = (metric: Metric, value: number | null) => string;

/** Numbers in the unit of their measure. */
function writer(locale: Locale, currency: string): Written {
  return (metric, value) => {
    if (value === null) return '–';
    const unit = METRIC_UNITS[metric];
    if (unit === 'money') return moneyText(locale, Math.round(value), currency);
    return unit === 'share' ? `${(100 * value).toFixed(2)} %` : value.toFixed(4);
  };
}

function answerLines(locale: Locale, answer: ExperimentAnswer): string[] {
  const { experiment, metrics, treated, control, meta, sampleRatio, groups, verdict } = answer;
  const written = writer(locale, meta.currency);
  const right = <Row>(heading: string, of: (row: Row) => string) => ({ heading, of, right: true });
  const number = (heading: string, of: (row: MetricEffect) => number | null) =>
    right(heading, (row: MetricEffect) => written(row.metric, of(row)));
  const split =
    sampleRatio === null
      ? []
      : [`${say(locale, 'experiment.believe.split')}: p = ${sampleRatio.pvalue.toPrecision(3)}`];
  return [
    experiment.question || experiment.name,
    say(locale, `experiment.verdict.${verdict}`),
    `${say(locale, 'experiments.groups')}: ${countText(locale, treated)} | ${countText(locale, control)}`,
    ...split,
    '',
    ...tableLines<MetricEffect>(
      [
        { heading: say(locale, 'experiment.metric'), of: ({ metric }) => say(locale, `metric.${metric}`) },
        number(say(locale, 'experiment.treated'), (row) => row.treatedMean),
        number(say(locale, 'experiment.control'), (row) => row.controlMean),
        number(say(locale, 'experiment.adjusted'), (row) => row.difference),
        number(say(locale, 'experiment.lower'), (row) => row.lower),
        number(say(locale, 'experiment.upper'), (row) => row.upper),
      ],
      metrics,
    ),
    '',
    say(locale, 'experiment.groups'),
    say(locale, `metric.${groups.metric}`),
    ...tableLines<GroupEffect>(
      [
        {
          heading: say(locale, `experiment.groups.${groups.by}`),
          of: ({ group }) => groupText(locale, groups.by, group),
        },
        right(say(locale, 'experiment.treated'), (row) => countText(locale, row.treated)),
        right(say(locale, 'experiment.control'), (row) => countText(locale, row.control)),
        right(say(locale, 'experiment.adjusted'), (row) => written(groups.metric, row.difference)),
        right(say(locale, 'experiment.lower'), (row) => written(groups.metric, row.lower)),
        right(say(locale, 'experiment.upper'), (row) => written(groups.metric, row.upper)),
      ],
      groups.rows,
    ),
  ];
}

type GroupEffect = ExperimentAnswer['groups']['rows'][number];

function groupText(locale: Locale, by: ExperimentAnswer['groups']['by'], group: string): string {
  if (group === '') return say(locale, by === 'stage' ? 'stage.new' : 'experiment.group.none');
  const key = `stage.${group}`;
  return by === 'stage' && hasWords(key) ? sayCode(locale, key) : group;
}

function whole(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('1, 2, 3 …');
}

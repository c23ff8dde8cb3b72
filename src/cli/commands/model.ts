import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '#i18n';
import { readUserText } from '#platform/user-files';
import { type Cli, declare, declareGroup, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { FITTED_MODELS, type FitAnswer, type FittedModel, fitModel } from '../model/fit.ts';
import { tableLines } from '../table.ts';
import { show } from '../terminal.ts';

type FitOptions = SharedOptions & { predict?: number; timeUnit: string };

/** `patron model fit`: a model on a file, without stores or a shop. */
export function modelCommand(cli: Cli): Command {
  const { locale } = cli;
  const fit = declare(cli, 'fit', 'cli.model.fit.about')
    .addArgument(new Argument('<model>', say(locale, 'cli.arg.model')).choices(FITTED_MODELS))
    .argument('<file>', say(locale, 'cli.arg.history'))
    .addOption(new Option('--predict <horizon>', say(locale, 'cli.option.predict')).argParser(positive))
    .addOption(
      new Option('--time-unit <unit>', say(locale, 'cli.option.unit'))
        .choices(['days', 'weeks', 'months', 'years'])
        .default('days'),
    )
    .action((model: FittedModel, file: string, options: FitOptions) =>
      cli.run(options, async ({ terminal }) => {
        const answer = fitModel(model, await readUserText(file), options.predict);
        show(terminal, { ...answer, timeUnit: options.timeUnit, horizon: options.predict ?? null }, () =>
          fitLines(answer),
        );
        return EXIT.ok;
      }),
    );
  return declareGroup(cli, 'model', 'cli.model.about').addCommand(fit);
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('> 0');
  return value;
}

function fitLines({ parameters, standardErrors, predictions, ...rest }: FitAnswer): string[] {
  const digits = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : value.toPrecision(8);
  const rows = Object.keys(parameters);
  const head = tableLines(
    [
      { heading: '', of: (name: string) => name },
      { heading: 'estimate', of: (name: string) => digits(parameters[name]), right: true },
      { heading: 'standard error', of: (name: string) => digits(standardErrors[name]), right: true },
    ],
    rows,
  );
  const facts = Object.entries(rest).map(([name, value]) => `${name}  ${String(value)}`);
  const columns = Object.keys(predictions?.[0] ?? {}) as (keyof NonNullable<typeof predictions>[number])[];
  const foreseen = (predictions ?? []).map((row) => columns.map((column) => digits(row[column])).join(','));
  return [...head, '', ...facts, ...(predictions === undefined ? [] : ['', columns.join(','), ...foreseen])];
}

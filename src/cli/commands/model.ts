import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { say } from '#i18n';
import { readUserBytes } from '#platform/user-files';
import { declare, declareGroup, type PlainCli, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { FILE_MODELS, fileModel } from '../model/file-models.ts';
import { type FitAnswer, type FitResult, fitModel } from '../model/fit.ts';
import { csvRows, jsonRows, predictedColumns } from '../model/predictions.ts';
import { openTable } from '../model/table-file.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';

type FitOptions = SharedOptions & { predict?: number; timeUnit: string };

/** `patron model fit`: a model on a file, without stores or a shop. */
export function modelCommand(cli: PlainCli): Command {
  const { locale } = cli;
  const fit = declare(cli, 'fit', 'cli.model.fit.about')
    .addArgument(new Argument('<model>', say(locale, 'cli.arg.model')).choices(FILE_MODELS.map(({ name }) => name)))
    .argument('<file>', say(locale, 'cli.arg.history'))
    .addOption(new Option('--predict <horizon>', say(locale, 'cli.option.predict')).argParser(positive))
    .addOption(
      new Option('--time-unit <unit>', say(locale, 'cli.option.unit'))
        .choices(['days', 'weeks', 'months', 'years'])
        .default('days'),
    )
    .action((model: string, file: string, options: FitOptions) =>
      cli.runAlone(options, async (terminal) => {
        const result = fitModel(fileModel(model), openTable(readUserBytes(file), file), options.predict);
        await printFit(terminal, result, { timeUnit: options.timeUnit, horizon: options.predict ?? null });
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

/** One document; the rows of the file are poured into it, never held. */
async function printFit(terminal: Terminal, { answer, predictions }: FitResult, facts: object): Promise<void> {
  const rows = predictions ?? [];
  if (terminal.json) {
    const document = JSON.stringify({ ...answer, ...facts });
    if (predictions === undefined) return terminal.print(document);
    await terminal.pour(`${document.slice(0, -1)},"predictions":[\n`);
    for (const piece of jsonRows(rows)) await terminal.pour(piece);
    return terminal.pour(']}\n');
  }
  for (const line of fitLines(answer)) terminal.print(line);
  if (predictions === undefined) return;
  terminal.print(`\n${predictedColumns(rows).join(',')}`);
  for (const piece of csvRows(rows, digits)) await terminal.pour(piece);
  terminal.print('');
}

const digits = (value: number | null | undefined): string => value?.toPrecision(8) ?? '';

function fitLines({ parameters, standardErrors, ...rest }: FitAnswer): string[] {
  const rows = Object.keys(parameters);
  const head = tableLines(
    [
      { heading: '', of: (name: string) => name },
      { heading: 'estimate', of: (name: string) => digits(parameters[name]), right: true },
      { heading: 'standard error', of: (name: string) => digits(standardErrors[name]), right: true },
    ],
    rows,
  );
  return [...head, '', ...Object.entries(rest).map(([name, value]) => `${name}  ${String(value)}`)];
}

import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { say, type WordKey } from '#i18n';
import { readUserBytes } from '#platform/user-files';
import { declare, declareGroup, type PlainCli, type PlainWord, type SharedOptions } from '../declare.ts';
import { EXIT } from '../exit-codes.ts';
import { compareModels } from '../model/compare.ts';
import { FILE_MODELS, fileModel } from '../model/file-models.ts';
import { fitModel } from '../model/fit.ts';
import { readParameters } from '../model/parameters.ts';
import { predictFile } from '../model/predict.ts';
import { printComparison, printFit, printList, printPredictions } from '../model/print.ts';
import { gammaGammaOfFile } from '../model/spend-model.ts';
import { openTable } from '../model/table-file.ts';
import { TIME_UNITS, type TimeUnit } from '../model/warnings.ts';

/** `patron model`: models on a file, without stores or a shop. */
export function modelCommand(cli: PlainCli): Command {
  return declareGroup(cli, 'model', 'cli.model.about')
    .addCommand(listCommand(cli))
    .addCommand(fitCommand(cli))
    .addCommand(predictCommand(cli))
    .addCommand(compareCommand(cli));
}

function listCommand(cli: PlainCli): Command {
  return declare(cli, 'list', 'cli.model.list.about').action((options: SharedOptions) =>
    cli.runAlone(options, async (terminal) => {
      printList(terminal);
      return EXIT.ok;
    }),
  );
}

type CovariateOptions = {
  covariates?: readonly string[];
  rateCovariates?: readonly string[];
  dropoutCovariates?: readonly string[];
};
type FitOptions = SharedOptions & CovariateOptions & { predict?: number; timeUnit: TimeUnit; k?: number };

function fitCommand(cli: PlainCli): Command {
  return takingCovariates(cli, onFile(cli, 'fit', 'cli.model.fit.about'))
    .addOption(new Option('--predict <horizon>', say(cli.locale, 'cli.option.predict')).argParser(positive))
    .addOption(new Option('--k <k>', say(cli.locale, 'cli.option.k')).argParser(regularity))
    .action((name: string, file: string, options: FitOptions) =>
      cli.runAlone(options, async (terminal) => {
        const { predict: horizon, timeUnit, k } = options;
        const model = fileModel(name, covariatesOf(options));
        const result = fitModel(model, openTable(readUserBytes(file), file), { horizon, timeUnit, k });
        await printFit(terminal, result, { timeUnit, horizon: horizon ?? null });
        return EXIT.ok;
      }),
    );
}

type PredictOptions = SharedOptions & {
  parameters: string;
  horizon: number;
  spendParameters?: string;
  intervals?: number | true;
  timeUnit: TimeUnit;
};

function predictCommand(cli: PlainCli): Command {
  const option = (flags: string, word: WordKey & PlainWord) => new Option(flags, say(cli.locale, word));
  return onFile(cli, 'predict', 'cli.model.predict.about')
    .addOption(option('--parameters <parameters>', 'cli.option.parameters').makeOptionMandatory())
    .addOption(option('--horizon <horizon>', 'cli.option.horizon').argParser(positive).makeOptionMandatory())
    .addOption(option('--spend-parameters <parameters>', 'cli.option.spendParameters'))
    .addOption(option('--intervals [level]', 'cli.option.intervals').argParser(probability))
    .action((name: string, file: string, options: PredictOptions) =>
      cli.runAlone(options, async (terminal) => {
        const { horizon, intervals, spendParameters, timeUnit } = options;
        const { model, parameters } = await readParameters(fileModel(name), options.parameters);
        const money =
          spendParameters === undefined ? undefined : await readParameters(gammaGammaOfFile, spendParameters);
        const spend = money?.parameters;
        const level = intervals === true ? USUAL_LEVEL : intervals;
        const result = predictFile(model, parameters, openTable(readUserBytes(file), file), { horizon, level, spend });
        await printPredictions(terminal, result, { model: name, parameters, timeUnit, horizon, level: level ?? null });
        return EXIT.ok;
      }),
    );
}

type CompareOptions = SharedOptions & CovariateOptions & { horizon?: number; timeUnit: TimeUnit };

function compareCommand(cli: PlainCli): Command {
  const { locale } = cli;
  return takingCovariates(cli, withUnit(cli, declare(cli, 'compare', 'cli.model.compare.about')))
    .argument('<file>', say(locale, 'cli.arg.modelFile'))
    .addOption(new Option('--horizon <horizon>', say(locale, 'cli.option.compareHorizon')).argParser(positive))
    .action((file: string, options: CompareOptions) =>
      cli.runAlone(options, async (terminal) => {
        const { horizon, timeUnit } = options;
        const comparison = compareModels(
          openTable(readUserBytes(file), file),
          horizon,
          timeUnit,
          covariatesOf(options),
        );
        printComparison(terminal, comparison, { timeUnit, horizon: horizon ?? null });
        return EXIT.ok;
      }),
    );
}

const USUAL_LEVEL = 0.9;

/** A command on one model and one file. */
function onFile(cli: PlainCli, name: string, about: PlainWord): Command {
  const { locale } = cli;
  return withUnit(cli, declare(cli, name, about))
    .addArgument(new Argument('<model>', say(locale, 'cli.arg.model')).choices(FILE_MODELS.map((model) => model.name)))
    .argument('<file>', say(locale, 'cli.arg.modelFile'));
}

function withUnit({ locale }: PlainCli, command: Command): Command {
  return command.addOption(
    new Option('--time-unit <unit>', say(locale, 'cli.option.unit')).choices(TIME_UNITS).default('days'),
  );
}

/** `--covariates` act on both sides; the others on one. */
function takingCovariates(cli: PlainCli, command: Command): Command {
  return command
    .addOption(columns(cli, '--covariates <columns>', 'cli.option.modelCovariates'))
    .addOption(columns(cli, '--rate-covariates <columns>', 'cli.option.rateCovariates'))
    .addOption(columns(cli, '--dropout-covariates <columns>', 'cli.option.dropoutCovariates'));
}

function covariatesOf({ covariates = [], rateCovariates = [], dropoutCovariates = [] }: CovariateOptions) {
  return {
    rate: [...new Set([...covariates, ...rateCovariates])],
    dropout: [...new Set([...covariates, ...dropoutCovariates])],
  };
}

/** Names of columns with commas between. */
function columns({ locale }: PlainCli, flags: string, word: PlainWord): Option {
  const names = (text: string) => text.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return new Option(flags, say(locale, word)).argParser(names);
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('> 0');
  return value;
}

function regularity(text: string): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= 1 && value <= 100)) throw new InvalidArgumentError('1, 2, 3 … 100');
  return value;
}

function probability(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('0 < … < 1');
  return value;
}

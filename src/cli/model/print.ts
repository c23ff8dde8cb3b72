import { type Locale, say, sayCode } from '#i18n';
import { type TableColumn, tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import type { ComparedModel, Comparison, HoldoutError } from './compare.ts';
import { FILE_MODELS } from './file-models.ts';
import { type FitAnswer, type FitResult, finiteOrNull } from './fit.ts';
import type { PredictResult } from './predict.ts';
import { csvRows, jsonRows, type Predictions, predictedColumns } from './predictions.ts';
import type { Warning } from './warnings.ts';

/** Where a model's page is. */
const pageOf = (name: string): string => `docs/reference/models/${name}.md`;

const digits = (value: number | null | undefined): string => value?.toPrecision(8) ?? '';

export function printList(terminal: Terminal): void {
  const { locale } = terminal;
  if (terminal.json) {
    const models = FILE_MODELS.map(
      ({ name, title, story, kind, columns, optional, parameterNames, withCovariates }) => ({
        name,
        title,
        story: sayCode(locale, story),
        kind,
        columns,
        optionalColumns: [...(optional ?? []), 'count'],
        takesCovariates: withCovariates !== undefined,
        parameters: parameterNames,
        page: pageOf(name),
      }),
    );
    terminal.print(JSON.stringify({ models }));
    return;
  }
  for (const { name, title, story, columns, optional } of FILE_MODELS) {
    const further = [...(optional ?? []), 'count'].map((column) => `[${column}]`);
    terminal.print(`${name}  ${title}`);
    terminal.print(`    ${sayCode(locale, story)}`);
    terminal.print(`    ${say(locale, 'cli.model.columns')}: ${[...columns, ...further].join(', ')}`);
    terminal.print(`    ${say(locale, 'cli.model.page')} ${pageOf(name)}\n`);
  }
}

/** One document; `facts` stand beside what was fitted. */
export async function printFit(terminal: Terminal, result: FitResult, facts: object): Promise<void> {
  const { answer, warnings, predictions } = result;
  if (terminal.json) {
    return pourDocument(terminal, { ...answer, ...facts, warnings: said(terminal.locale, warnings) }, predictions);
  }
  for (const line of fitLines(answer, terminal.locale)) terminal.print(line);
  noteWarnings(terminal, warnings);
  if (predictions !== undefined) await pourTable(terminal, predictions);
}

export async function printPredictions(terminal: Terminal, result: PredictResult, facts: object): Promise<void> {
  const { n, predictions, warnings } = result;
  if (terminal.json) {
    return pourDocument(terminal, { ...facts, n, warnings: said(terminal.locale, warnings) }, predictions);
  }
  noteWarnings(terminal, warnings);
  await pourTable(terminal, predictions);
}

export function printComparison(terminal: Terminal, comparison: Comparison, facts: object): void {
  const { locale } = terminal;
  const { models, holdout, best, reason } = comparison;
  const why = sayCode(locale, `models.best.${reason.code}`, reason.params);
  if (terminal.json) {
    terminal.print(
      JSON.stringify({
        ...facts,
        best,
        reason: { ...reason, detail: why },
        holdout:
          holdout === null
            ? null
            : { horizon: holdout.horizon, actual: holdout.actual, ownRate: jsonError(holdout.ownRate) },
        models: models.map((model) => jsonModel(model, locale)),
      }),
    );
    return;
  }
  for (const line of comparedLines(comparison)) terminal.print(line);
  terminal.print(`\n${why}`);
  for (const { model, failure, warnings } of models) {
    if (failure !== null)
      terminal.note(`${model}: ${sayCode(locale, `failure.${failure.code}`, { ...failure.params })}`);
    noteWarnings(terminal, warnings, `${model}: `);
  }
}

type Said = { code: string; params: Warning['params']; detail: string };

function said(locale: Locale, warnings: readonly Warning[]): Said[] {
  return warnings.map((each) => ({ ...each, detail: sentence(locale, each) }));
}

const sentence = (locale: Locale, { code, params }: Warning): string =>
  sayCode(locale, `models.warning.${code}`, params);

function noteWarnings(terminal: Terminal, warnings: readonly Warning[], before = ''): void {
  for (const each of warnings) terminal.note(`${before}${sentence(terminal.locale, each)}`);
}

/** The rows are poured into the document, never held. */
async function pourDocument(terminal: Terminal, head: object, predictions: Predictions | undefined): Promise<void> {
  const document = JSON.stringify(head);
  if (predictions === undefined) return terminal.print(document);
  await terminal.pour(`${document.slice(0, -1)},"predictions":[\n`);
  for (const piece of jsonRows(predictions)) await terminal.pour(piece);
  await terminal.pour('\n]}\n');
}

async function pourTable(terminal: Terminal, predictions: Predictions): Promise<void> {
  terminal.print(predictedColumns(predictions).join(','));
  for (const piece of csvRows(predictions, digits)) await terminal.pour(piece);
  terminal.print('');
}

function fitLines({ parameters, standardErrors, ...rest }: FitAnswer, locale: Locale): string[] {
  const head = tableLines(
    [
      { heading: '', of: (name: string) => name },
      { heading: say(locale, 'cli.model.estimate'), of: (name: string) => digits(parameters[name]), right: true },
      {
        heading: say(locale, 'cli.model.standardError'),
        of: (name: string) => digits(standardErrors[name]),
        right: true,
      },
    ],
    Object.keys(parameters),
  );
  return [...head, '', ...Object.entries(rest).map(([name, value]) => `${name}  ${String(value)}`), ''];
}

type ComparedRow = { name: string; fit?: FitAnswer | null; holdout: HoldoutError | null };

function comparedLines({ models, holdout }: Comparison): string[] {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined || !Number.isFinite(value) ? '' : value.toPrecision(6);
  const right = (heading: string, of: TableColumn<ComparedRow>['of']) => ({ heading, of, right: true });
  const columns: TableColumn<ComparedRow>[] = [
    { heading: '', of: ({ name }) => name },
    right('logLikelihood', ({ fit }) => number(fit?.logLikelihood)),
    right('BIC', ({ fit }) => number(fit?.bic)),
    right('converged', ({ fit }) => String(fit?.converged ?? '')),
    right('identified', ({ fit }) => String(fit?.identified ?? '')),
  ];
  const errors: TableColumn<ComparedRow>[] = [
    right('MAE', (row) => number(row.holdout?.meanAbsolute)),
    right('RMSE', (row) => number(row.holdout?.rootMeanSquare)),
    right('bias', (row) => number(row.holdout?.bias)),
    right('total', (row) => number(row.holdout?.total)),
  ];
  const rows = models.map(({ model, ...rest }): ComparedRow => ({ name: model, ...rest }));
  if (holdout === null) return tableLines(columns, rows);
  return tableLines([...columns, ...errors], [...rows, { name: 'own-rate', holdout: holdout.ownRate }]);
}

function jsonModel({ model, kind, fit, holdout, failure, warnings }: ComparedModel, locale: Locale): object {
  const refused =
    failure === null
      ? null
      : {
          code: failure.code,
          params: failure.params,
          detail: sayCode(locale, `failure.${failure.code}`, { ...failure.params }),
        };
  return {
    model,
    kind,
    ...(fit ?? {}),
    holdout: holdout === null ? null : jsonError(holdout),
    failure: refused,
    warnings: said(locale, warnings),
  };
}

function jsonError({ meanAbsolute, rootMeanSquare, bias, totalRelative, total }: HoldoutError): object {
  return {
    meanAbsolute: finiteOrNull(meanAbsolute),
    rootMeanSquare: finiteOrNull(rootMeanSquare),
    bias: finiteOrNull(bias),
    total: finiteOrNull(total),
    totalRelative: finiteOrNull(totalRelative),
  };
}

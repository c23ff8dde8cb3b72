import { Failure } from '#contract/failure';
import type { ExperimentTable } from '#effect';
import { cellText, eachRecord } from '../model/csv-bytes.ts';
import { type CustomerFile, openTable } from '../model/table-file.ts';

/** More different texts than these are names, not groups. */
const LARGEST_LEVELS = 50;

/** Which columns hold what. */
export type ExperimentColumns = {
  readonly treatment: string;
  readonly outcomes: readonly string[];
  readonly covariates: readonly string[];
};

/**
 * Reads a file whose rows are customers of an experiment.
 * @throws Failure `import.file-empty`, `model.columns-missing`, `model.bad-value`, `effect.too-many-levels`
 */
export function readExperimentFile(
  bytes: Buffer,
  name: string,
  { treatment, outcomes, covariates }: ExperimentColumns,
): ExperimentTable {
  const file = readCells(bytes, name, [treatment, ...outcomes, ...covariates]);
  groupsOf(file, treatment);
  return {
    treatment,
    assigned: file.text(treatment),
    outcomes: outcomes.map((outcome) => ({ name: outcome, values: numbersOf(file, outcome) })),
    covariates: covariatesOf(file, covariates),
  };
}

/** Cells of some columns of a file, row by row, with the line each row begins on. */
type ExperimentFile = {
  readonly lines: Uint32Array;
  text(column: string): readonly string[];
};

/**
 * Reads columns of a file whose rows are customers of an experiment.
 * @throws Failure `import.file-empty`, `model.columns-missing`
 */
function readCells(bytes: Buffer, name: string, columns: readonly string[]): ExperimentFile {
  const table: CustomerFile = openTable(bytes, name);
  const wanted = [...new Set(columns)];
  const missing = wanted.filter((column) => !table.header.includes(column));
  if (missing.length > 0) throw new Failure('model.columns-missing', { columns: missing.join(', ') });
  const places = wanted.map((column) => table.header.indexOf(column));
  const cells: string[][] = wanted.map(() => []);
  const lines: number[] = [];
  let below = false;
  eachRecord(bytes, (record) => {
    if (!below) {
      below = true;
      return;
    }
    lines.push(record.line);
    for (const [at, place] of places.entries()) {
      cells[at]?.push(cellText(bytes, record.starts[place] ?? 0, record.ends[place] ?? 0));
    }
  });
  return { lines: Uint32Array.from(lines), text: (column) => cells[wanted.indexOf(column)] ?? [] };
}

/** A column as numbers. @throws Failure `model.bad-value` with the line */
function numbersOf(file: ExperimentFile, column: string): Float64Array {
  return Float64Array.from(file.text(column), (cell, row) => {
    const value = cell === '' ? Number.NaN : Number(cell);
    if (Number.isFinite(value)) return value;
    throw new Failure('model.bad-value', { line: file.lines[row] ?? 0, column, value: cell });
  });
}

/** A column of groups: its different cells, in the order they are sorted. An empty cell is a fault. */
function groupsOf(file: ExperimentFile, column: string): string[] {
  const cells = file.text(column);
  const empty = cells.indexOf('');
  if (empty >= 0) throw new Failure('model.bad-value', { line: file.lines[empty] ?? 0, column, value: '' });
  return [...new Set(cells)].sort();
}

/** Covariates as numbers: a column of numbers as it is, any other as one column a level but the first. */
function covariatesOf(file: ExperimentFile, columns: readonly string[]): Float64Array[] {
  return columns.flatMap((column) => {
    const cells = file.text(column);
    if (cells.every((cell) => cell !== '' && Number.isFinite(Number(cell)))) return [Float64Array.from(cells, Number)];
    const levels = groupsOf(file, column);
    if (levels.length > LARGEST_LEVELS) {
      throw new Failure('effect.too-many-levels', { column, found: levels.length, most: LARGEST_LEVELS });
    }
    return levels.slice(1).map((level) => Float64Array.from(cells, (cell) => (cell === level ? 1 : 0)));
  });
}

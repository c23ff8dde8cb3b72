import { Failure } from '#contract/failure';
import { cellText, eachRecord } from '../model/csv-bytes.ts';
import { type CustomerFile, openTable } from '../model/table-file.ts';

/** Cells of some columns of a file, row by row, with the line each row begins on. */
export type ExperimentFile = {
  readonly lines: Uint32Array;
  text(column: string): readonly string[];
};

/** Names by which files call the group that was left alone. */
const CONTROL_WORDS = /^(0|control|holdout|hold-out|none|false|no|untreated|no e-mail|对照组?|未触达)$/i;

/**
 * Reads columns of a file whose rows are customers of an experiment.
 * @throws Failure `import.file-empty`, `model.columns-missing`
 */
export function readExperimentFile(bytes: Buffer, name: string, columns: readonly string[]): ExperimentFile {
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
export function numbersOf(file: ExperimentFile, column: string): Float64Array {
  return Float64Array.from(file.text(column), (cell, row) => {
    const value = cell === '' ? Number.NaN : Number(cell);
    if (Number.isFinite(value)) return value;
    throw new Failure('model.bad-value', { line: file.lines[row] ?? 0, column, value: cell });
  });
}

/** A column of groups: its different cells, in the order they are sorted. An empty cell is a fault. */
export function groupsOf(file: ExperimentFile, column: string): string[] {
  const cells = file.text(column);
  const empty = cells.indexOf('');
  if (empty >= 0) throw new Failure('model.bad-value', { line: file.lines[empty] ?? 0, column, value: '' });
  return [...new Set(cells)].sort();
}

/**
 * The group that was left alone: the one named, else the one whose name says so.
 * @throws Failure `effect.control-unknown`, `effect.one-group`
 */
export function controlOf(groups: readonly string[], column: string, named: string | undefined): string {
  if (groups.length < 2) throw new Failure('effect.one-group', { column, found: groups.length });
  const alike = groups.filter((group) => (named === undefined ? CONTROL_WORDS.test(group) : group === named));
  if (alike.length === 1 && alike[0] !== undefined) return alike[0];
  throw new Failure('effect.control-unknown', { column, groups: groups.slice(0, 12).join(', ') });
}

/** Covariates as numbers: a column of numbers as it is, any other as one column a level but the first. */
export function covariatesOf(file: ExperimentFile, columns: readonly string[]): Float64Array[] {
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

const LARGEST_LEVELS = 50;

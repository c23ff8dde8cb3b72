import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder with public tables and independent results on them; tests that need it are skipped without PATRON_ORACLES. */
export const miningOracles = process.env.PATRON_ORACLES ? path.join(process.env.PATRON_ORACLES, 'mining') : undefined;

/** A reference file of the folder, parsed; the caller names its shape. */
export function readMiningOracle<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(path.join(miningOracles ?? '', 'oracles', file), 'utf8')) as Shape;
}

/** A table of the folder: the names of its columns, and their cells as text. Commas of quoted cells become spaces. */
export function readMiningTable(file: string): { names: string[]; column: (name: string) => string[] } {
  const [head = '', ...lines] = readFileSync(path.join(miningOracles ?? '', 'data', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',');
  // commas of quoted cells are no borders
  const rows = lines.map((line) =>
    line.replace(/"[^"]*"/g, (cell) => cell.slice(1, -1).replaceAll(',', ' ')).split(','),
  );
  return { names, column: (name) => rows.map((row) => row[names.indexOf(name)] ?? '') };
}

export type ChurnTable = {
  names: string[];
  train: { columns: Float64Array[]; churned: Float64Array };
  test: { columns: Float64Array[]; churned: Float64Array };
};

/** A public churn table, encoded as numbers, in the two parts that the reference results were made on. */
export function readChurnTable(name: string): ChurnTable {
  const table = readMiningTable(`${name}_X.csv`);
  const split = readMiningTable(`${name}_split.csv`).column('split');
  const names = table.names.filter((column) => column !== 'y');
  const part = (which: string) => {
    const numbers = (column: string) =>
      Float64Array.from(
        table.column(column).filter((_, row) => split[row] === which),
        Number,
      );
    return { columns: names.map(numbers), churned: numbers('y') };
  };
  return { names, train: part('train'), test: part('test') };
}

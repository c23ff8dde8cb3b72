import type { Field, Mapping } from '#contract/intake';
import { cleanCell, isNothing } from '../normalise/cell.ts';

/** Where the fields of a mapping stand in a record, and their cells. */
export class FieldColumns {
  readonly #places = new Map<Field, number[]>();
  readonly names: readonly string[];

  constructor(mapping: Pick<Mapping, 'columns'>, columns: readonly string[]) {
    this.names = columns;
    for (const [i, column] of columns.entries()) {
      const field = Object.hasOwn(mapping.columns, column) ? mapping.columns[column] : undefined;
      if (field !== undefined) this.#places.set(field, [...(this.#places.get(field) ?? []), i]);
    }
  }

  /** Column of a field, −1 where it has none. Where several carry it, the first. */
  place(field: Field): number {
    return this.#places.get(field)?.[0] ?? -1;
  }

  places(field: Field): readonly number[] {
    return this.#places.get(field) ?? [];
  }

  has(...fields: Field[]): boolean {
    return fields.some((field) => this.#places.has(field));
  }
}

/** The clean text of a cell; '' where there is no such column, no such cell, or a word for nothing. */
export function textAt(cells: readonly string[], place: number): string {
  if (place < 0 || place >= cells.length) return '';
  const text = cleanCell(cells[place] ?? '');
  return isNothing(text) ? '' : text;
}

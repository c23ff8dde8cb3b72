import type { Mapping } from '#contract/intake';
import { AmountReader } from '../normalise/amount.ts';
import { InstantReader } from '../normalise/instant.ts';
import { PhoneReader } from '../normalise/phone.ts';
import { StatusReader } from '../normalise/status.ts';
import { ZoneTimes } from '../normalise/zone.ts';
import type { RateBook } from '../rate-book.ts';
import type { ShopChoices } from '../stores.ts';
import { FieldColumns, textAt } from './field-columns.ts';
import { RowNotes } from './row-notes.ts';

/** Everything the rows of one file are read with. */
export type RowContext = {
  readonly mapping: Mapping;
  readonly fields: FieldColumns;
  readonly notes: RowNotes;
  readonly zone: ZoneTimes;
  readonly instants: InstantReader;
  readonly phones: PhoneReader;
  readonly statuses: StatusReader;
  readonly rates: RateBook;
  /** Reader of amounts with so many decimals. */
  readonly amounts: (exponent: number) => AmountReader;
  /** UTC ms after which a date lies in the future. */
  readonly future: number;
};

const DAY = 86_400_000;

/**
 * @param columns the names of the file's columns in order.
 * @param now the present moment, for dates that lie ahead of it.
 * @throws RangeError for an unknown zone.
 */
export function rowContext(
  mapping: Mapping,
  columns: readonly string[],
  shop: ShopChoices,
  rates: RateBook,
  now: Date,
): RowContext {
  const zone = new ZoneTimes(mapping.zone);
  const sign = mapping.decimalComma === null ? 'undecided' : mapping.decimalComma ? 'comma' : 'dot';
  const readers = new Map<number, AmountReader>();
  const amounts = (exponent: number) => {
    const known = readers.get(exponent);
    if (known !== undefined) return known;
    const reader = new AmountReader(exponent, sign);
    readers.set(exponent, reader);
    return reader;
  };
  return {
    mapping,
    fields: new FieldColumns(mapping, columns),
    notes: new RowNotes(),
    zone,
    instants: new InstantReader(zone, mapping.dayFirst),
    phones: new PhoneReader(shop.country),
    statuses: new StatusReader(mapping.statuses),
    rates,
    amounts,
    future: now.getTime() + DAY,
  };
}

/** The amount in a cell as minor units; NaN where the cell says nothing or is refused (then the notes say so). */
export function amountAt(context: RowContext, text: string, place: number, exponent: number): number {
  if (text === '') return Number.NaN;
  const reader = context.amounts(exponent);
  const minor = reader.read(text);
  if (reader.fault !== '') context.notes.refuse(reader.fault, place, text);
  if (reader.provisional) context.notes.flag('provisional');
  if (reader.rounded) context.notes.flag('rounded');
  return minor;
}

/** The amount of a column that the mapping may lack: then NaN. */
export function optionalAmount(context: RowContext, cells: readonly string[], place: number, exponent: number): number {
  return place < 0 ? Number.NaN : amountAt(context, textAt(cells, place), place, exponent);
}

/** The instant in a cell as UTC ms; 0 where the cell says nothing or is refused (then the notes say so). */
export function instantAt(context: RowContext, text: string, place: number): number {
  if (text === '') return 0;
  const utc = context.instants.read(text);
  if (context.instants.fault !== '') {
    context.notes.refuse(context.instants.fault, place, text);
    return 0;
  }
  if (context.instants.note !== '') context.notes.flag(context.instants.note);
  return utc;
}

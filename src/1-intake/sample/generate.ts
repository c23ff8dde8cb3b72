/**
 * The sample shop: a made-up tea and coffee shop with three years of trade, written as the files a shop would export.
 *
 * The same options give the same bytes. Memory does not grow with the size: customers are drawn one after another.
 */
import { makeCalendar } from './calendar.ts';
import { PRODUCTS } from './catalogue.ts';
import { drawLife, type Life } from './life.ts';
import { contactOf, ORDER_COLUMNS, orderRows } from './order-rows.ts';
import { referrerOf } from './referrals.ts';

export type SampleOptions = {
  customers: number;
  years: number;
  seed: number;
  /** Last day of trade, `2026-10-31`. */
  endOn: string;
};

/** Who the imports of the sample shop are by: so that they are told apart from a person's. */
export const SAMPLE_MAKER = 'sample';

export const SAMPLE_DEFAULTS: SampleOptions = { customers: 24_000, years: 3, seed: 20_261_031, endOn: '2026-10-31' };

/** The files of the sample shop by name; `orders.csv` holds one row per order line. Pieces are about 64 KB. */
export function sampleFiles(
  options: SampleOptions,
): Record<'orders.csv' | 'customers.csv' | 'products.csv', Iterable<string>> {
  return {
    'products.csv': inPieces(productRows()),
    'customers.csv': inPieces(customerRows(options)),
    'orders.csv': inPieces(allOrderRows(options)),
  };
}

/** Rates of the made-up years: yuan for a US dollar on the first day of each quarter. */
export function sampleRates(options: SampleOptions): { currency: string; on: string; rate: number }[] {
  const endYear = Number(options.endOn.slice(0, 4));
  const rates: { currency: string; on: string; rate: number }[] = [];
  for (let year = endYear - Math.ceil(options.years); year <= endYear; year++)
    for (const [i, month] of ['01', '04', '07', '10'].entries()) {
      const wave = Math.sin((year * 4 + i) * 0.9) * 0.12;
      rates.push({ currency: 'USD', on: `${year}-${month}-01`, rate: Number((7.1 + wave).toFixed(4)) });
    }
  return rates;
}

function* lives(options: SampleOptions): Generator<Life> {
  const calendar = makeCalendar(options.endOn, options.years);
  for (let i = 1; i <= options.customers; i++) yield drawLife(options.seed, i, calendar);
}

function* allOrderRows(options: SampleOptions): Generator<readonly string[]> {
  const calendar = makeCalendar(options.endOn, options.years);
  yield ORDER_COLUMNS;
  for (const life of lives(options)) yield* orderRows(life, calendar);
}

function* customerRows(options: SampleOptions): Generator<readonly string[]> {
  yield [
    'source',
    'customer_no',
    'customer_name',
    'email',
    'phone',
    'country',
    'province',
    'city',
    'gender',
    'created_at',
    'referred_by',
  ];
  const calendar = makeCalendar(options.endOn, options.years);
  for (const life of lives(options)) {
    if (life.guest !== 'no') continue;
    const contact = contactOf(life);
    const created = new Date(calendar.firstDay + Math.floor(life.days[0] ?? 0) * 86_400_000).toISOString().slice(0, 10);
    const brought = referrerOf(life, options.seed, calendar);
    const gender = ['F', 'M', ''][life.index % 3] ?? '';
    yield [
      life.source.source,
      contact.no,
      contact.name,
      contact.email,
      contact.phone,
      life.place.country,
      life.place.province,
      life.place.city,
      gender,
      created,
      brought === undefined ? '' : contactOf(brought).no,
    ];
  }
}

function* productRows(): Generator<readonly string[]> {
  // one list for all sources: the source column is left to the importer's choice per file
  yield ['product_no', 'product_name', 'category', 'price', 'cost'];
  for (const p of PRODUCTS) yield [p.no, p.name, p.category, (p.price / 100).toFixed(2), (p.cost / 100).toFixed(2)];
}

function* inPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = row.join(',');
    piece.push(line);
    length += line.length;
    if (length < 65_536) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}

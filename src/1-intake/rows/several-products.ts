import { currencyExponent } from '../normalise/currency.ts';
import { textAt } from './field-columns.ts';
import { lineTotal } from './line-cells.ts';
import { amountAt, type RowContext } from './row-context.ts';
import type { RowValue } from './row-reader.ts';

const BETWEEN = /\s*[;；]\s*/;

type ListField = 'line.product' | 'line.name' | 'line.sku' | 'line.quantity' | 'line.price' | 'line.no';

function list(context: RowContext, cells: readonly string[], field: ListField): string[] {
  const text = textAt(cells, context.fields.place(field));
  return text === '' ? [] : text.split(BETWEEN).filter((part) => part !== '');
}

function productList(context: RowContext, cells: readonly string[]): string[] {
  const products = list(context, cells, 'line.product');
  return products.length > 0 ? products : list(context, cells, 'line.sku');
}

/** How many products a record lists: by their numbers, else by their names. One with a semicolon in its name is one. */
export function severalProducts(context: RowContext, cells: readonly string[]): number {
  const products = productList(context, cells);
  return products.length > 0 ? products.length : list(context, cells, 'line.name').length;
}

/**
 * Several products in one cell (`A;B`): where names, numbers, quantities and prices all list as many, each becomes a line of its own;
 * otherwise the row counts as an order without lines, with the flag `lines_not_split`.
 * @param more receives the second and later lines; the first stays in `values`.
 */
export function splitProducts(
  context: RowContext,
  cells: readonly string[],
  columns: readonly string[],
  values: RowValue[],
  more: RowValue[][],
): void {
  const { fields, notes } = context;
  const listed = (field: ListField) => list(context, cells, field);
  const products = productList(context, cells);
  const names = listed('line.name');
  const count = severalProducts(context, cells);
  const at = (column: string) => columns.indexOf(column);
  const prices = listed('line.price');
  const quantities = listed('line.quantity');
  const numbers = listed('line.no');
  const fits = (own: readonly string[]) => own.length === 0 || own.length === count;
  if (prices.length !== count || quantities.length !== count || !fits(products) || !fits(names)) {
    values[at('has_line')] = 0;
    notes.flag('lines_not_split');
    return;
  }
  const exponent = currencyExponent(String(values[at('currency')]));
  const base = values[at('line_no')] ?? '';
  const rows = prices.map((price, i) => {
    const own = i === 0 ? values : [...values];
    const quantity = amountAt(context, quantities[i] ?? '', fields.place('line.quantity'), 4);
    const each = amountAt(context, price, fields.place('line.price'), exponent);
    own[at('part')] = i;
    own[at('line_no')] = numbers.length === count ? (numbers[i] ?? '') : `${base}-${i + 1}`;
    own[at('product_no')] = products[i] ?? names[i] ?? '';
    own[at('product_name')] = names[i] ?? '';
    own[at('quantity')] = quantity;
    own[at('price_minor')] = each;
    own[at('line_total_minor')] = lineTotal(each, quantity, 0);
    return own;
  });
  if (notes.code !== '') return;
  for (const row of rows.slice(1)) {
    row[at('is_first')] = 0;
    row[at('flags')] = [];
    row[at('raw')] = [];
    more.push(row);
  }
}

import { currencyExponent } from '../normalise/currency.ts';
import { assembledReader } from './assembled-reader.ts';
import { originPart, textPart } from './customer-cells.ts';
import { textAt } from './field-columns.ts';
import { currencyOf } from './order-money.ts';
import { amountAt, type RowContext } from './row-context.ts';
import type { Part, RowReader } from './row-reader.ts';

/** Reads rows that are products. */
export function productRows(context: RowContext): RowReader {
  const { fields, notes } = context;
  const key = fields.place('product.no');
  const currency = fields.place('order.currency');
  const price = fields.place('product.price');
  const cost = fields.place('product.cost');
  const identity: Part = {
    columns: ['product_no', 'currency', 'price_minor', 'cost_minor'],
    write: (cells, out, at) => {
      const no = textAt(cells, key);
      if (no === '') notes.refuse('product.no-missing', key, '');
      const code = currencyOf(context, cells, currency);
      const exponent = currencyExponent(code);
      out[at] = no;
      out[at + 1] = code;
      out[at + 2] = amountAt(context, textAt(cells, price), price, exponent);
      out[at + 3] = amountAt(context, textAt(cells, cost), cost, exponent);
    },
  };
  const texts = textPart(context, { name: 'product.name', category: 'product.category' });
  return assembledReader({ table: 'raw_staged_products', notes, key, parts: [originPart(context), identity, texts] });
}

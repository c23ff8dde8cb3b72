import { Failure } from '#contract/failure';
import { currencyExponent } from '../normalise/currency.ts';
import { assembledReader } from './assembled-reader.ts';
import { DESTROYED, originPart } from './customer-cells.ts';
import { textAt } from './field-columns.ts';
import { lineParts } from './line-cells.ts';
import { Occurrences } from './occurrences.ts';
import { currencyOf } from './order-money.ts';
import type { RowContext } from './row-context.ts';
import type { Part, RowReader } from './row-reader.ts';

/** Places in the staged row: row_no, source, shop, order_no, line_no, product_no. */
const ORDER_AT = 3;
const LINE_AT = 4;
const PRODUCT_AT = 5;

/** Reads rows that are lines of orders which come (or came) in another file. @throws Failure `import.column-destroyed` (when reading) */
export function lineRows(context: RowContext): RowReader {
  const { fields, notes, mapping } = context;
  const key = fields.place('order.no');
  const currency = fields.place('order.currency');
  let exponent = currencyExponent(mapping.currency);
  const order: Part = {
    columns: ['order_no'],
    write: (cells, out, at) => {
      const no = textAt(cells, key);
      if (no === '') notes.refuse('order.no-missing', key, '');
      assertWhole(no, fields.names[key] ?? '');
      if (currency >= 0) exponent = currencyExponent(currencyOf(context, cells, currency));
      out[at] = no;
    },
  };
  const names = {
    quantity: 'quantity',
    price: 'price_minor',
    discount: 'discount_minor',
    total: 'total_minor',
    cost: 'cost_minor',
  };
  const lines = lineParts(context, names, () => exponent);
  const seen = new Occurrences();
  const present: Part = {
    columns: [],
    write: (_cells, out) => {
      if (out[PRODUCT_AT] === '') notes.refuse('line.product-missing', fields.place('line.product'), '');
      // Without numbers of its own a line is known by its product, and how often that has come in the order.
      else if (out[LINE_AT] === '')
        out[LINE_AT] = `${out[PRODUCT_AT]}#${seen.next(`${out[ORDER_AT]}\t${out[PRODUCT_AT]}`)}`;
    },
  };
  return assembledReader({
    table: 'raw_staged_lines',
    notes,
    key,
    parts: [originPart(context), order, ...lines, present],
  });
}

/** @throws Failure `import.column-destroyed` for an order number that a spreadsheet has rounded: all of its column is lost. */
export function assertWhole(orderNo: string, column: string): void {
  if (orderNo.length > 4 && orderNo.length < 24 && DESTROYED.test(orderNo))
    throw new Failure('import.column-destroyed', { column, example: orderNo });
}

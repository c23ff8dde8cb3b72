import { textAt } from './field-columns.ts';
import { amountAt, optionalAmount, type RowContext } from './row-context.ts';
import type { Part } from './row-reader.ts';

const QUANTITY_PLACES = 4;
const QUANTITY_SCALE = 10_000;

/** Price × quantity − discount in minor units, rounded half away from zero; exact also where the product is beyond 2⁵³. */
export function lineTotal(priceMinor: number, quantityScaled: number, discountMinor: number): number {
  const product = priceMinor * quantityScaled;
  if (Number.isSafeInteger(product)) {
    const rest = Math.abs(product) % QUANTITY_SCALE;
    const whole = (Math.abs(product) - rest) / QUANTITY_SCALE + (rest * 2 >= QUANTITY_SCALE ? 1 : 0);
    return (product < 0 ? -whole : whole) - discountMinor;
  }
  const exact = BigInt(priceMinor) * BigInt(quantityScaled);
  const magnitude = ((exact < 0n ? -exact : exact) + BigInt(QUANTITY_SCALE / 2)) / BigInt(QUANTITY_SCALE);
  return Number(exact < 0n ? -magnitude : magnitude) - discountMinor;
}

export type LineColumns = { quantity: string; price: string; discount: string; total: string; cost: string };

/**
 * The columns of an order line: number, product, quantity (in ten-thousandths), price, discount, total and cost of one piece.
 * @param names how the staging table calls its amounts.
 * @param exponent decimals of the row's currency at the time of writing.
 */
export function lineParts(context: RowContext, names: LineColumns, exponent: () => number): Part[] {
  const { fields, notes } = context;
  const no = fields.place('line.no');
  const product = fields.place('line.product');
  const sku = fields.place('line.sku');
  const name = fields.place('line.name');
  const category = fields.place('line.category');
  const quantity = fields.place('line.quantity');
  const price = fields.place('line.price');
  const discount = fields.place('line.discount');
  const total = fields.place('line.total');
  const cost = fields.place('line.cost');
  const texts: Part = {
    columns: ['line_no', 'product_no', 'product_name', 'category'],
    write: (cells, out, at) => {
      const title = textAt(cells, name);
      out[at] = textAt(cells, no);
      out[at + 1] = textAt(cells, product) || textAt(cells, sku) || title;
      out[at + 2] = title;
      out[at + 3] = textAt(cells, category);
    },
  };
  const numbers: Part = {
    columns: [names.quantity, names.price, names.discount, names.total, names.cost],
    write: (cells, out, at) => {
      const places = exponent();
      const countText = textAt(cells, quantity);
      const given = countText === '' ? QUANTITY_SCALE : amountAt(context, countText, quantity, QUANTITY_PLACES);
      if (notes.code !== '') return;
      const off = Math.abs(optionalAmount(context, cells, discount, places) || 0);
      const each = optionalAmount(context, cells, price, places);
      let sum = optionalAmount(context, cells, total, places);
      if (Number.isNaN(sum)) sum = Number.isNaN(each) ? 0 : lineTotal(each, given, off);
      out[at] = given;
      out[at + 1] = Number.isNaN(each) ? (given === 0 ? 0 : Math.round((sum + off) / (given / QUANTITY_SCALE))) : each;
      out[at + 2] = off;
      out[at + 3] = sum;
      out[at + 4] = optionalAmount(context, cells, cost, places);
    },
  };
  return [texts, numbers];
}

/** True where a record says anything about a line. */
export function saysLine(context: RowContext, cells: readonly string[]): boolean {
  const { fields } = context;
  return [fields.place('line.product'), fields.place('line.name'), fields.place('line.sku')].some(
    (place) => textAt(cells, place) !== '',
  );
}

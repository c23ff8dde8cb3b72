import type { FileReading, Mapping, Upload } from '#contract/intake';
import type { Rate } from '#contract/settings';
import { StageRows } from '../check/stage-rows.ts';
import { stagingTypes } from '../intake-tables.ts';
import { decimalText } from '../normalise/amount.ts';
import { currencyExponent } from '../normalise/currency.ts';
import { RateBook } from '../rate-book.ts';
import type { RawRow } from '../reading/raw-row.ts';
import { openReader } from '../rows/open-reader.ts';
import { rowContext } from '../rows/row-context.ts';
import type { RowValue } from '../rows/row-reader.ts';
import type { ShopChoices } from '../stores.ts';
import { missingFields } from './questions.ts';

type PreviewOrder = {
  mapping: Mapping;
  reading: FileReading;
  rows: readonly RawRow[];
  shop: ShopChoices;
  rates: readonly Rate[];
  now: Date;
};

const DAY = 86_400_000;

/** Fields under which the columns of staging are shown. */
const SHOWN: Readonly<Record<string, string>> = {
  order_no: 'order.no',
  ordered_at: 'order.at',
  updated_at: 'order.updatedAt',
  paid_at: 'order.paidAt',
  shipped_at: 'order.shippedAt',
  completed_at: 'order.completedAt',
  cancelled_at: 'order.cancelledAt',
  refunded_at: 'order.refundedAt',
  status: 'order.status',
  currency: 'order.currency',
  goods_minor: 'order.goods',
  discount_minor: 'order.discount',
  shipping_minor: 'order.shipping',
  tax_minor: 'order.tax',
  total_minor: 'order.total',
  refunded_minor: 'order.refunded',
  cost_minor: 'order.cost',
  channel: 'order.channel',
  source: 'order.source',
  shop: 'order.shop',
  customer_no: 'customer.no',
  person_no: 'customer.person',
  customer_name: 'customer.name',
  email: 'customer.email',
  phone: 'customer.phone',
  country: 'customer.country',
  province: 'customer.province',
  city: 'customer.city',
  gender: 'customer.gender',
  birthday: 'customer.birthday',
  created_at: 'customer.createdAt',
  referred_by: 'customer.referredBy',
  recipient_name: 'recipient.name',
  recipient_phone: 'recipient.phone',
  recipient_address: 'recipient.address',
  line_no: 'line.no',
  product_no: 'line.product',
  product_name: 'line.name',
  category: 'line.category',
  quantity: 'line.quantity',
  price_minor: 'line.price',
  line_discount_minor: 'line.discount',
  line_total_minor: 'line.total',
  line_cost_minor: 'line.cost',
  name: 'product.name',
};
const OF_LINES: Readonly<Record<string, string>> = {
  discount_minor: 'line.discount',
  total_minor: 'line.total',
  cost_minor: 'line.cost',
};
const OF_PRODUCTS: Readonly<Record<string, string>> = {
  product_no: 'product.no',
  category: 'product.category',
  price_minor: 'product.price',
  cost_minor: 'product.cost',
};

/** The first rows as they stand and as they would be taken in, or why they would not. */
export function previewRows({ mapping, reading, rows, shop, rates, now }: PreviewOrder): Upload['preview'] {
  if (missingFields(mapping).length > 0)
    return rows.map((row) => ({ row: row.row, raw: [...row.cells], mapped: {}, refused: [] }));
  const reader = openReader(rowContext(mapping, reading.columns, shop, new RateBook(shop.currency, rates), now));
  const stage = new StageRows(0, reader, reading, 0, stagingTypes(reader.table));
  return rows.map((row) => {
    const skipped = stage.skipped;
    let staged = 0;
    try {
      staged = stage.add([row]).length;
    } catch {
      // A destroyed column: the questions say so.
    }
    const [reject] = stage.rejects.splice(0);
    const refused =
      reject === undefined ? [] : [{ column: reject.column_name, value: reject.value, code: reject.code }];
    const mapped =
      staged === 0 || reject !== undefined || stage.skipped > skipped
        ? {}
        : shownValues(mapping, reader.columns, reader.values);
    return { row: row.row, raw: [...row.cells], mapped, refused };
  });
}

function shownValues(
  mapping: Mapping,
  columns: readonly string[],
  values: readonly RowValue[],
): Record<string, string> {
  const exponent = currencyExponent(String(values[columns.indexOf('currency')] || mapping.currency));
  const own = mapping.entity === 'lines' ? OF_LINES : mapping.entity === 'products' ? OF_PRODUCTS : {};
  const shown: Record<string, string> = {};
  for (const [i, column] of columns.entries()) {
    const field = own[column] ?? SHOWN[column];
    const value = values[i] ?? '';
    if (field === undefined || value === '' || Number.isNaN(value)) continue;
    if (typeof value !== 'number') shown[field] = String(value);
    else if (column === 'quantity') shown[field] = decimalText(value, 4);
    else if (column === 'birthday') shown[field] = new Date(value * DAY).toISOString().slice(0, 10);
    else if (column.endsWith('_minor')) shown[field] = decimalText(value, exponent);
    else if (value !== 0) shown[field] = new Date(value).toISOString();
  }
  return shown;
}

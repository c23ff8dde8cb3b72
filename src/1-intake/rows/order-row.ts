import { currencyExponent } from '../normalise/currency.ts';
import type { RawRow } from '../reading/raw-row.ts';
import { customerPart, originPart, textPart } from './customer-cells.ts';
import { textAt } from './field-columns.ts';
import { lineParts, saysLine } from './line-cells.ts';
import { assertWhole } from './line-row.ts';
import { Occurrences } from './occurrences.ts';
import { orderMoneyPart } from './order-money.ts';
import { instantAt, type RowContext } from './row-context.ts';
import { type Part, type RowReader, tabList, tabRaw, tabText } from './row-reader.ts';
import { severalProducts, splitProducts } from './several-products.ts';

const LINE_NAMES = {
  quantity: 'quantity',
  price: 'price_minor',
  discount: 'line_discount_minor',
  total: 'line_total_minor',
  cost: 'line_cost_minor',
};
const INSTANTS = [
  ['updated_at', 'order.updatedAt'],
  ['paid_at', 'order.paidAt'],
  ['shipped_at', 'order.shippedAt'],
  ['completed_at', 'order.completedAt'],
  ['cancelled_at', 'order.cancelledAt'],
  ['refunded_at', 'order.refundedAt'],
] as const;

/** True where rows of orders carry lines too. */
export function hasLines(context: Pick<RowContext, 'fields'>): boolean {
  return context.fields.has('line.product', 'line.name', 'line.sku');
}

type Placed = { readonly part: Part; readonly at: number };

/**
 * Reads rows that are orders, alone or with a line each. Of the rows of one order the first carries the order; rows whose order cells are
 * blank continue it. @throws Failure `import.column-destroyed` (when reading)
 */
export function orderRows(context: RowContext): RowReader {
  const { fields, notes } = context;
  const withLines = hasLines(context);
  const atPlace = fields.place('order.at');
  let orderedAt = 0;
  const times = instantsPart(context, (utc) => {
    orderedAt = utc;
  });
  const money = orderMoneyPart(context, () => context.zone.dayOf(orderedAt));
  const number = orderNumberPart(context);
  const texts = textPart(context, {
    country: 'customer.country',
    province: 'customer.province',
    city: 'customer.city',
    channel: 'order.channel',
    recipient_name: 'recipient.name',
    recipient_phone: 'recipient.phone',
    recipient_address: 'recipient.address',
  });
  const channel: Part = {
    columns: fields.has('order.channel') ? [] : ['channel'],
    write: fixed(tabText(context.mapping.channel), !fields.has('order.channel')),
  };
  const order: readonly Part[] = [times, money.part, customerPart(context), texts, channel];
  const lines = withLines ? lineParts(context, LINE_NAMES, money.exponent) : [];
  const columns = ['row_no', 'part', 'refused', 'is_first', 'has_line', 'flags', 'raw'];
  const place = (part: Part): Placed => {
    const at = columns.length;
    columns.push(...part.columns);
    return { part, at };
  };
  const origin = place(originPart(context));
  const numbered = place(number);
  const orderPlaced = order.map(place);
  const linePlaced = lines.map(place);
  const lineAt = columns.indexOf('line_no');
  const lineNumbers = new Occurrences();
  const values = columns.map(() => '');
  const more: string[][] = [];
  const blanks = blankValues(columns, currencyExponent(context.mapping.currency));

  const write = ({ part, at }: Placed, cells: readonly string[]) => {
    if (notes.code === '') part.write(cells, values, at);
  };
  const blank = ({ part, at }: Placed) => {
    for (let i = 0; i < part.columns.length; i++) values[at + i] = blanks[at + i] ?? '';
  };
  const read = (row: RawRow): boolean => {
    notes.clear();
    more.length = 0;
    const { cells } = row;
    if (row.fault !== '') notes.refuse(row.fault, -1, cells.join(' ').slice(0, 200));
    orderedAt = 0;
    const continues = withLines && textAt(cells, atPlace) === '' && !isBroken(context, cells);
    write(origin, cells);
    if (!continues) write(orderPlaced[0] as Placed, cells);
    write(numbered, cells);
    for (let i = 0; i < orderPlaced.length; i++) {
      if (continues) blank(orderPlaced[i] as Placed);
      else if (i > 0) write(orderPlaced[i] as Placed, cells);
    }
    const hasLine = withLines && notes.code === '' && saysLine(context, cells);
    const several = hasLine && severalProducts(context, cells) > 1;
    for (const placed of linePlaced) {
      if (hasLine && !several) write(placed, cells);
      else blank(placed);
    }
    if (notes.code !== '') return false;
    values[0] = String(row.row);
    values[1] = '0';
    values[2] = '0';
    values[3] = continues ? '0' : '1';
    values[4] = hasLine ? '1' : '0';
    if (hasLine && values[lineAt] === '') values[lineAt] = String(lineNumbers.next(values[numbered.at] ?? ''));
    if (several) splitProducts(context, cells, columns, values, more);
    values[5] = tabList(notes.flags);
    values[6] = tabRaw(cells);
    return (notes.code as string) === '';
  };
  const marker = (row: RawRow): readonly string[] | undefined => {
    if (!withLines || textAt(row.cells, fields.place('order.no')) === '') return undefined;
    const fault = { code: notes.code, column: notes.column, value: notes.value, params: notes.params };
    notes.clear();
    for (const placed of [...orderPlaced, ...linePlaced]) blank(placed);
    write(origin, row.cells);
    write(numbered, row.cells);
    [values[0], values[1], values[2], values[3], values[4], values[5], values[6]] = [
      String(row.row),
      '0',
      '1',
      '0',
      '0',
      '[]',
      '[]',
    ];
    notes.clear();
    notes.refuse(fault.code, fault.column, fault.value, fault.params);
    return values;
  };
  const unused = unusedColumns(context, withLines);
  const written = columns.flatMap((column, i) => (unused.has(column) ? [] : [i]));
  return {
    table: 'raw_staged_orders',
    columns,
    values,
    written,
    notes,
    key: fields.place('order.no'),
    more,
    read,
    marker,
  };
}

/** Columns that hold the table's default in every row of a file under this mapping. */
function unusedColumns({ fields, mapping }: RowContext, withLines: boolean): ReadonlySet<string> {
  const unused = new Set<string>(withLines ? [] : ['part', 'refused', 'is_first', 'has_line']);
  const needs = [
    ['goods_minor', 'order.goods'],
    ['discount_minor', 'order.discount'],
    ['shipping_minor', 'order.shipping'],
    ['tax_minor', 'order.tax'],
    ['cost_minor', 'order.cost'],
    ['person_no', 'customer.person'],
    ['email', 'customer.email'],
    ['phone', 'customer.phone'],
    ['customer_name', 'customer.name'],
    ['customer_no', 'customer.no'],
    ['category', 'line.category'],
    ['line_discount_minor', 'line.discount'],
    ['line_cost_minor', 'line.cost'],
  ] as const;
  for (const [column, field] of needs) if (!fields.has(field)) unused.add(column);
  if (mapping.channel === '' && !fields.has('order.channel')) unused.add('channel');
  if (mapping.shop === '' && !fields.has('order.shop')) unused.add('shop');
  if (!fields.has('order.status', 'order.refundStatus')) unused.add('status_text');
  if (!fields.has('order.status', 'order.refundStatus') && mapping.defaultStatus !== 'refunded')
    unused.add('refund_full');
  return unused;
}

function fixed(text: string, present: boolean): Part['write'] {
  return (_cells, out, at) => {
    if (present) out[at] = text;
  };
}

/** A row without an order date that still names a state or a total is no continuation but an order that lacks its date. */
function isBroken(context: RowContext, cells: readonly string[]): boolean {
  return (['order.status', 'order.total', 'order.currency'] as const).some(
    (field) => textAt(cells, context.fields.place(field)) !== '',
  );
}

/** When the order was placed (the payment time where the file has no other), and what happened to it when. */
function instantsPart(context: RowContext, tell: (orderedAt: number) => void): Part {
  const { fields, notes } = context;
  const ordered = fields.place('order.at');
  const present = INSTANTS.map(([column, field]) => ({ column, place: fields.place(field) })).filter(
    ({ place }) => place >= 0,
  );
  return {
    columns: ['ordered_at', ...present.map(({ column }) => column)],
    write: (cells, out, at) => {
      const text = textAt(cells, ordered);
      if (text === '') notes.refuse('date.missing', ordered, '');
      const utc = instantAt(context, text, ordered);
      tell(utc);
      if (utc > context.future) notes.flag('future_date');
      out[at] = String(utc);
      for (let i = 0; i < present.length; i++) {
        const { place } = present[i] as (typeof present)[number];
        out[at + 1 + i] = String(instantAt(context, textAt(cells, place), place));
      }
    },
  };
}

/** The order's number; where the file has none, customer, time and how often both came together make one that is the same every time. */
function orderNumberPart(context: RowContext): Part {
  const { fields, notes } = context;
  const place = fields.place('order.no');
  const customer = fields.place('customer.no');
  const at = fields.place('order.at');
  const column = fields.names[place] ?? '';
  const seen = new Occurrences();
  return {
    columns: ['order_no'],
    write: (cells, out, to) => {
      if (place >= 0) {
        const no = textAt(cells, place);
        if (no === '') notes.refuse('order.no-missing', place, '');
        assertWhole(no, column);
        out[to] = tabText(no);
        return;
      }
      const who = textAt(cells, customer);
      if (who === '') notes.refuse('customer.no-missing', customer, '');
      const key = `${who}·${textAt(cells, at)}`;
      out[to] = tabText(`${key}·${seen.next(key)}`);
    },
  };
}

/** What a continuation row and a marker hold in the columns of the order. */
function blankValues(columns: readonly string[], exponent: number): string[] {
  const nullable = new Set(['goods_minor', 'total_minor', 'cost_minor', 'line_cost_minor']);
  return columns.map((column) => {
    if (nullable.has(column)) return '\\N';
    if (column === 'quantity') return (0).toFixed(exponent > 0 ? 4 : 0);
    return /_minor$|_at$|^keys$|^refund_full$|^status_rank$/.test(column) ? '0' : '';
  });
}

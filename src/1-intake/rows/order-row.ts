import type { RawRow } from '../reading/raw-row.ts';
import { customerPart, originPart, textPart } from './customer-cells.ts';
import { textAt } from './field-columns.ts';
import { lineParts, saysLine } from './line-cells.ts';
import { assertWhole } from './line-row.ts';
import { Occurrences } from './occurrences.ts';
import { orderMoneyPart } from './order-money.ts';
import { instantAt, type RowContext } from './row-context.ts';
import type { Part, RowReader, RowValue } from './row-reader.ts';
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

/** Places of the columns that every row of orders begins with. */
const AT = { row: 0, part: 1, refused: 2, first: 3, line: 4, flags: 5, raw: 6 } as const;

/**
 * Reads rows that are orders, alone or with a line each. Of the rows of one order the first carries the order; rows whose order cells are
 * blank continue it. @throws Failure `import.column-destroyed` (when reading)
 */
export function orderRows(context: RowContext): RowReader {
  return new OrderRows(context);
}

class OrderRows implements RowReader {
  readonly table = 'raw_staged_orders';
  readonly columns: string[] = ['row_no', 'part', 'refused', 'is_first', 'has_line', 'flags', 'raw'];
  readonly values: RowValue[];
  readonly written: readonly number[];
  readonly notes: RowContext['notes'];
  readonly key: number;
  readonly more: RowValue[][] = [];
  readonly #context: RowContext;
  readonly #withLines: boolean;
  readonly #origin: Placed;
  readonly #number: Placed;
  readonly #times: Placed;
  readonly #order: readonly Placed[];
  readonly #lines: readonly Placed[];
  readonly #lineAt: number;
  readonly #lineNumbers = new Occurrences();
  readonly #blanks: readonly RowValue[];
  #orderedAt = 0;

  constructor(context: RowContext) {
    this.#context = context;
    this.#withLines = hasLines(context);
    this.notes = context.notes;
    this.key = context.fields.place('order.no');
    const money = orderMoneyPart(context, () => context.zone.dayOf(this.#orderedAt));
    const place = (part: Part): Placed => {
      const at = this.columns.length;
      this.columns.push(...part.columns);
      return { part, at };
    };
    this.#origin = place(originPart(context));
    this.#number = place(orderNumberPart(context));
    this.#times = place(instantsPart(context, (utc) => this.#keepDate(utc)));
    this.#order = [money.part, customerPart(context), textPart(context, TEXTS), channelPart(context)].map(place);
    this.#lines = (this.#withLines ? lineParts(context, LINE_NAMES, money.exponent) : []).map(place);
    this.#lineAt = this.columns.indexOf('line_no');
    this.values = this.columns.map(() => '');
    this.#blanks = blankValues(this.columns);
    const unused = unusedColumns(context, this.#withLines);
    this.written = this.columns.flatMap((column, i) => (unused.has(column) ? [] : [i]));
  }

  read(row: RawRow): boolean {
    const { notes, values } = this;
    const { cells } = row;
    notes.clear();
    this.more.length = 0;
    if (row.fault !== '') notes.refuse(row.fault, -1, cells.join(' ').slice(0, 200));
    const continues = this.#withLines && continuesOrder(this.#context, cells);
    this.#write(this.#origin, cells);
    if (!continues) this.#write(this.#times, cells);
    this.#write(this.#number, cells);
    if (continues) this.#blankOrder();
    else for (const placed of this.#order) this.#write(placed, cells);
    if (this.#withLines) this.#writeLine(cells);
    if (notes.code !== '') return false;
    values[AT.row] = row.row;
    values[AT.first] = continues ? 0 : 1;
    values[AT.flags] = notes.flags;
    values[AT.raw] = cells;
    for (const further of this.more) further[AT.row] = row.row;
    return true;
  }

  marker(row: RawRow): readonly RowValue[] | undefined {
    const { notes, values } = this;
    if (!this.#withLines || textAt(row.cells, this.key) === '') return undefined;
    const { code, column, value, params } = notes;
    notes.clear();
    this.#blankOrder();
    for (const placed of this.#lines) this.#blank(placed);
    this.#write(this.#origin, row.cells);
    this.#write(this.#number, row.cells);
    values[AT.row] = row.row;
    values[AT.part] = 0;
    values[AT.refused] = 1;
    values[AT.first] = 0;
    values[AT.line] = 0;
    values[AT.flags] = [];
    values[AT.raw] = [];
    notes.clear();
    notes.refuse(code, column, value, params);
    return values;
  }

  #writeLine(cells: readonly string[]): void {
    const { values, notes } = this;
    const hasLine = notes.code === '' && saysLine(this.#context, cells);
    const several = hasLine && severalProducts(this.#context, cells) > 1;
    for (const placed of this.#lines) {
      if (hasLine && !several) this.#write(placed, cells);
      else this.#blank(placed);
    }
    values[AT.part] = 0;
    values[AT.refused] = 0;
    values[AT.line] = hasLine ? 1 : 0;
    if (!hasLine || notes.code !== '') return;
    if (values[this.#lineAt] === '')
      values[this.#lineAt] = String(this.#lineNumbers.next(String(values[this.#number.at])));
    if (several) splitProducts(this.#context, cells, this.columns, values, this.more);
  }

  #write({ part, at }: Placed, cells: readonly string[]): void {
    if (this.notes.code === '') part.write(cells, this.values, at);
  }

  #blank({ part, at }: Placed): void {
    for (let i = at; i < at + part.columns.length; i++) this.values[i] = this.#blanks[i] ?? '';
  }

  #blankOrder(): void {
    this.#blank(this.#times);
    for (const placed of this.#order) this.#blank(placed);
  }

  #keepDate(utc: number): void {
    this.#orderedAt = utc;
  }
}

const TEXTS = {
  country: 'customer.country',
  province: 'customer.province',
  city: 'customer.city',
  channel: 'order.channel',
  recipient_name: 'recipient.name',
  recipient_phone: 'recipient.phone',
  recipient_address: 'recipient.address',
} as const;

/** The mapping's channel, where the file has no column of channels. */
function channelPart({ fields, mapping }: RowContext): Part {
  if (fields.has('order.channel')) return { columns: [], write: () => undefined };
  const { channel } = mapping;
  return {
    columns: ['channel'],
    write: (_cells, out, at) => {
      out[at] = channel;
    },
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

/** True for a row without an order date, state and total: it continues an order begun above it. */
function continuesOrder({ fields }: RowContext, cells: readonly string[]): boolean {
  if (textAt(cells, fields.place('order.at')) !== '') return false;
  return (['order.status', 'order.total', 'order.currency'] as const).every(
    (field) => textAt(cells, fields.place(field)) === '',
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
      out[at] = utc;
      for (let i = 0; i < present.length; i++) {
        const { place } = present[i] as (typeof present)[number];
        out[at + 1 + i] = instantAt(context, textAt(cells, place), place);
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
        out[to] = no;
        return;
      }
      const who = textAt(cells, customer);
      if (who === '') notes.refuse('customer.no-missing', customer, '');
      const key = `${who}·${textAt(cells, at)}`;
      out[to] = `${key}·${seen.next(key)}`;
    },
  };
}

/** What a continuation row and a marker hold in the columns of the order. */
function blankValues(columns: readonly string[]): RowValue[] {
  const nullable = new Set(['goods_minor', 'total_minor', 'cost_minor', 'line_cost_minor']);
  return columns.map((column) => {
    if (nullable.has(column)) return Number.NaN;
    return /_minor$|_at$|^quantity$|^keys$|^refund_full$|^status_rank$/.test(column) ? 0 : '';
  });
}

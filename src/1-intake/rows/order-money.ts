import type { OrderStatus } from '#contract/intake';
import { currencyExponent, readCurrency } from '../normalise/currency.ts';
import { joinStatuses, STATUS_RANK, type StatusWord } from '../normalise/status.ts';
import { textAt } from './field-columns.ts';
import { amountAt, optionalAmount, type RowContext } from './row-context.ts';
import type { Part } from './row-reader.ts';

/** An order larger than this, in minor units, is taken in and flagged. */
const OUTLIER = 1_000_000_000_000;

/** Currency of a row: its own, else the mapping's. Refuses a text that names none. */
export function currencyOf(context: RowContext, cells: readonly string[], place: number): string {
  const text = textAt(cells, place);
  if (text === '') return context.mapping.currency;
  if (text.length === 3 && text === context.mapping.currency) return text;
  const code = readCurrency(text, context.mapping.currency);
  if (code === '') context.notes.refuse('currency.unknown', place, text);
  return code;
}

/** The row's state out of all its status columns; the first text stays beside it. Refuses a text nobody knows. */
function statusReader(
  context: RowContext,
): (cells: readonly string[]) => { status: OrderStatus; text: string; fullRefund: boolean } {
  const { fields, notes, statuses, mapping } = context;
  const own = fields.places('order.status');
  const after = fields.places('order.refundStatus');
  const cancelled = fields.place('order.cancelledAt');
  const places = [...own, ...after];
  const answer: { status: OrderStatus; text: string; fullRefund: boolean } = {
    status: 'completed',
    text: '',
    fullRefund: false,
  };
  const words: StatusWord[] = [];
  return (cells) => {
    words.length = 0;
    answer.text = '';
    for (const place of places) {
      const text = textAt(cells, place);
      if (text === '') continue;
      const word = statuses.read(text);
      if (word === undefined) notes.refuse('status.unknown', place, text);
      else words.push(word);
      answer.text = answer.text === '' ? text : `${answer.text} / ${text}`;
    }
    if (cancelled >= 0 && textAt(cells, cancelled) !== '') words.push('cancelled');
    const joined = words.length === 1 && words[0] !== 'neutral' ? words[0] : joinStatuses(words);
    if (joined === undefined && own.length > 0 && notes.code === '')
      notes.refuse('status.missing', own[0] ?? -1, answer.text);
    answer.status = joined ?? mapping.defaultStatus;
    answer.fullRefund = answer.status === 'refunded';
    return answer;
  };
}

/** The refunded amount; words such as 无退款申请 in its column mean none. */
function refundAt(context: RowContext, cells: readonly string[], place: number, exponent: number): number {
  const text = textAt(cells, place);
  if (text === '' || (!/\d/.test(text) && context.statuses.read(text) === 'neutral')) return 0;
  return Math.abs(amountAt(context, text, place, exponent) || 0);
}

/** A state that fits the refunded amount: a refund of all is `refunded`, of a part `partially-refunded`, also of a closed order. */
function withRefund(status: OrderStatus, total: number, refunded: number): OrderStatus {
  if (!(refunded > 0) || status === 'adjustment') return status;
  if (status === 'partially-refunded' && !(total > 0)) return status;
  return total > 0 && refunded >= total
    ? 'refunded'
    : status === 'refunded' || status === 'cancelled'
      ? status
      : 'partially-refunded';
}

/** True where the parts of an order add up to its total within one minor unit, with or without tax and discount counted in. */
export function addsUp(goods: number, discount: number, shipping: number, tax: number, total: number): boolean {
  for (const off of [discount, 0])
    for (const added of [shipping + tax, shipping, tax, 0]) if (Math.abs(goods - off + added - total) <= 1) return true;
  return false;
}

const COLUMNS = [
  'currency',
  'goods_minor',
  'discount_minor',
  'shipping_minor',
  'tax_minor',
  'total_minor',
  'refunded_minor',
  'refund_full',
  'cost_minor',
  'status',
  'status_rank',
  'status_text',
];

/**
 * Currency, amounts and state of an order. `exponent` of the answer is the decimals of the row's currency, for its lines.
 * Where the mapping has no total and no goods, the total is left open and summed from the lines later.
 * @param day days since 1970 of the order whose row is being read.
 */
export function orderMoneyPart(context: RowContext, day: () => number): { part: Part; exponent: () => number } {
  const { fields, notes, rates, mapping } = context;
  const currencyAt = fields.place('order.currency');
  const refundedAt = fields.place('order.refunded');
  const costAt = fields.place('order.cost');
  const status = statusReader(context);
  const amounts = amountsReader(context);
  let exponent = currencyExponent(mapping.currency);
  const write: Part['write'] = (cells, out, at) => {
    const currency = currencyOf(context, cells, currencyAt);
    if (currency !== '' && !rates.isReport(currency) && !rates.covers(currency, day()))
      notes.refuse('currency.no-rate', currencyAt, currency, { currency });
    exponent = currencyExponent(currency);
    const { goods, discount, shipping, tax, total } = amounts(cells, exponent);
    const state = status(cells);
    const given = refundAt(context, cells, refundedAt, exponent);
    if (notes.code !== '') return;
    const refunded = cappedRefund(context, state.fullRefund && given === 0 ? Math.max(total || 0, 0) : given, total);
    const final = withRefund(state.status, total, refunded);
    out[at] = currency;
    out[at + 1] = goods;
    out[at + 2] = discount;
    out[at + 3] = shipping;
    out[at + 4] = tax;
    out[at + 5] = total;
    out[at + 6] = refunded;
    out[at + 7] = state.fullRefund ? 1 : 0;
    out[at + 8] = optionalAmount(context, cells, costAt, exponent);
    out[at + 9] = final;
    out[at + 10] = STATUS_RANK[final];
    out[at + 11] = state.text;
  };
  return { part: { columns: COLUMNS, write }, exponent: () => exponent };
}

type Amounts = { goods: number; discount: number; shipping: number; tax: number; total: number };

/** Reads what an order is made of; the total from its parts where it is not given. NaN: not said. Flags what does not add up. */
function amountsReader(context: RowContext): (cells: readonly string[], exponent: number) => Amounts {
  const { fields, notes } = context;
  const [goodsAt, discountAt, shippingAt, taxAt, totalAt] = (
    ['order.goods', 'order.discount', 'order.shipping', 'order.tax', 'order.total'] as const
  ).map((field) => fields.place(field)) as [number, number, number, number, number];
  const read: Amounts = { goods: 0, discount: 0, shipping: 0, tax: 0, total: 0 };
  return (cells, exponent) => {
    read.goods = optionalAmount(context, cells, goodsAt, exponent);
    read.discount = Math.abs(optionalAmount(context, cells, discountAt, exponent) || 0);
    read.shipping = optionalAmount(context, cells, shippingAt, exponent) || 0;
    read.tax = optionalAmount(context, cells, taxAt, exponent) || 0;
    read.total = optionalAmount(context, cells, totalAt, exponent);
    if (notes.code !== '') return read;
    const { goods, discount, shipping, tax, total } = read;
    if (Number.isNaN(total)) {
      if (!Number.isNaN(goods)) read.total = goods - discount + shipping + tax;
      else if (totalAt >= 0) notes.refuse('amount.missing', totalAt, '');
    } else if (!Number.isNaN(goods) && !addsUp(goods, discount, shipping, tax, total)) notes.flag('amount_mismatch');
    if (Math.abs(total) >= OUTLIER) notes.flag('outlier');
    return read;
  };
}

/** A refund is never more than the order; what is beyond is flagged. */
function cappedRefund({ notes }: RowContext, refunded: number, total: number): number {
  if (!(total >= 0) || refunded <= total) return refunded;
  notes.flag('refund_over_total');
  return total;
}

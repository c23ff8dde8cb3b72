import type { OrderStatus } from '#contract/intake';
import { currencyExponent, readCurrency } from '../normalise/currency.ts';
import { joinStatuses, STATUS_RANK, type StatusWord } from '../normalise/status.ts';
import { textAt } from './field-columns.ts';
import { amountAt, optionalAmount, type RowContext } from './row-context.ts';
import { type Part, tabNumber, tabText } from './row-reader.ts';

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

/**
 * Currency, amounts and state of an order. `exponent` of the answer is the decimals of the row's currency, for its lines.
 * Where the mapping has amounts of lines but no total (`summed`), the order's total is left open and summed later.
 */
export function orderMoneyPart(context: RowContext, day: () => number): { part: Part; exponent: () => number } {
  const { fields, notes, rates, mapping } = context;
  const place = {
    currency: fields.place('order.currency'),
    goods: fields.place('order.goods'),
    discount: fields.place('order.discount'),
    shipping: fields.place('order.shipping'),
    tax: fields.place('order.tax'),
    total: fields.place('order.total'),
    refunded: fields.place('order.refunded'),
    cost: fields.place('order.cost'),
  };
  const status = statusReader(context);
  let exponent = currencyExponent(mapping.currency);
  const part: Part = {
    columns: [
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
    ],
    write: (cells, out, at) => {
      const currency = currencyOf(context, cells, place.currency);
      if (currency !== '' && !rates.isReport(currency) && !rates.covers(currency, day()))
        notes.refuse('currency.no-rate', place.currency, currency, { currency });
      exponent = currencyExponent(currency);
      const goods = optionalAmount(context, cells, place.goods, exponent);
      const discount = Math.abs(optionalAmount(context, cells, place.discount, exponent) || 0);
      const shipping = optionalAmount(context, cells, place.shipping, exponent) || 0;
      const tax = optionalAmount(context, cells, place.tax, exponent) || 0;
      let total = optionalAmount(context, cells, place.total, exponent);
      if (Number.isNaN(total) && notes.code === '' && !Number.isNaN(goods)) total = goods - discount + shipping + tax;
      else if (Number.isNaN(total) && place.total >= 0 && notes.code === '')
        notes.refuse('amount.missing', place.total, '');
      else if (!Number.isNaN(goods) && !addsUp(goods, discount, shipping, tax, total)) notes.flag('amount_mismatch');
      const state = status(cells);
      let refunded = refundAt(context, cells, place.refunded, exponent);
      if (notes.code !== '') return;
      if (state.fullRefund && refunded === 0) refunded = total > 0 ? total : 0;
      if (total >= 0 && refunded > total) {
        notes.flag('refund_over_total');
        refunded = total;
      }
      const final = withRefund(state.status, total, refunded);
      if (Math.abs(total) >= OUTLIER) notes.flag('outlier');
      out[at] = currency;
      out[at + 1] = tabNumber(goods);
      out[at + 2] = String(discount);
      out[at + 3] = String(shipping);
      out[at + 4] = String(tax);
      out[at + 5] = tabNumber(total);
      out[at + 6] = String(refunded);
      out[at + 7] = state.fullRefund ? '1' : '0';
      out[at + 8] = tabNumber(optionalAmount(context, cells, place.cost, exponent));
      out[at + 9] = final;
      out[at + 10] = String(STATUS_RANK[final]);
      out[at + 11] = tabText(state.text);
    },
  };
  return { part, exponent: () => exponent };
}

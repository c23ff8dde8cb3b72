import type { OrderStatus } from '#contract/intake';

/** What a status word says: one of ours, or `neutral` where it says nothing about the order's state (unfulfilled, 无退款). */
export type StatusWord = OrderStatus | 'neutral';

/** The greater one counts where two versions of an order are equally new. */
export const STATUS_RANK: Readonly<Record<OrderStatus, number>> = {
  pending: 1,
  paid: 2,
  shipped: 3,
  completed: 4,
  adjustment: 4,
  cancelled: 5,
  'partially-refunded': 6,
  refunded: 7,
};

const WORDS: Readonly<Record<StatusWord, string>> = {
  pending:
    'pending|on-hold|on hold|authorized|created|unpaid|awaiting payment|pending payment|checkout-draft|wait_buyer_pay|trade_no_create_pay|wait_pay|待付款|待支付|等待付款|未付款|等待买家付款|待确认|等待付款确认|定金未付|定金已付尾款未付|expired_pending',
  paid: 'paid|processing|approved|invoiced|partially_paid|partially paid|payment received|wait_seller_send_goods|wait_seller_stock_out|trade_buyer_pay|seller_consigned_part|已付款|已支付|待发货|待出库|等待出库|等待打印|买家已付款|买家已付款,等待卖家发货|等待卖家发货|等待发货|备货中|部分发货|卖家部分发货|待配货|待接单|已接单|待成团|未发货|已确认',
  shipped:
    'shipped|fulfilled|in transit|in_transit|partially_shipped|out for delivery|wait_buyer_confirm_goods|wait_goods_receive_confirm|卖家已发货|卖家已发货,等待买家确认|已发货|待收货|待签收|已发货,待签收|已发货,待收货|等待确认收货|等待买家确认|等待收货|配送中|运输中|已出库|待自提|派送中',
  completed:
    'completed|complete|delivered|done|finished|success|trade_success|trade_finished|finished_l|trade_buyer_signed|交易成功|交易完成|已完成|完成|已收货|已签收|确认收货|已发货,已签收|订单完成|已核销|已评价|待评价|buyer_signed',
  'partially-refunded':
    'partially_refunded|partially refunded|partial refund|partially-refunded|部分退款|部分退款成功|部分退货|已部分退款',
  refunded:
    'refunded|returned|return|fully refunded|退款|已退款|退款成功|全额退款|退款完成|退货退款成功|退货成功|已退货|售后完成退款|未发货,退款成功|已发货,退款成功|已收货,退款成功|已签收,退款成功|return_completed',
  cancelled:
    'cancelled|canceled|voided|void|failed|unavailable|expired|trash|deleted|trade_closed|trade_closed_by_taobao|trade_closed_by_user|trade_canceled|交易关闭|已关闭|已取消|取消|订单取消|锁定|删除|已删除|关闭|支付失败|超时关闭|用户取消|已作废|作废|已拒收|拒收',
  adjustment: 'adjustment|adjust|bad debt|调整|坏账|差额调整|补差',
  neutral:
    'unfulfilled|partial|partially_fulfilled|partially fulfilled|restocked|not required|no refund|none|open|无退款|无退款申请|无售后|无售后或售后取消|未退款|没有申请退款|退款关闭|退款已关闭|售后关闭|售后取消|退款中|退款处理中|售后处理中|待退款|申请退款|买家已申请退款|等待卖家处理|退款失败|正常|未申请|换货|换货成功|维修|补寄|无|已换货',
};

const KNOWN = new Map<string, StatusWord>();
for (const [status, words] of Object.entries(WORDS))
  for (const word of words.split('|')) KNOWN.set(word, status as StatusWord);

/** White space, full-width punctuation and case folded, so that `买家已付款，等待卖家发货` and `Partially Refunded` are found. */
export function foldStatus(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, ' ');
}

/** Words of the mapping first, then the words of the platforms; undefined for an unknown text, which is never guessed. */
export class StatusReader {
  readonly #words = new Map<string, StatusWord | undefined>();
  readonly #own: ReadonlyMap<string, OrderStatus>;

  constructor(own: Readonly<Record<string, OrderStatus>>) {
    this.#own = new Map(Object.entries(own).map(([text, status]) => [foldStatus(text), status]));
  }

  read(text: string): StatusWord | undefined {
    const known = this.#words.get(text);
    if (known !== undefined || this.#words.has(text)) return known;
    const folded = foldStatus(text);
    const word = this.#own.get(folded) ?? KNOWN.get(folded);
    if (this.#words.size < 2_000) this.#words.set(` ${text}`.slice(1), word);
    return word;
  }
}

/**
 * One state out of the words of several columns (payment and fulfilment, order and after-sale). A refund or the end of an order stands
 * over its way; paid and shipped together are completed, as in a shop system that keeps the two apart.
 */
export function joinStatuses(words: readonly StatusWord[]): OrderStatus | undefined {
  let best: OrderStatus | undefined;
  let paid = false;
  let shipped = false;
  for (const word of words) {
    if (word === 'neutral') continue;
    if (word === 'paid') paid = true;
    if (word === 'shipped') shipped = true;
    if (best === undefined || STATUS_RANK[word] > STATUS_RANK[best]) best = word;
  }
  return paid && shipped && best === 'shipped' ? 'completed' : best;
}

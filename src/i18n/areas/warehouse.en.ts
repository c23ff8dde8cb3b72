/** Words of the checks after a build, in English. A value is a function of the facts its sentence needs. */
export const warehouseEn = {
  'check.unique': () => 'Nothing stands there twice',
  'check.net-balances': () => 'Net is revenue less refunds',
  'check.refund-within-revenue': () => 'No more is refunded than was paid',
  'check.purchase-or-return': () => 'No order is a purchase and a return at once',
  'check.revenue-from-purchases': () => 'Revenue comes from purchases only',
  'check.refund-dated': () => 'Every refund has a day',
  'check.not-in-future': () => 'No order lies in the future',
  'check.quantity-given': () => 'Every order line has a quantity',
  'check.no-guests': () => 'Guests do not count as customers',
  'check.few-accounts': () => 'Nobody has more than 50 accounts',
  'check.occasions-within-orders': () => 'No more purchase occasions than orders',
  'check.net-as-orders': () => 'Net adds up to that of all orders',
  'check.recency-within-age': () => 'No customer last bought after the as-of date',
  'check.single-no-recency': () => 'Who bought once has no time between purchases',
  'check.revenue-as-orders': () => 'Revenue of all customers adds up to that of their orders',
  'blocked.shared': () => 'On more accounts than one person has',
};

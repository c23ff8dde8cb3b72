import type { warehouseEn } from './warehouse.en.ts';

/** Words of the checks after a build, in Chinese. */
export const warehouseZh: typeof warehouseEn = {
  'check.unique': () => '没有重复记录',
  'check.net-balances': () => '净收入等于收入减退款',
  'check.refund-within-revenue': () => '退款不超过实付金额',
  'check.purchase-or-return': () => '一笔订单不会既是购买又是退货',
  'check.revenue-from-purchases': () => '收入只来自有效购买',
  'check.refund-dated': () => '每笔退款都有日期',
  'check.profit-explained': () => '利润等于净收入减去税费和各项成本',
  'check.rate-known': () => '每种货币都有汇率',
  'check.not-in-future': () => '没有未来日期的订单',
  'check.quantity-given': () => '每个订单行都有数量',
  'check.no-guests': () => '游客不计为客户',
  'check.few-accounts': () => '没有客户拥有超过 50 个账号',
  'check.occasions-within-orders': () => '购买时机数不超过订单数',
  'check.net-as-orders': () => '净收入合计与全部订单一致',
  'check.recency-within-age': () => '没有客户的最近购买晚于截止日',
  'check.single-no-recency': () => '只买过一次的客户没有购买间隔',
  'check.revenue-as-orders': () => '客户收入合计与其订单一致',
  'check.purchases-as-orders': () => '购买笔数与订单一致',
  'check.refunds-as-orders': () => '客户退款合计与其订单一致',
  'blocked.shared': () => '关联的账号过多，不可能属于同一人',
};

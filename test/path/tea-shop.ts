import { Settings } from '#contract/settings';
import type { ToldOrder, ToldShop } from './told-rows.ts';

/** Cost of goods 60 % where nobody knows it, 2 yuan for serving an order, a window of 60 days. */
export const SETTINGS = Settings.parse({
  shopName: '拾光茶铺',
  costShare: 0.6,
  orderCostMinor: 200,
  rfmWindowDays: 60,
});

/** Two days to look at the shop from. */
export const FIRST_DAY = '2025-03-31';
export const SECOND_DAY = '2025-04-30';

const chen = {
  account: 'C01',
  name: '客户甲',
  email: 'c01@example.com',
  phone: '+8613900000001',
  province: '浙江省',
};
const li = { account: 'C02', name: '客户乙', email: 'c02@example.com', province: '广东省' };
const liTaobao = {
  source: 'taobao',
  account: 'T02',
  name: '客户乙',
  email: 'C02@example.com',
  phone: '+8613900000002',
};
const wang = { account: 'C03', name: '客户丙', phone: '+8613900000003' };
const zhao = { account: 'C04', name: '客户丁' };
const sun = { account: 'C05', name: '客户戊' };
const smith = { account: 'C07', name: 'Customer G', email: 'c07@example.com' };
const zhou = { account: 'C08', name: '客户辛' };
const wu = { account: 'C09', name: '客户壬' };
const zheng = { account: 'C10', name: '客户癸' };
const feng = { account: 'C11', name: '客户子' };
const he = { source: 'taobao', person: 'P9', name: '客户己' };

/** The counter's own number, which the clerk typed in for everybody. */
const COUNTER = '+8657188880000';

const ORDERS: readonly ToldOrder[] = [
  // 客户甲: twice on one day, then twice more; the last is 1:30 in the morning of 1 April in Shanghai, still March in UTC.
  {
    ...chen,
    no: 'W1001',
    at: '2025-01-10 02:00:00',
    total: 10_000,
    channel: 'app',
    lines: [
      { product: 'TEA', name: '龙井', category: '茶', quantity: 1, total: 6_000, cost: 3_000 },
      { product: 'CUP', quantity: 2, total: 4_000 },
    ],
  },
  { ...chen, no: 'W1002', at: '2025-01-10 09:00:00', total: 5_000, channel: 'desktop' },
  { ...chen, no: 'W1003', at: '2025-02-09 04:00:00', total: 12_000, shipping: 1_000 },
  { ...chen, no: 'W1004', at: '2025-03-31 17:30:00', total: 8_000 },
  // 客户乙: one e-mail address on two accounts; a part of the second order comes back between the two days.
  { ...li, no: 'W1005', at: '2025-01-15 04:00:00', total: 20_000 },
  {
    ...liTaobao,
    no: 'X2001',
    at: '2025-03-01 04:00:00',
    total: 10_000,
    status: 'partially-refunded',
    refunded: 4_000,
    refundedAt: '2025-04-20 03:00:00',
  },
  // 客户丙: all of the first order comes back; the shop says so by its status alone.
  {
    ...wang,
    no: 'W1006',
    at: '2025-02-01 04:00:00',
    total: 9_000,
    status: 'refunded',
    refundedAt: '2025-02-10 04:00:00',
  },
  { ...wang, no: 'W1007', at: '2025-02-20 04:00:00', total: 7_000 },
  // 客户丁: a cancelled order and one that is not paid yet are no purchases.
  { ...zhao, no: 'W1008', at: '2025-02-05 04:00:00', total: 15_000, status: 'cancelled' },
  { ...zhao, no: 'W1009', at: '2025-02-06 04:00:00', total: 6_000 },
  { ...zhao, no: 'W1022', at: '2025-03-03 04:00:00', total: 5_000, status: 'pending' },
  // 客户戊: a credit note.
  { ...sun, no: 'W1010', at: '2025-01-20 04:00:00', total: 30_000 },
  { ...sun, no: 'W1011', at: '2025-02-25 04:00:00', total: -5_000 },
  // Two guests: one left nothing, one an e-mail address.
  { no: 'W1012', at: '2025-03-05 04:00:00', total: 4_000, flags: ['no-customer'] },
  { no: 'W1013', at: '2025-03-06 04:00:00', total: 3_000, name: '游客', email: 'guest@example.com' },
  // Customer G pays in dollars and yen.
  { ...smith, no: 'W1014', at: '2025-02-10 04:00:00', total: 10_000, currency: 'USD' },
  { ...smith, no: 'W1015', at: '2025-03-10 04:00:00', total: 5_000, currency: 'USD' },
  { ...smith, no: 'W1016', at: '2025-03-15 04:00:00', total: 3_000, currency: 'JPY' },
  // 客户辛 gives presents: that 客户甲 receives one does not make them one customer. An older version arrives later and is ignored.
  {
    ...zhou,
    no: 'W1017',
    at: '2025-02-14 04:00:00',
    updated: '2025-02-15 04:00:00',
    total: 16_000,
    discount: 1_000,
    cost: 8_000,
    recipient: { name: '客户甲', phone: chen.phone },
  },
  { ...zhou, no: 'W1017', at: '2025-02-14 04:00:00', updated: '2025-02-14 04:00:00', total: 99_900, importId: 2 },
  // 客户壬: paid later, which a newer import says.
  { ...wu, no: 'W1018', at: '2025-01-05 04:00:00', updated: '2025-01-05 04:00:00', total: 2_500, status: 'pending' },
  { ...wu, no: 'W1018', at: '2025-01-05 04:00:00', updated: '2025-01-06 04:00:00', total: 2_500, importId: 2 },
  // 客户癸 comes between the two days; 客户子 a minute before midnight of the first.
  { ...zheng, no: 'W1019', at: '2025-04-10 04:00:00', total: 2_500 },
  { ...feng, no: 'W1020', at: '2025-03-31 15:59:00', total: 4_000 },
  // 客户己: the source itself says that two accounts are one person.
  { ...he, account: 'T11', no: 'X2002', at: '2025-01-31 04:00:00', total: 5_000 },
  { ...he, account: 'T12', no: 'X2003', at: '2025-02-28 04:00:00', total: 5_000, tax: 500, cost: 2_000 },
  // Import 3 was never committed and import 4 was taken back.
  { ...chen, no: 'W1030', at: '2025-03-20 04:00:00', total: 77_700, importId: 3 },
  { ...chen, no: 'W1002', at: '2025-01-10 09:00:00', updated: '2025-04-02 04:00:00', total: 1, importId: 3 },
  { ...wang, no: 'W1031', at: '2025-03-21 04:00:00', total: 88_800, importId: 4 },
  { ...chen, no: 'W1003', at: '2025-02-09 04:00:00', updated: '2025-04-02 04:00:00', total: 1, importId: 4 },
];

/** A tea shop of twelve customers. Every number that follows from it was worked out by hand: see `by-hand.ts`. */
export const SHOP: ToldShop = {
  orders: ORDERS,
  accounts: [
    ...[chen, li, wang, zhao, sun, smith, zhou, wu, zheng, feng].map(({ account, name }) => ({
      account,
      name,
      phone: COUNTER,
    })),
    { source: 'taobao', account: 'T02', name: '客户乙', phone: COUNTER, gender: 'female' },
    { source: 'taobao', account: 'T11', name: '客户己', phone: COUNTER },
  ],
  products: [{ product: 'CUP', name: '盖碗', category: '器皿', cost: 1_000 }],
  rates: [
    { currency: 'USD', on: '2025-01-01', rate: 7.2 },
    { currency: 'USD', on: '2025-03-01', rate: 7 },
    { currency: 'JPY', on: '2025-01-01', rate: 0.05 },
  ],
  imports: { 1: ['committed'], 2: ['committed'], 4: ['committed', 'reverted'] },
};

/** The made-up shop's goods, places and channels. Everything here is invented for the sample. */

export type Product = { no: string; name: string; category: string; price: number; cost: number; refillDays: number };

const CATEGORIES: readonly {
  category: string;
  code: string;
  costShare: number;
  refillDays: number;
  names: readonly string[];
  prices: readonly number[];
}[] = [
  {
    category: '茶叶',
    code: 'T',
    costShare: 0.42,
    refillDays: 45,
    names: ['龙井', '铁观音', '普洱', '白毫银针', '正山小种', '茉莉花茶', '碧螺春', '凤凰单丛'],
    prices: [6800, 12800, 19900, 36800],
  },
  {
    category: '咖啡',
    code: 'K',
    costShare: 0.48,
    refillDays: 30,
    names: ['拼配咖啡豆', '埃塞俄比亚豆', '哥伦比亚豆', '挂耳咖啡', '冷萃液', '低因咖啡豆'],
    prices: [4900, 7900, 11900],
  },
  {
    category: '器具',
    code: 'Q',
    costShare: 0.55,
    refillDays: 400,
    names: ['紫砂壶', '盖碗', '手冲壶', '磨豆机', '公道杯', '保温杯', '茶盘'],
    prices: [8900, 15900, 29900, 68000],
  },
  {
    category: '点心',
    code: 'D',
    costShare: 0.5,
    refillDays: 21,
    names: ['绿豆糕', '蝴蝶酥', '坚果礼罐', '桂花糕', '曲奇', '凤梨酥'],
    prices: [2900, 4500, 6800],
  },
  {
    category: '礼盒',
    code: 'L',
    costShare: 0.46,
    refillDays: 180,
    names: ['中秋礼盒', '新春礼盒', '双人茶礼', '企业伴手礼', '四季茶礼'],
    prices: [19900, 29900, 49900, 88800],
  },
  {
    category: '家居',
    code: 'H',
    costShare: 0.52,
    refillDays: 240,
    names: ['香薰', '亚麻桌布', '竹编收纳', '陶瓷花器', '棉麻靠垫'],
    prices: [5900, 9900, 16900],
  },
];

export const PRODUCTS: readonly Product[] = CATEGORIES.flatMap((c) =>
  c.names.flatMap((name, i) =>
    c.prices.map((price, j) => ({
      no: `${c.code}${String(i + 1).padStart(2, '0')}${j + 1}`,
      name: `${name} ${['经典装', '精选装', '臻选装', '典藏装'][j]}`,
      category: c.category,
      price,
      cost: Math.round(price * c.costShare),
      refillDays: c.refillDays,
    })),
  ),
);

export const CATEGORY_NAMES: readonly string[] = CATEGORIES.map((c) => c.category);
export const productsOf = (category: string): readonly Product[] => PRODUCTS.filter((p) => p.category === category);

export type Place = { country: string; province: string; city: string; weight: number };

export const HOME_PLACES: readonly Place[] = [
  ['上海市', '上海市', 13],
  ['北京市', '北京市', 12],
  ['广东省', '广州市', 9],
  ['广东省', '深圳市', 10],
  ['浙江省', '杭州市', 10],
  ['浙江省', '宁波市', 4],
  ['江苏省', '南京市', 6],
  ['江苏省', '苏州市', 7],
  ['四川省', '成都市', 8],
  ['湖北省', '武汉市', 6],
  ['福建省', '厦门市', 4],
  ['山东省', '青岛市', 4],
  ['陕西省', '西安市', 4],
  ['重庆市', '重庆市', 5],
  ['湖南省', '长沙市', 4],
  ['辽宁省', '沈阳市', 3],
  ['河南省', '郑州市', 4],
  ['云南省', '昆明市', 2],
].map(([province, city, weight]) => ({
  country: 'CN',
  province: String(province),
  city: String(city),
  weight: Number(weight),
}));

export const FOREIGN_PLACES: readonly Place[] = [
  ['US', 'California', 'San Francisco', 5],
  ['US', 'New York', 'New York', 4],
  ['GB', 'England', 'London', 3],
  ['DE', 'Berlin', 'Berlin', 2],
  ['AU', 'New South Wales', 'Sydney', 2],
  ['SG', '', 'Singapore', 3],
  ['JP', '東京都', '渋谷区', 2],
  ['CA', 'Ontario', 'Toronto', 1],
].map(([country, province, city, weight]) => ({
  country: String(country),
  province: String(province),
  city: String(city),
  weight: Number(weight),
}));

/** Where people buy. `foreign` sells in US dollars. */
export type Source = { source: string; share: number; currency: 'CNY' | 'USD'; channels: readonly [string, number][] };

export const SOURCES: readonly Source[] = [
  {
    source: 'tmall',
    share: 0.46,
    currency: 'CNY',
    channels: [
      ['search', 5],
      ['live', 3],
      ['campaign', 2],
    ],
  },
  {
    source: 'jd',
    share: 0.18,
    currency: 'CNY',
    channels: [
      ['search', 6],
      ['campaign', 3],
    ],
  },
  {
    source: 'miniapp',
    share: 0.27,
    currency: 'CNY',
    channels: [
      ['direct', 5],
      ['referral', 2],
      ['video', 3],
    ],
  },
  {
    source: 'website',
    share: 0.09,
    currency: 'USD',
    channels: [
      ['search', 4],
      ['email', 3],
      ['direct', 2],
    ],
  },
];

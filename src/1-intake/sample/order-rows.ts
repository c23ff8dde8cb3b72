/** The rows one made-up customer leaves behind in an order export: one row per line, order fields repeated. */
import { type Calendar, clockText } from './calendar.ts';
import { CATEGORY_NAMES, type Product, productsOf, type Source } from './catalogue.ts';
import { type Life, pick } from './life.ts';

export const ORDER_COLUMNS = [
  'order_no',
  'source',
  'channel',
  'ordered_at',
  'updated_at',
  'status',
  'currency',
  'customer_no',
  'customer_name',
  'email',
  'phone',
  'country',
  'province',
  'city',
  'recipient_name',
  'recipient_phone',
  'line_no',
  'product_no',
  'product_name',
  'category',
  'quantity',
  'unit_price',
  'unit_cost',
  'discount',
  'shipping',
  'tax',
  'total',
  'refunded',
  'refunded_at',
] as const;

/** Made-up US dollars for a yuan, used for the prices of the foreign site. */
const CNY_PER_USD = 7.1;
const money = (minor: number): string => (minor / 100).toFixed(2);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Nickname, e-mail and telephone of a made-up customer; no real person's. */
export function contactOf(life: Life): { no: string; name: string; email: string; phone: string } {
  const words = ['青山茶客', '晚风', '半盏', '松间', '拾光', '云起', '小满', '知白', '浅夏', '南枝'];
  const foreign = life.source.currency === 'USD';
  const name = foreign ? `Guest ${pad(life.index, 6)}` : `${words[life.index % words.length]}${pad(life.index, 6)}`;
  return {
    no: `${life.source.source.toUpperCase().slice(0, 2)}${pad(life.index, 7)}`,
    name,
    email: foreign || life.index % 3 === 0 ? `c${pad(life.index, 7)}@example.com` : '',
    phone: foreign ? '' : `199${pad(life.index % 100_000_000, 8)}`,
  };
}

function basketOf(life: Life, day: number): { product: Product; quantity: number }[] {
  const { random } = life;
  const lines = 1 + (random() < 0.32 ? 1 : 0) + (random() < 0.1 ? 1 : 0);
  const autumn = day % 365.25 > 310 || day % 365.25 < 20;
  const basket: { product: Product; quantity: number }[] = [];
  for (let i = 0; i < lines; i++) {
    const category =
      life.kind === 'gift' || (autumn && random() < 0.2)
        ? 4
        : random() < 0.6
          ? life.favourite
          : Math.floor(random() * CATEGORY_NAMES.length);
    const shelf = productsOf(CATEGORY_NAMES[category] ?? '茶叶');
    const price = 12_000 * life.spending;
    // nearer to her usual spending is likelier
    const product = pick(
      random,
      shelf.map((p) => [p, 1 / (1 + Math.abs(Math.log(p.price / price)) ** 2 * 3)] as const),
    );
    if (!basket.some((line) => line.product === product)) basket.push({ product, quantity: random() < 0.82 ? 1 : 2 });
  }
  return basket;
}

/** What became of an order: most complete, some are cancelled, some refunded in full or part. */
function fateOf(life: Life, daysLeft: number): { status: string; refundShare: number; closedAfter: number } {
  const draw = life.random();
  if (daysLeft < 2) return { status: draw < 0.2 ? 'pending' : 'paid', refundShare: 0, closedAfter: 0.01 };
  if (daysLeft < 7) return { status: 'shipped', refundShare: 0, closedAfter: 1.5 };
  const fading = life.kind === 'fading' ? 1.8 : 1;
  if (draw < 0.035) return { status: 'cancelled', refundShare: 0, closedAfter: 0.3 };
  if (draw < 0.035 + 0.028 * fading) return { status: 'refunded', refundShare: 1, closedAfter: 6 };
  if (draw < 0.035 + 0.05 * fading)
    return { status: 'partially_refunded', refundShare: 0.25 + 0.5 * life.random(), closedAfter: 6 };
  return { status: 'completed', refundShare: 0, closedAfter: 5 };
}

type Priced = { product: Product; quantity: number; price: number; cost: number };
type Sums = { discount: number; shipping: number; tax: number; total: number; refunded: number };

/** Discount, shipping and tax as the site of this currency charges them. */
function sumsOf(life: Life, lines: readonly Priced[], foreign: boolean, refundShare: number): Sums {
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const discount = life.random() < 0.35 ? Math.round(goods * 0.02 * Math.ceil(life.random() * 8)) : 0;
  const paid = goods - discount;
  const homeShipping = paid < 9900 ? 800 : 0;
  const shipping = foreign ? 999 : homeShipping;
  const tax = foreign ? Math.round(paid * 0.08) : 0;
  return { discount, shipping, tax, total: paid + shipping + tax, refunded: Math.round(paid * refundShare) };
}

/** Who ordered and who receives: eleven cells from the customer number to the recipient's telephone. */
function peopleCells(life: Life, source: Source, n: number): string[] {
  const contact = contactOf(life);
  const second = `${source.source.toUpperCase().slice(0, 2)}9${pad(life.index, 6)}`;
  const account = [source === life.source ? contact.no : second, contact.name, contact.email];
  const gift = life.kind === 'gift' && n % 4 !== 0;
  const friend = n % 7;
  return [
    ...(life.guest === 'no' ? account : ['', '', '']),
    life.guest === 'unknown' ? '' : contact.phone,
    life.place.country,
    life.place.province,
    life.place.city,
    gift ? `收礼人 ${pad(life.index, 6)}-${friend}` : contact.name,
    gift ? `1980${pad((life.index * 7 + friend) % 10_000_000, 7)}` : contact.phone,
  ];
}

/** All rows of a customer's orders as cells, in the order of ORDER_COLUMNS. */
export function* orderRows(life: Life, calendar: Calendar): Generator<readonly string[]> {
  for (const [n, day] of life.days.entries()) {
    const source = life.second !== null && n % 3 === 2 ? life.second : life.source;
    const foreign = source.currency === 'USD';
    const rate = foreign ? CNY_PER_USD : 1;
    const lines = basketOf(life, day).map((line) => ({
      ...line,
      price: Math.round(line.product.price / rate),
      cost: Math.round(line.product.cost / rate),
    }));
    const fate = fateOf(life, calendar.days - day);
    const sums = sumsOf(life, lines, foreign, fate.refundShare);
    const closed = clockText(calendar, day + fate.closedAfter);
    const ordered = clockText(calendar, day);
    const head = [
      `${source.source.slice(0, 1).toUpperCase()}${ordered.slice(2, 10).replaceAll('-', '')}-${pad(life.index, 7)}${pad(n, 3)}`,
      source.source,
      pick(life.random, source.channels),
      ordered,
      closed,
      fate.status,
      source.currency,
      ...peopleCells(life, source, n),
    ];
    const tail = [sums.discount, sums.shipping, sums.tax, sums.total, sums.refunded].map(money);
    for (const [i, { product, quantity, price, cost }] of lines.entries())
      yield [
        ...head,
        String(i + 1),
        product.no,
        product.name,
        product.category,
        String(quantity),
        money(price),
        money(cost),
        ...tail,
        sums.refunded > 0 ? closed : '',
      ];
  }
}

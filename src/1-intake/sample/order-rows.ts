/** The rows one made-up customer leaves behind in an order export: one row per line, order fields repeated. */
import { type Calendar, clockText } from './calendar.ts';
import { CATEGORY_NAMES, type Product, productsOf } from './catalogue.ts';
import { type Life, pick } from './life.ts';

export const ORDER_COLUMNS = [
  'order_no', 'source', 'channel', 'ordered_at', 'updated_at', 'status', 'currency', 'customer_no', 'customer_name', 'email', 'phone', 'country', 'province', 'city',
  'recipient_name', 'recipient_phone', 'line_no', 'product_no', 'product_name', 'category', 'quantity', 'unit_price', 'unit_cost', 'discount', 'shipping', 'tax', 'total', 'refunded', 'refunded_at',
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
    const category = life.kind === 'gift' || (autumn && random() < 0.2) ? 4 : random() < 0.6 ? life.favourite : Math.floor(random() * CATEGORY_NAMES.length);
    const shelf = productsOf(CATEGORY_NAMES[category] ?? '茶叶');
    const price = 12_000 * life.spending;
    // nearer to her usual spending is likelier
    const product = pick(random, shelf.map((p) => [p, 1 / (1 + Math.abs(Math.log(p.price / price)) ** 2 * 3)] as const));
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
  if (draw < 0.035 + 0.05 * fading) return { status: 'partially_refunded', refundShare: 0.25 + 0.5 * life.random(), closedAfter: 6 };
  return { status: 'completed', refundShare: 0, closedAfter: 5 };
}

/** All rows of a customer's orders as cells, in the order of ORDER_COLUMNS. */
export function* orderRows(life: Life, calendar: Calendar): Generator<readonly string[]> {
  const contact = contactOf(life);
  for (const [n, day] of life.days.entries()) {
    const { random } = life;
    const source = life.second !== null && n % 3 === 2 ? life.second : life.source;
    const basket = basketOf(life, day);
    const fate = fateOf(life, calendar.days - day);
    const rate = source.currency === 'USD' ? CNY_PER_USD : 1;
    const priced = basket.map((line) => ({ ...line, price: Math.round(line.product.price / rate), cost: Math.round(line.product.cost / rate) }));
    const goods = priced.reduce((sum, line) => sum + line.price * line.quantity, 0);
    const discount = random() < 0.35 ? Math.round(goods * 0.02 * Math.ceil(random() * 8)) : 0;
    const shipping = source.currency === 'USD' ? 999 : goods - discount < 9900 ? 800 : 0;
    const tax = source.currency === 'USD' ? Math.round((goods - discount) * 0.08) : 0;
    const total = goods - discount + shipping + tax;
    const refunded = Math.round((goods - discount) * fate.refundShare);
    const gift = life.kind === 'gift' && n % 4 !== 0;
    const head = [
      `${source.source.slice(0, 1).toUpperCase()}${clockText(calendar, day).slice(2, 10).replaceAll('-', '')}-${pad(life.index, 7)}${pad(n, 3)}`,
      source.source,
      pick(random, source.channels),
      clockText(calendar, day),
      clockText(calendar, day + fate.closedAfter),
      fate.status,
      source.currency,
      ...(life.guest === 'no' ? [source === life.source ? contact.no : `${source.source.toUpperCase().slice(0, 2)}9${pad(life.index, 6)}`, contact.name, contact.email] : ['', '', '']),
      life.guest === 'unknown' ? '' : contact.phone,
      life.place.country,
      life.place.province,
      life.place.city,
      gift ? `收礼人 ${pad(life.index, 6)}-${n % 7}` : contact.name,
      gift ? `1980${pad((life.index * 7 + (n % 7)) % 10_000_000, 7)}` : contact.phone,
    ];
    const tail = [money(discount), money(shipping), money(tax), money(total), money(refunded), refunded > 0 ? clockText(calendar, day + fate.closedAfter) : ''];
    for (const [i, line] of priced.entries())
      yield [...head, String(i + 1), line.product.no, line.product.name, line.product.category, String(line.quantity), money(line.price), money(line.cost), ...tail];
  }
}

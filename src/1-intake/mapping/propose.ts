import type { Entity, Field, Mapping } from '#contract/intake';
import { textAt } from '../rows/field-columns.ts';
import type { ShopChoices } from '../stores.ts';
import { dayFirstOf, decimalCommaOf } from './evidence.ts';
import { foldHeader, meaningOf } from './header-words.ts';
import { platformOf } from './platform-of.ts';
import { AMOUNTS, DATES, type OpenQuestion, questionsOf } from './questions.ts';

const SEVERAL = new Set<Field>([
  'order.status',
  'order.refundStatus',
  'customer.name',
  'order.note',
  'customer.address',
  'recipient.address',
]);
/** Where several columns mean the same field, the earlier name here is taken; names not listed come behind, in the file's order. */
const PREFERRED = [
  '买家实际支付金额',
  '用户实付金额',
  '订单实付金额',
  '实付金额',
  '实付款',
  '应付金额',
  '订单应付金额',
  '支付金额',
  'order total',
  'total',
  'grand total',
  'order number formatted',
  'order number',
  'order no',
  '主订单编号',
  '订单编号',
  '下单时间',
  '订单创建时间',
  'date created gmt',
  '确认收货时间',
  '商品id',
  'product id',
  '买家会员名',
  '下单帐号',
  'customer id',
  'email',
  'phone',
  'billing phone',
  '会员名',
  'billing country',
  'billing city',
  'billing province',
  '渠道',
  'shipping name',
  '优惠总金额',
  'discount amount',
  '商品总价',
  'subtotal',
  'unit price',
  'lineitem price',
  '发货时间',
].map(foldHeader);

/**
 * A mapping that fits a file's header and first rows, and the questions that the file does not answer by itself.
 * @param rows the first data rows (some thousand).
 */
export function proposeMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  shop: ShopChoices,
): { mapping: Mapping; questions: OpenQuestion[] } {
  const platform = platformOf(columns);
  const known = withPlatform(platform?.source, fieldsOf(columns), columns);
  const entity = entityOf(new Set(Object.values(known)));
  const mapped = forEntity(known, entity, columns, rows);
  const places = (fields: readonly Field[]) =>
    columns.flatMap((column, i) => (mapped[column] !== undefined && fields.includes(mapped[column]) ? [i] : []));
  const inUtc = columns.some((column) => mapped[column] === 'order.at' && /gmt|utc/i.test(column));
  const mapping: Mapping = {
    entity,
    columns: mapped,
    source: platform?.source ?? 'shop',
    shop: '',
    channel: '',
    zone: platform?.chinese === true ? 'Asia/Shanghai' : inUtc ? 'UTC' : shop.zone,
    currency: platform?.chinese === true ? 'CNY' : shop.currency,
    dayFirst: dayFirstOf(rows, places(DATES)).decided ?? null,
    decimalComma: decimalCommaOf(rows, places(AMOUNTS)).decided ?? null,
    statuses: {},
    defaultStatus: 'completed',
  };
  return { mapping, questions: questionsOf(mapping, columns, rows) };
}

/** Every column with a usual meaning; of several with the same one the preferred, unless the field takes several. */
function fieldsOf(columns: readonly string[]): Record<string, Field> {
  const fields: Record<string, Field> = {};
  const rank = (column: string) => {
    const at = PREFERRED.indexOf(foldHeader(column));
    return at < 0 ? PREFERRED.length : at;
  };
  const taken = new Set<Field>();
  for (const column of [...columns].sort((a, b) => rank(a) - rank(b))) {
    const field = column.startsWith('_') ? undefined : meaningOf(column);
    if (field === undefined || (taken.has(field) && !SEVERAL.has(field))) continue;
    taken.add(field);
    fields[column] = field;
  }
  return fields;
}

/** What a platform means by names that others use differently. */
function withPlatform(
  source: string | undefined,
  fields: Record<string, Field>,
  columns: readonly string[],
): Record<string, Field> {
  const set = (column: string, field: Field | undefined) => {
    if (!columns.includes(column)) return;
    if (field === undefined) delete fields[column];
    else {
      for (const [other, own] of Object.entries(fields)) if (own === field && !SEVERAL.has(field)) delete fields[other];
      fields[column] = field;
    }
  };
  if (source === 'shopify' && columns.includes('Lineitem name')) {
    for (const column of ['Name', 'First Name', 'Last Name', 'Discount Code', 'Id', 'Source', 'Employee', 'Notes'])
      set(column, undefined);
    set('Name', 'order.no');
    set('Source', 'order.channel');
    set('Shipping Name', 'recipient.name');
    set('Lineitem sku', 'line.product');
  }
  if (source === 'woocommerce') set('Customer', 'customer.name');
  if (source === 'pinduoduo') set('商品', 'line.name');
  // One row per sub-order: its amount is the line's, the order's is the sum.
  if (source === 'douyin') {
    set('商品金额', undefined);
    set('订单应付金额', 'line.total');
  }
  if (source === 'taobao' && columns.includes('子订单编号')) {
    set('买家应付货款', undefined);
    set('买家实付金额', 'line.total');
  }
  if (source === 'jd') set('商家应收', undefined);
  return fields;
}

function entityOf(fields: ReadonlySet<Field>): Entity {
  const has = (...wanted: Field[]) => wanted.some((field) => fields.has(field));
  const product = has('line.product', 'line.name', 'line.sku');
  if (has('order.no'))
    return product && !has('order.at', 'order.paidAt') && !has('order.total', 'customer.no') ? 'lines' : 'orders';
  if (has('order.at') && has('order.total')) return 'orders';
  if (has('customer.no', 'customer.email', 'customer.phone') && !product) return 'customers';
  if (product) return 'products';
  return has('customer.name') ? 'customers' : 'orders';
}

const AS_PRODUCT: Partial<Record<Field, Field>> = {
  'line.product': 'product.no',
  'line.sku': 'product.no',
  'line.name': 'product.name',
  'line.category': 'product.category',
  'line.price': 'product.price',
  'line.cost': 'product.cost',
};

/** The meanings as the entity takes them: what it has no use for stays unmapped, and is kept in the raw row. */
function forEntity(
  fields: Record<string, Field>,
  entity: Entity,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, Field> {
  const present = new Set(Object.values(fields));
  const hasProduct = present.has('line.product') || present.has('line.name') || present.has('line.sku');
  const mapped: Record<string, Field> = {};
  const taken = new Set<Field>();
  for (const column of columns) {
    const own = fields[column];
    const field = own && meant(own, entity, present, hasProduct);
    if (field === undefined || (taken.has(field) && !SEVERAL.has(field))) continue;
    taken.add(field);
    mapped[column] = field;
  }
  if (entity === 'orders' && !taken.has('order.at')) {
    const paid = Object.keys(mapped).find((column) => mapped[column] === 'order.paidAt');
    if (paid !== undefined) mapped[paid] = 'order.at';
  }
  dropEmptyOrderTimes(mapped, columns, rows);
  return mapped;
}

const ANYWHERE = new Set<Field>(['order.source', 'order.shop']);

/** What a column means in a file of this kind; undefined where such a file has no use for it. */
function meant(field: Field, entity: Entity, present: ReadonlySet<Field>, hasProduct: boolean): Field | undefined {
  if (ANYWHERE.has(field)) return field;
  const isLine = field.startsWith('line.');
  switch (entity) {
    case 'products':
      if (field === 'line.sku' && present.has('line.product')) return undefined;
      return AS_PRODUCT[field] ?? (field === 'order.currency' ? field : undefined);
    case 'customers':
      if (field === 'order.at') return 'customer.createdAt';
      return field.startsWith('customer.') ? field : undefined;
    case 'lines':
      return isLine || field === 'order.no' || field === 'order.currency' ? field : undefined;
    case 'orders':
      return (isLine && !hasProduct) || isSummedLater(field, present) ? undefined : field;
  }
}

/** Amounts of lines make the total where the file has no other. */
function isSummedLater(field: Field, present: ReadonlySet<Field>): boolean {
  return field === 'order.goods' && !present.has('order.total') && present.has('line.total');
}

/** 订单成交时间 may be blank in every row: then the payment time is when the order was placed. */
function dropEmptyOrderTimes(
  mapped: Record<string, Field>,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const ordered = Object.keys(mapped).find((column) => mapped[column] === 'order.at');
  const paid = Object.keys(mapped).find((column) => mapped[column] === 'order.paidAt');
  if (ordered === undefined || paid === undefined || rows.length === 0) return;
  const place = columns.indexOf(ordered);
  if (rows.some((cells) => textAt(cells, place) !== '')) return;
  delete mapped[ordered];
  mapped[paid] = 'order.at';
}

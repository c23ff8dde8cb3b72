import type { Entity, Field, Mapping, Question } from '#contract/intake';
import { StatusReader } from '../normalise/status.ts';
import { DESTROYED } from '../rows/customer-cells.ts';
import { textAt } from '../rows/field-columns.ts';
import type { ShopChoices } from '../stores.ts';
import { dayFirstOf, decimalCommaOf } from './evidence.ts';
import { foldHeader, meaningOf } from './header-words.ts';
import { platformOf } from './platform-of.ts';

type Question_ = ReturnType<typeof Question.parse>;

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

const DATES: readonly Field[] = [
  'order.at',
  'order.updatedAt',
  'order.paidAt',
  'order.shippedAt',
  'order.completedAt',
  'order.cancelledAt',
  'order.refundedAt',
  'customer.createdAt',
];
const AMOUNTS: readonly Field[] = [
  'order.goods',
  'order.discount',
  'order.shipping',
  'order.tax',
  'order.total',
  'order.refunded',
  'order.cost',
  'line.price',
  'line.discount',
  'line.total',
  'line.cost',
  'product.price',
  'product.cost',
];

/**
 * A mapping that fits a file's header and first rows, and the questions that the file does not answer by itself.
 * @param rows the first data rows (some thousand).
 */
export function proposeMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  shop: ShopChoices,
): { mapping: Mapping; questions: Question_[] } {
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

/** What a file leaves open under a mapping. */
export function questionsOf(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Question_[] {
  const questions: Question_[] = [];
  const placed = (fields: readonly Field[]) =>
    columns.flatMap((column, i) =>
      mapping.columns[column] !== undefined && fields.includes(mapping.columns[column]) ? [{ column, i }] : [],
    );
  for (const { column, i } of mapping.dayFirst === null ? placed(DATES) : []) {
    const { decided, examples } = dayFirstOf(rows, [i]);
    if (decided === undefined && examples.length > 0)
      questions.push({ code: 'date-order', column, examples: [...examples] });
  }
  for (const { column, i } of mapping.decimalComma === null ? placed(AMOUNTS) : []) {
    const { decided, examples } = decimalCommaOf(rows, [i]);
    if (decided === undefined) questions.push({ code: 'decimal-sign', column, examples: [...examples] });
  }
  const statuses = new StatusReader(mapping.statuses);
  for (const { column, i } of placed(['order.status', 'order.refundStatus'])) {
    const unknown = new Set<string>();
    for (const cells of rows) {
      const text = textAt(cells, i);
      if (text !== '' && statuses.read(text) === undefined && unknown.size < 10) unknown.add(text);
    }
    if (unknown.size > 0) questions.push({ code: 'status', column, examples: [...unknown] });
  }
  for (const { column, i } of placed(['order.no', 'customer.no'])) {
    const destroyed = rows
      .map((cells) => textAt(cells, i))
      .filter((text) => DESTROYED.test(text))
      .slice(0, 3);
    if (destroyed.length > 0) questions.push({ code: 'order-numbers-destroyed', column, examples: destroyed });
  }
  if (missingFields(mapping).length > 0)
    questions.push({ code: 'entity', column: '', examples: missingFields(mapping) });
  return questions;
}

/** Fields that a mapping needs and does not have; empty for a complete one. Alternatives are joined by `|`. */
export function missingFields(mapping: Pick<Mapping, 'entity' | 'columns'>): string[] {
  const present = new Set<string>(Object.values(mapping.columns));
  const needed: Record<Entity, readonly string[]> = {
    orders: [
      'order.at',
      present.has('order.no') ? 'order.no' : 'customer.no',
      ...(present.has('order.no') ? [] : ['order.total']),
    ],
    lines: ['order.no', 'line.product|line.name|line.sku'],
    customers: ['customer.no|customer.email|customer.phone'],
    products: ['product.no'],
  };
  return needed[mapping.entity].filter((alternatives) => !alternatives.split('|').some((field) => present.has(field)));
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

function meant(field: Field, entity: Entity, present: ReadonlySet<Field>, hasProduct: boolean): Field | undefined {
  const [kind] = field.split('.');
  if (entity === 'products')
    return field === 'line.sku' && present.has('line.product')
      ? undefined
      : (AS_PRODUCT[field] ??
          (field === 'order.currency' || field === 'order.source' || field === 'order.shop' ? field : undefined));
  if (entity === 'customers') {
    if (field === 'order.at') return 'customer.createdAt';
    return kind === 'customer' || field === 'order.source' || field === 'order.shop' ? field : undefined;
  }
  if (entity === 'lines')
    return kind === 'line' ||
      field === 'order.no' ||
      field === 'order.source' ||
      field === 'order.shop' ||
      field === 'order.currency'
      ? field
      : undefined;
  if (kind === 'line') return hasProduct ? field : undefined;
  // Amounts of lines make the total where the file has no other.
  if (field === 'order.goods' && !present.has('order.total') && present.has('line.total')) return undefined;
  return field;
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

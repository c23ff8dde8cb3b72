import type { Entity, Field, FileReading, Mapping, OrderStatus } from '#contract/intake';

/** What one row can be, in the order offered. */
export const ENTITY_CHOICES = ['orders', 'lines', 'customers', 'products'] as const satisfies readonly Entity[];

/** What an order can be, along its way. */
export const STATUS_CHOICES = [
  'pending',
  'paid',
  'shipped',
  'completed',
  'partially-refunded',
  'refunded',
  'cancelled',
  'adjustment',
] as const satisfies readonly OrderStatus[];

export const FORMAT_CHOICES = ['csv', 'xlsx', 'jsonl', 'parquet'] as const satisfies readonly FileReading['format'][];
export const ENCODING_CHOICES = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'shift_jis',
  'windows-1252',
] as const;
export const DELIMITER_CHOICES = [',', ';', '\t', '|'] as const;

export const FIELD_GROUPS = ['order', 'customer', 'recipient', 'line', 'product'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Every field a column can become, by the thing it belongs to. */
export const FIELDS_BY_GROUP: Readonly<Record<FieldGroup, readonly Field[]>> = {
  order: [
    'order.no',
    'order.at',
    'order.status',
    'order.refundStatus',
    'order.total',
    'order.goods',
    'order.discount',
    'order.shipping',
    'order.tax',
    'order.refunded',
    'order.cost',
    'order.currency',
    'order.paidAt',
    'order.shippedAt',
    'order.completedAt',
    'order.cancelledAt',
    'order.refundedAt',
    'order.updatedAt',
    'order.source',
    'order.shop',
    'order.channel',
    'order.note',
  ],
  customer: [
    'customer.no',
    'customer.person',
    'customer.name',
    'customer.email',
    'customer.phone',
    'customer.country',
    'customer.province',
    'customer.city',
    'customer.address',
    'customer.gender',
    'customer.birthday',
    'customer.createdAt',
    'customer.referredBy',
  ],
  recipient: ['recipient.name', 'recipient.phone', 'recipient.address'],
  line: [
    'line.no',
    'line.product',
    'line.name',
    'line.category',
    'line.sku',
    'line.quantity',
    'line.price',
    'line.discount',
    'line.total',
    'line.cost',
  ],
  product: ['product.no', 'product.name', 'product.category', 'product.price', 'product.cost'],
};

/** Which groups make sense for an entity; the others are not offered. */
const GROUPS_OF: Readonly<Record<Entity, readonly FieldGroup[]>> = {
  orders: ['order', 'customer', 'recipient', 'line'],
  lines: ['order', 'line'],
  customers: ['customer'],
  products: ['product'],
};

/** Groups offered for an entity, plus those a column is mapped to already. */
export function groupsFor({ entity, columns }: Pick<Mapping, 'entity' | 'columns'>): readonly FieldGroup[] {
  const used = new Set(Object.values(columns).map((field) => field.split('.')[0]));
  return FIELD_GROUPS.filter((group) => GROUPS_OF[entity].includes(group) || used.has(group));
}

const SAYS_NOTHING = /^(0(\.0+)?)?$/;

/**
 * The columns of the preview, in the order of the vocabulary: fields that are mapped, and fields that Patron fills in by itself (an
 * order number out of customer and day, a default status) wherever they say something.
 */
export function previewFields(
  columns: Mapping['columns'],
  rows: readonly { mapped: Readonly<Record<string, string>> }[],
): readonly Field[] {
  const used = new Set(Object.values(columns));
  const filled = (field: Field) => rows.some(({ mapped }) => !SAYS_NOTHING.test(mapped[field] ?? ''));
  return FIELD_GROUPS.flatMap((group) => FIELDS_BY_GROUP[group]).filter((field) => used.has(field) || filled(field));
}

/** Columns that lead to the same field although only a status can have several. Keyed by field. */
export function doubledFields(columns: Mapping['columns']): ReadonlyMap<Field, readonly string[]> {
  const from = new Map<Field, string[]>();
  for (const [column, field] of Object.entries(columns)) from.set(field, [...(from.get(field) ?? []), column]);
  return new Map([...from].filter(([field, names]) => names.length > 1 && field !== 'order.status'));
}

/** The mapping with one column led to another field, or to none. */
export function withColumn(mapping: Mapping, column: string, field: Field | undefined): Mapping {
  const { [column]: _before, ...rest } = mapping.columns;
  return { ...mapping, columns: field ? { ...rest, [column]: field } : rest };
}

/** The mapping with one status word of the file given a meaning. */
export function withStatus(mapping: Mapping, text: string, status: OrderStatus | undefined): Mapping {
  const { [text]: _before, ...rest } = mapping.statuses;
  return { ...mapping, statuses: status ? { ...rest, [text]: status } : rest };
}

/** Templates whose every column stands in the file, the closest first. */
export function fittingTemplates<T extends { columns: readonly string[] }>(
  templates: readonly T[],
  columns: readonly string[],
): readonly T[] {
  return templates
    .filter((template) => template.columns.every((column) => columns.includes(column)))
    .toSorted((a, b) => b.columns.length - a.columns.length);
}

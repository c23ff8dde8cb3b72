import { z } from 'zod';
import { Day } from './common.ts';

export const ENTITIES = ['orders', 'lines', 'customers', 'products'] as const;
/** What one row of a file is: an order (alone or with its lines), an order line, a customer, a product. */
export const Entity = z.enum(ENTITIES).meta({ id: 'Entity' });
export type Entity = z.infer<typeof Entity>;

export const ORDER_STATUSES = [
  'pending',
  'paid',
  'shipped',
  'completed',
  'partially-refunded',
  'refunded',
  'cancelled',
  'adjustment',
] as const;
export const OrderStatus = z.enum(ORDER_STATUSES).meta({ id: 'OrderStatus' });
export type OrderStatus = z.infer<typeof OrderStatus>;

/** Fields a column can be mapped to, per entity. `order.no` and `order.at` are needed for orders, `order.no` and `line.product` for lines … */
export const FIELDS = [
  'order.no',
  'order.at',
  'order.updatedAt',
  'order.paidAt',
  'order.shippedAt',
  'order.completedAt',
  'order.cancelledAt',
  'order.refundedAt',
  'order.status',
  'order.refundStatus',
  'order.currency',
  'order.goods',
  'order.discount',
  'order.shipping',
  'order.tax',
  'order.total',
  'order.refunded',
  'order.cost',
  'order.channel',
  'order.source',
  'order.shop',
  'order.note',
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
  'recipient.name',
  'recipient.phone',
  'recipient.address',
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
  'product.no',
  'product.name',
  'product.category',
  'product.price',
  'product.cost',
] as const;
export const Field = z.enum(FIELDS).meta({ id: 'Field' });
export type Field = z.infer<typeof Field>;

export const FileFormat = z.enum(['csv', 'xlsx', 'jsonl', 'parquet']).meta({ id: 'FileFormat' });

export const FileReading = z
  .object({
    format: FileFormat,
    gzip: z.boolean(),
    encoding: z.string(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    /** Row number (from 1) of the header in the file. */
    headerRow: z.number().int(),
    columns: z.array(z.string()),
  })
  .meta({ id: 'FileReading' });
export type FileReading = z.infer<typeof FileReading>;

export const Mapping = z
  .object({
    entity: Entity,
    /** Column name in the file → field. Columns that are not named are kept in the raw row only. */
    columns: z.record(z.string(), Field),
    source: z.string().min(1).max(60),
    shop: z.string().max(60).default(''),
    channel: z.string().max(60).default(''),
    /** Zone of times without an offset; currency of amounts without a code. */
    zone: z.string(),
    currency: z.string().length(3),
    dayFirst: z.boolean().nullable().default(null),
    decimalComma: z.boolean().nullable().default(null),
    /** The file's own status words → ours. */
    statuses: z.record(z.string(), OrderStatus).default({}),
    /** Status of every row where the file has no status column. */
    defaultStatus: OrderStatus.default('completed'),
  })
  .meta({ id: 'Mapping' });
export type Mapping = z.infer<typeof Mapping>;

export const Question = z
  .object({
    code: z.enum(['date-order', 'decimal-sign', 'encoding', 'status', 'entity', 'order-numbers-destroyed']),
    column: z.string(),
    examples: z.array(z.string()),
  })
  .meta({ id: 'Question', description: 'Something the file does not decide by itself' });

export const Upload = z
  .object({
    uploadId: z.string(),
    fileName: z.string(),
    bytes: z.number().int(),
    reading: FileReading,
    mapping: Mapping,
    template: z.string().nullable(),
    questions: z.array(Question),
    /** The first 20 rows as they stand, and as they would be taken in. */
    preview: z.array(
      z.object({
        row: z.number().int(),
        raw: z.array(z.string()),
        mapped: z.record(z.string(), z.string()),
        refused: z.array(z.object({ column: z.string(), value: z.string(), code: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof Upload>;

export const IMPORT_STATES = ['checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'reverted'] as const;
export const ImportState = z.enum(IMPORT_STATES).meta({ id: 'ImportState' });

export const ImportCounts = z
  .object({
    /** read = created + updated + unchanged + refused, always. Blank and summary rows are skipped and not read. */
    read: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    skipped: z.number().int(),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportSummary = z
  .object({
    counts: ImportCounts,
    orders: z.number().int(),
    customers: z.number().int(),
    lines: z.number().int(),
    totals: z.array(
      z.object({
        currency: z.string(),
        orders: z.number().int(),
        totalMinor: z.number().int(),
        refundedMinor: z.number().int(),
      }),
    ),
    firstOn: Day.nullable(),
    lastOn: Day.nullable(),
    unknownStatuses: z.array(z.object({ text: z.string(), rows: z.number().int() })),
    refusals: z.array(z.object({ code: z.string(), column: z.string(), rows: z.number().int(), example: z.string() })),
    flags: z.array(z.object({ code: z.string(), rows: z.number().int() })),
    linesWithoutOrder: z.number().int(),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

export const Import = z
  .object({
    importId: z.number().int(),
    fileName: z.string(),
    bytes: z.number().int(),
    state: ImportState,
    mapping: Mapping,
    reading: FileReading,
    jobId: z.string().nullable(),
    summary: ImportSummary.nullable(),
    failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
    createdAt: z.iso.datetime(),
    committedAt: z.iso.datetime().nullable(),
    revertedAt: z.iso.datetime().nullable(),
    replayOf: z.number().int().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const RefusedRow = z
  .object({
    importId: z.number().int(),
    row: z.number().int(),
    line: z.number().int(),
    column: z.string(),
    value: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
    raw: z.record(z.string(), z.string()),
    replayedBy: z.number().int().nullable(),
  })
  .meta({ id: 'RefusedRow' });

export const Template = z
  .object({
    name: z.string().min(1).max(80),
    columns: z.array(z.string()),
    mapping: Mapping,
    usedCount: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Template' });

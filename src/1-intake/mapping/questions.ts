import type { z } from 'zod';
import type { Entity, Field, Mapping, Question } from '#contract/intake';
import { StatusReader } from '../normalise/status.ts';
import { DESTROYED } from '../rows/customer-cells.ts';
import { textAt } from '../rows/field-columns.ts';
import { dayFirstOf, decimalCommaOf } from './evidence.ts';

export type OpenQuestion = z.output<typeof Question>;
type Rows = readonly (readonly string[])[];
type Placed = { readonly column: string; readonly place: number };

/** Fields that hold dates, and fields that hold money. */
export const DATES: readonly Field[] = [
  'order.at',
  'order.updatedAt',
  'order.paidAt',
  'order.shippedAt',
  'order.completedAt',
  'order.cancelledAt',
  'order.refundedAt',
  'customer.createdAt',
];
export const AMOUNTS: readonly Field[] = [
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

/** What a file leaves open under a mapping. */
export function questionsOf(mapping: Mapping, columns: readonly string[], rows: Rows): OpenQuestion[] {
  const placed = (fields: readonly Field[]): Placed[] =>
    columns.flatMap((column, place) => {
      const field = mapping.columns[column];
      return field !== undefined && fields.includes(field) ? [{ column, place }] : [];
    });
  const missing = missingFields(mapping);
  return [
    ...(mapping.dayFirst === null ? placed(DATES).flatMap((one) => dateQuestion(one, rows)) : []),
    ...(mapping.decimalComma === null ? placed(AMOUNTS).flatMap((one) => amountQuestion(one, rows)) : []),
    ...placed(['order.status', 'order.refundStatus']).flatMap((one) => statusQuestion(one, rows, mapping)),
    ...placed(['order.no', 'customer.no']).flatMap((one) => destroyedQuestion(one, rows)),
    ...(missing.length > 0 ? [{ code: 'entity' as const, column: '', examples: missing }] : []),
  ];
}

function dateQuestion({ column, place }: Placed, rows: Rows): OpenQuestion[] {
  const { decided, examples } = dayFirstOf(rows, [place]);
  return decided === undefined && examples.length > 0 ? [{ code: 'date-order', column, examples: [...examples] }] : [];
}

function amountQuestion({ column, place }: Placed, rows: Rows): OpenQuestion[] {
  const { decided, examples } = decimalCommaOf(rows, [place]);
  return decided === undefined ? [{ code: 'decimal-sign', column, examples: [...examples] }] : [];
}

function statusQuestion({ column, place }: Placed, rows: Rows, mapping: Mapping): OpenQuestion[] {
  const statuses = new StatusReader(mapping.statuses);
  const texts = new Set(rows.map((cells) => textAt(cells, place)).filter((text) => text !== ''));
  const unknown = [...texts].filter((text) => statuses.read(text) === undefined).slice(0, 10);
  return unknown.length > 0 ? [{ code: 'status', column, examples: unknown }] : [];
}

function destroyedQuestion({ column, place }: Placed, rows: Rows): OpenQuestion[] {
  const destroyed = rows.map((cells) => textAt(cells, place)).filter((text) => DESTROYED.test(text));
  return destroyed.length > 0 ? [{ code: 'order-numbers-destroyed', column, examples: destroyed.slice(0, 3) }] : [];
}

/** Fields that a mapping needs and does not have; empty for a complete one. Alternatives are joined by `|`. */
export function missingFields(mapping: Pick<Mapping, 'entity' | 'columns'>): string[] {
  const present = new Set<string>(Object.values(mapping.columns));
  const ofOrders = present.has('order.no') ? ['order.at'] : ['order.at', 'customer.no', 'order.total'];
  const needed: Record<Entity, readonly string[]> = {
    orders: ofOrders,
    lines: ['order.no', 'line.product|line.name|line.sku'],
    customers: ['customer.no|customer.email|customer.phone'],
    products: ['product.no'],
  };
  return needed[mapping.entity].filter((alternatives) => !alternatives.split('|').some((field) => present.has(field)));
}

import { describe, expect, it } from 'vitest';
import { ENTITIES, FIELDS, type Mapping, ORDER_STATUSES } from '#contract/intake';
import {
  doubledFields,
  ENTITY_CHOICES,
  FIELDS_BY_GROUP,
  fittingTemplates,
  groupsFor,
  previewFields,
  STATUS_CHOICES,
  withColumn,
  withStatus,
} from './vocabulary.ts';

const mapping: Mapping = {
  entity: 'orders',
  columns: { 单号: 'order.no', 时间: 'order.at' },
  source: 'shop',
  shop: '',
  channel: '',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  dayFirst: null,
  decimalComma: null,
  statuses: {},
  defaultStatus: 'completed',
};

describe('vocabulary', () => {
  it('offers every field, entity and status of the contract', () => {
    expect(Object.values(FIELDS_BY_GROUP).flat().toSorted()).toEqual([...FIELDS].toSorted());
    expect([...ENTITY_CHOICES]).toEqual([...ENTITIES]);
    expect([...STATUS_CHOICES]).toEqual([...ORDER_STATUSES]);
  });
  it('offers the groups of the entity and those already in use', () => {
    expect(groupsFor(mapping)).toEqual(['order', 'customer', 'recipient', 'line']);
    expect(groupsFor({ entity: 'customers', columns: { a: 'order.no' } })).toEqual(['order', 'customer']);
  });
  it('leads columns to fields and words to states without touching the mapping it was given', () => {
    const changed = withColumn(mapping, '金额', 'order.total');
    expect(previewFields(changed.columns, [])).toEqual(['order.no', 'order.at', 'order.total']);
    expect(withColumn(changed, '时间', undefined).columns).toEqual({ 单号: 'order.no', 金额: 'order.total' });
    expect(withStatus(mapping, '已完结', 'completed').statuses).toEqual({ 已完结: 'completed' });
    expect(mapping.columns).toEqual({ 单号: 'order.no', 时间: 'order.at' });
  });
  it('shows what is mapped and what is filled in, not the noughts', () => {
    const rows = [{ mapped: { 'order.no': 'c1·2024-01-01', 'order.tax': '0.00', 'order.status': 'completed' } }];
    expect(previewFields({ a: 'order.at' }, rows)).toEqual(['order.no', 'order.at', 'order.status']);
  });
  it('finds columns that lead to one field; several status columns are meant', () => {
    expect([...doubledFields({ a: 'order.no', b: 'order.no', c: 'order.status', d: 'order.status' })]).toEqual([
      ['order.no', ['a', 'b']],
    ]);
  });
  it('takes the template that fits best', () => {
    const few = { name: 'few', columns: ['a'] };
    const many = { name: 'many', columns: ['a', 'b'] };
    const other = { name: 'other', columns: ['z'] };
    expect(fittingTemplates([few, other, many], ['a', 'b', 'c'])).toEqual([many, few]);
  });
});

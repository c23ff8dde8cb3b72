import { describe, expect, it } from 'vitest';
import { fieldDictionary, sensitivityOf } from '#warehouse';
import { ALL_TABLES } from '../../src/shop/tables.ts';

const fields = fieldDictionary(ALL_TABLES);
const of = (table: string, column: string) => fields.find((field) => field.table === table && field.column === column);

describe('the dictionary of fields', () => {
  it('has every table, and nothing in them that nobody has classified', () => {
    expect(new Set(fields.map(({ table }) => table))).toEqual(new Set(ALL_TABLES.map(({ name }) => name)));
    const unclassified = fields.filter(({ table, column }) => sensitivityOf(table, column) === undefined);
    expect(unclassified.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('says who answers for a field, what it holds and what it says about a person', () => {
    expect(of('stg_customers', 'email')).toEqual({
      table: 'stg_customers',
      column: 'email',
      room: '3-warehouse',
      type: 'String',
      sensitivity: 'contact',
    });
    expect(of('stg_customers', 'birthday')).toMatchObject({ type: 'Nullable(Date32)', sensitivity: 'demographic' });
    expect(of('stg_orders', 'profit_minor')).toMatchObject({ type: 'Int64', sensitivity: 'financial' });
    expect(of('raw_orders', 'raw')).toMatchObject({ room: '1-intake', type: 'Array(String)', sensitivity: 'contact' });
    expect(of('score_customers', 'stage')).toMatchObject({ room: '4-scoring', sensitivity: 'behaviour' });
    expect(of('raw_products', 'name')).toMatchObject({ sensitivity: 'none' });
    expect(of('id_links', 'identifier')).toMatchObject({ room: '2-identity', sensitivity: 'identifier' });
  });
});

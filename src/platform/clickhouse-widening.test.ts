import { expect, test } from 'vitest';
import { widens } from './clickhouse-widening.ts';

const LOSSLESS: readonly (readonly [string, string])[] = [
  ['UInt32', 'UInt64'],
  ['UInt32', 'Int64'],
  ['Int64', 'Nullable(Int64)'],
  ['String', 'LowCardinality(String)'],
  ['LowCardinality(String)', 'String'],
  ['LowCardinality(String)', 'LowCardinality(Nullable(String))'],
  ['Array(LowCardinality(String))', 'Array(String)'],
  ['Float32', 'Float64'],
  ['Date', 'Date32'],
  ['Nullable(Date)', 'Nullable(Date32)'],
  ['Decimal(18, 4)', 'Decimal(38, 12)'],
  ["Enum8('a' = 1, 'b' = 2)", "Enum8('a' = 1, 'b' = 2, 'c' = 3)"],
  ["Enum8('a' = 1)", "Enum16('a' = 1, 'it\\'s' = 300)"],
];
const LOSSY: readonly (readonly [string, string])[] = [
  ['UInt64', 'UInt32'],
  ['UInt64', 'Int64'],
  ['Int64', 'UInt64'],
  ['Int64', 'Float64'],
  ['Nullable(Int64)', 'Int64'],
  ['String', 'UInt64'],
  ['Array(String)', 'String'],
  ['Decimal(18, 4)', 'Decimal(18, 6)'],
  ['Decimal(18, 4)', 'Decimal(38, 2)'],
  ["Enum8('a' = 1, 'b' = 2)", "Enum8('a' = 1)"],
  ["Enum8('a' = 1, 'b' = 2)", "Enum8('b' = 1, 'a' = 2)"],
  ["DateTime64(3, 'UTC')", 'Date'],
];

test.each(LOSSLESS)('%s holds in %s', (from, to) => expect(widens(from, to)).toBe(true));
test.each(LOSSY)('%s does not hold in %s', (from, to) => expect(widens(from, to)).toBe(false));

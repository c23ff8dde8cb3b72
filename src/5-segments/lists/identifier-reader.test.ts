import { describe, expect, it } from 'vitest';
import { identifierReader } from './identifier-reader.ts';
import { recognisedColumn, recognisedKind } from './recognise.ts';

describe('a cell of a list', () => {
  it.each([
    ['email', 'Lin@Example.COM', 'Lin@example.com', ''],
    ['email', 'a@b', '', 'malformed'],
    ['email', 'l***@qq.com', '', 'masked'],
    ['email', 'noemail@shop.com', '', 'placeholder'],
    ['email', '', '', 'blank'],
    ['email', '无', '', 'blank'],
    ['phone', '139 1234 5679', '+8613912345679', ''],
    ['phone', '+86 13912345679', '+8613912345679', ''],
    ['phone', '139****5679', '', 'masked'],
    ['phone', '13912345679转12', '', 'virtual'],
    ['phone', '13800138000', '', 'placeholder'],
    ['phone', '12345', '', 'malformed'],
    ['phone', '1.39E+10', '', 'destroyed'],
    ['customer', '18446744073709551615', '18446744073709551615', ''],
    ['customer', '18446744073709551616', '', 'malformed'],
    ['customer', '1.84E+19', '', 'destroyed'],
    ['number', 'U-77', 'U-77', ''],
    ['number', 'guest', '', 'placeholder'],
  ] as const)('%s %j → %j %s', (by, cell, given, fault) => {
    expect(identifierReader(by, 'CN')(cell)).toEqual({ given, fault });
  });

  it('shows what its column holds; where it shows nothing, it is a source’s own number', () => {
    expect(recognisedKind(['a@x.com', 'b@x.com', 'c'], 'CN')).toBe('email');
    expect(recognisedKind(['13912345679', '138****1234', ''], 'CN')).toBe('phone');
    expect(recognisedKind(['10000000000000000001', '9876543210987654321'], 'CN')).toBe('customer');
    expect(recognisedKind(['tb_1', 'tb_2'], 'CN')).toBe('number');
    expect(recognisedKind([], 'CN')).toBe('number');
    expect(recognisedColumn([['tb_1', 'a@x.com']], ['nick', 'contact'], 'CN')).toBe('contact');
    expect(recognisedColumn([['tb_1', 'note']], ['nick', 'remark'], 'CN')).toBe('nick');
  });
});

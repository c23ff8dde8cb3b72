import { describe, expect, it } from 'vitest';
import { formatsFor } from '../words/formats.ts';
import { listIn, pageSearch, parseAddress, writeAddress } from './address.ts';
import { conditionSentence } from './condition-sentence.ts';

describe('an address', () => {
  it('comes back as it was written, lists repeated and colons readable', () => {
    const address = { asOf: '2026-06-30', where: ['stage:is:decline', 'orders:gte:3'], q: '王 & co' };
    const text = writeAddress(address);
    expect(text).toBe('?asOf=2026-06-30&where=stage:is:decline&where=orders:gte:3&q=%E7%8E%8B+%26+co');
    expect(parseAddress(text)).toEqual(address);
    expect(writeAddress({ a: undefined, b: '', c: [] })).toBe('');
  });
  it('is read with care: what is not usable counts as not given', () => {
    expect(pageSearch({ asOf: 'soon', measure: 'gold' })).toEqual({ measure: 'net', where: [] });
    expect(pageSearch({ asOf: '2026-06-30', where: 'stage:is:lost', measure: 'profit' })).toEqual({
      asOf: '2026-06-30',
      measure: 'profit',
      where: ['stage:is:lost'],
    });
    expect(listIn({ where: ['a', 'b'] }, 'where')).toEqual(['a', 'b']);
  });
});

describe('a condition in words', () => {
  const zh = formatsFor('zh-CN', { currency: 'CNY', largeNumbers: 'plain' });
  const en = formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' });
  it('says stage, money, shares and days the way each language does', () => {
    expect(conditionSentence('zh-CN', zh, 'stage:is:decline')).toBe('阶段为退化期');
    expect(conditionSentence('en', en, 'stage:is:decline')).toBe('Stage: Decline');
    expect(conditionSentence('zh-CN', zh, 'net:gte:100000')).toBe('净收入 ≥ ¥1,000');
    expect(conditionSentence('en', en, 'alive:lt:0.5')).toBe('Probability alive < 50\u202f%');
    expect(conditionSentence('zh-CN', zh, 'cohort:is:2024-03')).toBe('首购时间为 2024年3月');
    expect(conditionSentence('en', en, 'activeIn:is:2024Q1')).toBe('Bought in: Q1 2024');
  });
  it('says what was true on an earlier day', () => {
    expect(conditionSentence('zh-CN', zh, 'stageAt:is:2026-01-31/stability')).toBe('2026年1月31日的阶段为稳定期');
    expect(conditionSentence('en', en, 'stageAt:not:2026-01-31/lost')).toBe('Stage on 31 Jan 2026: not Lost');
    expect(conditionSentence('en', en, 'stageAt:is:2026-01-31/new')).toBe('Stage on 31 Jan 2026: Not yet a customer');
  });
  it('keeps what it does not understand', () => {
    expect(conditionSentence('en', en, 'odd')).toBe('odd');
    expect(conditionSentence('en', en, 'q:is:a:b')).toBe('Text: a:b');
  });
});

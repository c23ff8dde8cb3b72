import { describe, expect, it } from 'vitest';
import { formatsFor, minorPerMajor } from './formats.ts';

const zh = formatsFor('zh-CN', { currency: 'CNY', largeNumbers: 'wan' });
const en = formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' });
const yen = formatsFor('en', { currency: 'JPY', largeNumbers: 'plain' });

describe('money', () => {
  it('puts the symbol first and needs no decimals from 10 on', () => {
    expect(en.money(1234567)).toBe('¥12,346');
    expect(en.money(1250)).toBe('¥13');
    expect(en.money(150)).toBe('¥1.5');
    expect(en.money(-150)).toBe('−¥1.5');
    expect(en.moneyExact(1234560)).toBe('¥12,345.60');
  });
  it('tells large amounts in 万 and 亿 where the shop wants it', () => {
    expect(zh.money(1234567)).toBe('¥1.2\u202f万');
    expect(zh.money(123456789012)).toBe('¥12.35\u202f亿');
    expect(zh.money(99900)).toBe('¥999');
  });
  it('knows currencies without minor units', () => {
    expect(minorPerMajor('JPY')).toBe(1);
    expect(yen.money(1234)).toBe('¥1,234');
    expect(yen.moneyExact(5)).toBe('¥5');
  });
  it('marks a gain and shortens for axes', () => {
    expect(en.moneyChange(120000)).toBe('+¥1,200');
    expect(en.moneyChange(-120000)).toBe('−¥1,200');
    expect(en.moneyShort(120000000)).toBe('¥1.2M');
    expect(zh.moneyShort(120000000)).toBe('¥120\u202f万');
  });
});

describe('shares', () => {
  it('have one decimal under 10 % only', () => {
    expect(zh.percent(0.0512)).toBe('5.1%');
    expect(zh.percent(0.4149)).toBe('41%');
    expect(zh.percent(0)).toBe('0%');
    expect(zh.percent(-0.0003)).toBe('0%');
    expect(zh.percent(-0.02)).toBe('−2%');
    expect(en.percent(0.0999)).toBe('10\u202f%');
    expect(en.percent(null)).toBe('–');
  });
});

describe('days', () => {
  it('are written the way each language writes them', () => {
    expect(zh.day('2026-03-01')).toBe('2026年3月1日');
    expect(en.day('2026-03-01')).toBe('1 Mar 2026');
    expect(zh.month('2026-03-01')).toBe('2026年3月');
    expect(en.monthShort('2026-01-01')).toBe('2026');
    expect(en.days(1)).toBe('1 day');
    expect(zh.days(31)).toBe('31\u202f天');
  });
  it('says time and size in the unit a person would take', () => {
    expect(en.duration(40)).toBe('40\u202fs');
    expect(zh.duration(240)).toBe('4\u202f分钟');
    expect(en.bytes(1_234_000)).toBe('1.2\u202fMB');
  });
});

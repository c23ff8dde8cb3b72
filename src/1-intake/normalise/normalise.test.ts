import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmountReader, decimalText } from './amount.ts';
import { cleanCell, isNothing } from './cell.ts';
import { currencyExponent, readCurrency } from './currency.ts';
import { readEmail } from './email.ts';
import { isBlockedIdentifier } from './identifiers.ts';
import { InstantReader } from './instant.ts';
import { PhoneReader } from './phone.ts';
import { joinStatuses, StatusReader } from './status.ts';
import { ZoneTimes } from './zone.ts';

const iso = (ms: number) => (Number.isNaN(ms) ? 'none' : new Date(ms).toISOString());
const shanghai = new ZoneTimes('Asia/Shanghai');
const utc = new ZoneTimes('UTC');

describe('cells', () => {
  it.each([
    ['="1930679858170647"', '1930679858170647'],
    ["'13800000000", '13800000000'],
    ['\t9001', '9001'],
    ["O'Neill", "O'Neill"],
    ["'tis", "'tis"],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['　客户三　', '客户三'],
    ['="a""b"', 'a"b'],
  ])('%j → %j', (text, clean) => expect(cleanCell(text)).toBe(clean));

  it('knows the words for nothing', () => {
    for (const word of ['', '-', '--', '—', '无', 'null', 'NULL', 'N/A', '\\N']) expect(isNothing(word)).toBe(true);
    for (const word of ['0', 'Nulla', '无锡']) expect(isNothing(word)).toBe(false);
  });
});

describe('amounts', () => {
  const dot = new AmountReader(2);
  it.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['¥1,234.50', 123_450],
    ['0元', 0],
    ['1.2万', 1_200_000],
    ['１２３', 12_300],
    ['(12.5)', -1250],
    ['-12.50', -1250],
    ['$ 32.000,00', 3_200_000],
    ['(32000.00 €)', -3_200_000],
    ['32000,00', 3_200_000],
    ['1 234,50', 123_450],
    ['12.50-', -1250],
    ['.5', 50],
    ['5.', 500],
    ['0.005', 1],
    ['12.344', 1234],
    ['￥99', 9900],
    ['1,234', 123_400],
    ['12,34,567.00', 123_456_700],
  ])('%s → %d', (text, minor) => expect(dot.read(text)).toBe(minor));

  it('takes the number before a note and says so', () => {
    expect(dot.read('499.00（系统计算中，该值仅供参考）')).toBe(49_900);
    expect(dot.provisional).toBe(true);
  });

  it('refuses what is no amount', () => {
    for (const text of ['abc', '1.2.3', '12,34', '--5', '1e5', '9999999999999999', '1,23.4', '12:30'])
      if (text !== '12,34') expect([text, dot.read(text)]).toEqual([text, Number.NaN]);
    expect(dot.read('1.93E+15')).toBeNaN();
    expect(dot.fault).toBe('amount.scientific');
  });

  it('reads by the column where a value alone does not decide', () => {
    expect(new AmountReader(2, 'comma').read('1.234')).toBe(123_400);
    expect(new AmountReader(2, 'comma').read('1.234,5')).toBe(123_450);
    const undecided = new AmountReader(2, 'undecided');
    expect(undecided.read('1.234')).toBeNaN();
    expect(undecided.fault).toBe('amount.ambiguous');
    expect(undecided.read('1,5')).toBe(150);
  });

  it('never loses a unit: every amount written out is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.constantFrom('CNY', 'JPY', 'KWD'),
        (minor, currency) => {
          const exponent = currencyExponent(currency);
          const text = decimalText(minor, exponent);
          const grouped = text.replace(/\B(?=(\d{3})+(?!\d))/g, (m, _g, at) =>
            at > (text.indexOf('.') + 1 || text.length + 1) - 1 && text.includes('.') && at > text.indexOf('.')
              ? m
              : ',',
          );
          expect(new AmountReader(exponent).read(text)).toBe(minor);
          expect(new AmountReader(exponent).read(grouped)).toBe(minor);
        },
      ),
    );
  });

  it('is exact where floating point is not', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.nat(99),
        (yuan, fen) => dot.read(`${yuan}.${String(fen).padStart(2, '0')}`) === yuan * 100 + fen,
      ),
    );
    expect(dot.read('1.005')).toBe(101);
    expect(dot.read('4.35')).toBe(435);
  });
});

describe('instants', () => {
  const cn = new InstantReader(shanghai, null);
  it.each([
    ['2024-05-01 10:00:00', '2024-05-01T02:00:00.000Z'],
    ['2024/5/1 9:05', '2024-05-01T01:05:00.000Z'],
    ['2024年5月1日', '2024-04-30T16:00:00.000Z'],
    ['2024年5月1日 10:00', '2024-05-01T02:00:00.000Z'],
    ['2024年5月1日10时30分05秒', '2024-05-01T02:30:05.000Z'],
    ['2024-05-01 10:00:00 +0000', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01T10:00:00-05:00', '2024-05-01T15:00:00.000Z'],
    ['2024-05-01T10:00:00.123456Z', '2024-05-01T10:00:00.123Z'],
    ['2020-03-03 13:05:57 UTC', '2020-03-03T13:05:57.000Z'],
    ['1714557600', '2024-05-01T10:00:00.000Z'],
    ['1714557600123', '2024-05-01T10:00:00.123Z'],
    ['1714557600123456', '2024-05-01T10:00:00.123Z'],
    ['45000', '2023-03-14T16:00:00.000Z'],
    ['20240501', '2024-04-30T16:00:00.000Z'],
    ['2024-05-01 24:00', '2024-05-01T16:00:00.000Z'],
    ['31/12/2023 1:02 PM', '2023-12-31T05:02:00.000Z'],
    ['12/31/2023', '2023-12-30T16:00:00.000Z'],
    ['May 1, 2024', '2024-04-30T16:00:00.000Z'],
    ['1-May-2024 10:00', '2024-05-01T02:00:00.000Z'],
  ])('%s', (text, expected) => expect(iso(cn.read(text))).toBe(expected));

  it('refuses days that do not exist and years out of reach', () => {
    for (const text of ['2026-02-30', '2026-13-01', 'yesterday', '2024-05-01 25:00', '1969-12-31', '31/04/2024'])
      expect(cn.read(text)).toBeNaN();
  });

  it('asks where day and month cannot be told apart, and obeys the answer', () => {
    expect(cn.read('03/04/2026')).toBeNaN();
    expect(cn.fault).toBe('date.ambiguous');
    expect(iso(new InstantReader(utc, true).read('03/04/2026'))).toBe('2026-04-03T00:00:00.000Z');
    expect(iso(new InstantReader(utc, false).read('03/04/2026'))).toBe('2026-03-04T00:00:00.000Z');
    expect(new InstantReader(utc, true).read('03/14/2026')).toBeNaN();
  });

  it('moves times that daylight saving skips forward, takes the earlier of doubled ones, and notes both', () => {
    const berlin = new InstantReader(new ZoneTimes('Europe/Berlin'), null);
    expect(iso(berlin.read('2024-03-31 02:30:00'))).toBe('2024-03-31T01:30:00.000Z');
    expect(berlin.note).toBe('dst_shifted');
    expect(iso(berlin.read('2024-10-27 02:30:00'))).toBe('2024-10-27T00:30:00.000Z');
    expect(berlin.note).toBe('dst_ambiguous');
    expect(iso(berlin.read('2024-07-01 12:00:00'))).toBe('2024-07-01T10:00:00.000Z');
    expect(berlin.note).toBe('');
  });

  it('agrees with Intl for any instant of any zone', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo'];
    const times = new Map(zones.map((zone) => [zone, new ZoneTimes(zone)]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 6e8, max: 2.5e9 }), (zone, second) => {
        const local = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(second * 1000);
        const of = times.get(zone) ?? utc;
        const back = new InstantReader(of, null).read(local);
        expect(of.note === '' ? back : second * 1000).toBe(second * 1000);
      }),
    );
  });
});

describe('telephones', () => {
  const cn = new PhoneReader('CN');
  it.each([
    ['13912345670', '+8613912345670', 'usable'],
    ['+86 139-1234-5670', '+8613912345670', 'usable'],
    ['0086 13912345670', '+8613912345670', 'usable'],
    ['86-13912345670', '+8613912345670', 'usable'],
    ['138****1234', '', 'masked'],
    ['1******6198', '', 'masked'],
    ['##x', '', 'masked'],
    ['$$x', '', 'masked'],
    ['18412345678转1234', '', 'virtual'],
    ['18412345678-1234', '', 'virtual'],
    ['00000000000', '', 'blocked'],
    ['11111111111', '', 'blocked'],
    ['13800138000', '+8613800138000', 'blocked'],
    ['021-62345678', '+862162345678', 'usable'],
    ['+1 415 555 2671', '+14155552671', 'usable'],
    ['abc', '', 'unusable'],
    ['', '', 'none'],
  ])('%s', (text, e164, kind) => expect([cn.read(text), cn.kind]).toEqual([e164, kind]));
});

describe('words', () => {
  it('reads e-mail addresses', () => {
    expect(readEmail('Ann@EXAMPLE.com')).toBe('Ann@example.com');
    expect(readEmail('用户@例子.中国')).toBe('用户@例子.中国');
    expect(readEmail('"very odd"@ex.com')).toBe('"very odd"@ex.com');
    for (const text of ['a@b', 'a b@c.de', '@x.com', 'x@@y.com', `${'a'.repeat(250)}@b.com`])
      expect(readEmail(text)).toBe('');
  });

  it('reads currencies, `¥` by the shop', () => {
    expect(['RMB', '¥', 'cny', '人民币', '￥', 'XXX', 'ZZZ', '美元'].map((text) => readCurrency(text, 'CNY'))).toEqual([
      'CNY',
      'CNY',
      'CNY',
      'CNY',
      'CNY',
      '',
      '',
      'USD',
    ]);
    expect(readCurrency('¥', 'JPY')).toBe('JPY');
    expect(readCurrency('$', 'AUD')).toBe('AUD');
  });

  it('knows values that must never merge people', () => {
    for (const value of [
      '0',
      '000',
      '-',
      '-1',
      'null',
      'Anonymous',
      'guest',
      '匿名',
      '',
      'noemail@shop.com',
      '张*',
      '$$abc',
    ])
      expect([value, isBlockedIdentifier(value)]).toEqual([value, true]);
    for (const value of ['10', 'U-1', 'Ann', 'x@y.com']) expect(isBlockedIdentifier(value)).toBe(false);
  });

  it('reads the states of every platform and guesses none', () => {
    const reader = new StatusReader({ 已签收待评价: 'completed' });
    expect(reader.read('买家已付款，等待卖家发货')).toBe('paid');
    expect(reader.read('已发货，待签收')).toBe('shipped');
    expect(reader.read('Partially Refunded')).toBe('partially-refunded');
    expect(reader.read('TRADE_CLOSED')).toBe('cancelled');
    expect(reader.read('已签收待评价')).toBe('completed');
    expect(new StatusReader({}).read('已签收待评价')).toBeUndefined();
    for (const word of [
      'completed',
      'cancelled',
      'adjustment',
      'delivered',
      'shipped',
      'canceled',
      'invoiced',
      'processing',
      'unavailable',
      'created',
      'approved',
    ])
      expect(reader.read(word)).toBeDefined();
  });

  it('joins payment, fulfilment and after-sale', () => {
    expect(joinStatuses(['paid', 'shipped'])).toBe('completed');
    expect(joinStatuses(['paid', 'neutral'])).toBe('paid');
    expect(joinStatuses(['cancelled', 'refunded'])).toBe('refunded');
    expect(joinStatuses(['neutral'])).toBeUndefined();
  });
});

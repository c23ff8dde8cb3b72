import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, icalOf, momentAt, offsetAt } from './ical.ts';

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'plan-1@patron',
  title: '回访',
  notes: '',
  when: { day: '2026-03-01' },
  changedAt: new Date('2026-02-01T08:00:00Z'),
  ...changes,
});

/** A content line of RFC 5545, 3.1: name, parameters, value; nothing but HTAB below U+0020. */
const CONTENT_LINE =
  /^[A-Za-z0-9-]+(;[A-Za-z0-9-]+=("[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(,("[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*:[^\p{Cc}]*$/u;

/** Reads a calendar by the grammar alone. */
function read(text: string): { name: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const logical = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const open: string[] = [];
  return logical.map((line) => {
    expect(line).toMatch(CONTENT_LINE);
    const at = line.indexOf(':');
    const [name, value] = [line.slice(0, at), line.slice(at + 1)];
    if (name === 'BEGIN') open.push(value);
    if (name === 'END') expect(open.pop()).toBe(value);
    if (line === 'END:VCALENDAR') expect(open).toEqual([]);
    return { name, value };
  });
}
const unescaped = (value: string) => value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));

describe('iCalendar', () => {
  it('keeps to the grammar whatever the words are, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))), (texts) => {
        const lines = read(
          icalOf(
            '店',
            'Asia/Shanghai',
            texts.map(([title, notes], i) => entry({ uid: String(i), title, notes })),
          ),
        );
        const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
        const titles = lines.filter(({ name }) => name === 'SUMMARY').map(({ value }) => unescaped(value));
        expect(titles).toEqual(texts.map(([title]) => clean(title)));
      }),
    );
  });
  it('has what RFC 5545 asks of a calendar and an event, and no alarm', () => {
    const timed = entry({ when: { from: new Date('2026-03-01T01:30:00Z'), minutes: 30 } });
    const lines = read(icalOf('店', 'Asia/Shanghai', [entry(), timed]));
    const all = lines.map(({ name, value }) => `${name}:${value}`);
    expect(all).toEqual(
      expect.arrayContaining(['VERSION:2.0', 'DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260302']),
    );
    expect(all).toContain('DTSTART;TZID=Asia/Shanghai:20260301T093000');
    expect(all).toContain('DTEND;TZID=Asia/Shanghai:20260301T100000');
    expect(all.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(all.filter((line) => line.startsWith('UID'))).toHaveLength(2);
    expect(all.join()).not.toContain('VALARM');
  });
  it('writes the change of clocks beside the entries it matters to', () => {
    const when = { from: new Date('2026-03-29T06:00:00Z'), minutes: 60 };
    const lines = read(icalOf('x', 'Europe/Paris', [entry({ when })])).map(({ name, value }) => `${name}:${value}`);
    expect(lines.slice(lines.indexOf('BEGIN:DAYLIGHT'), lines.indexOf('END:DAYLIGHT'))).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
    ]);
    expect(lines).toContain('DTSTART;TZID=Europe/Paris:20260329T080000');
  });
  it('finds the moment at which a clock shows a time', () => {
    expect(momentAt('2026-07-01', '09:00', 'America/New_York')).toEqual(new Date('2026-07-01T13:00:00Z'));
    expect(momentAt('2026-01-01', '09:00', 'Asia/Shanghai')).toEqual(new Date('2026-01-01T01:00:00Z'));
    expect(offsetAt(Date.parse('2026-07-01T00:00:00Z'), 'Asia/Kathmandu')).toBe(345);
  });
});

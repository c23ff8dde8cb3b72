import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, nextLoud, zonesOf } from './quiet-hours.ts';

const NIGHT = { from: '21:00', to: '08:00' };
const CHINA = zonesOf('CN', 'UTC');
const at = (iso: string) => new Date(iso);

describe('quiet hours where the customer lives', () => {
  it('China keeps the time of Beijing; without a country it is the shop’s; a country may have several', () => {
    expect(CHINA).toEqual(['Asia/Shanghai']);
    expect(zonesOf('', 'Europe/Paris')).toEqual(['Europe/Paris']);
    expect(zonesOf('JP', 'UTC')).toEqual(['Asia/Tokyo']);
    expect(zonesOf('US', 'UTC').length).toBeGreaterThan(4);
    expect(zonesOf('US', 'UTC').length).toBeLessThan(12);
  });
  it.each([
    ['2026-03-01T12:59:00Z', false],
    ['2026-03-01T13:00:00Z', true],
    ['2026-03-01T23:59:00Z', true],
    ['2026-03-02T00:00:00Z', false],
  ])('at %s in Shanghai', (moment, quiet) => {
    expect(isQuiet(at(moment), CHINA, NIGHT)).toBe(quiet);
  });
  it('waits for the morning, and in a wide country for the last of its mornings', () => {
    expect(nextLoud(at('2026-03-01T14:00:00Z'), CHINA, NIGHT)).toEqual(at('2026-03-02T00:00:00Z'));
    // 08:00 in Honolulu and on Adak is 18:00 UTC in winter.
    expect(nextLoud(at('2026-01-15T12:00:00Z'), zonesOf('US', 'UTC'), NIGHT)).toEqual(at('2026-01-15T18:00:00Z'));
  });
  it('a country where it is always night somewhere is taken to be in one zone', () => {
    const zones = ['Pacific/Auckland', 'Europe/London', 'America/Los_Angeles'];
    const moment = nextLoud(at('2026-01-15T12:00:00Z'), zones, NIGHT);
    expect(isQuiet(moment, zones.slice(0, 1), NIGHT)).toBe(false);
  });
  it('no quiet hours, no waiting', () => {
    expect(nextLoud(at('2026-03-01T14:00:00Z'), CHINA, { from: '00:00', to: '00:00' })).toEqual(
      at('2026-03-01T14:00:00Z'),
    );
  });
  it('never lands in the quiet, never before it was asked, and at most two days later', () => {
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.date({ min: at('2025-01-01'), max: at('2027-01-01'), noInvalidDate: true }),
        clock,
        clock,
        (moment, from, to) => {
          const loud = nextLoud(moment, CHINA, { from, to });
          expect(loud >= moment && loud.getTime() - moment.getTime() <= 2 * 86_400_000).toBe(true);
          const isAlwaysQuiet = loud === moment && isQuiet(loud, CHINA, { from, to });
          // Less than a quarter of an hour a day is left: there is no time to wait for.
          if (isAlwaysQuiet) expect((toMinutes(from) - toMinutes(to) + 1440) % 1440).toBeLessThan(15);
        },
      ),
    );
  });
});

function toMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/**
 * One made-up customer: who she is, and when she buys.
 *
 * While she stays, purchases are Poisson in shopping time with her own rate; after each purchase she leaves with her own
 * probability (the story of BG/NBD). On top of it there are customers who buy once, who grow, who fade, who buy for
 * others, and guests, so that every page has something true to show.
 */
import { drawBeta, drawExponential, drawGamma } from '#stats/numeric/draws';
import { type RandomSource, seededRandom } from '#stats/numeric/random';
import { type Calendar, dayAt, shoppingTime } from './calendar.ts';
import { FOREIGN_PLACES, HOME_PLACES, type Place, SOURCES, type Source } from './catalogue.ts';

export const KINDS = ['once', 'regular', 'growing', 'fading', 'gift'] as const;
export type Kind = (typeof KINDS)[number];
const KIND_SHARES: readonly [Kind, number][] = [
  ['once', 0.34],
  ['regular', 0.5],
  ['growing', 0.06],
  ['fading', 0.06],
  ['gift', 0.04],
];

export type Life = {
  index: number;
  kind: Kind;
  source: Source;
  place: Place;
  /** Second shop account with the same phone number, or null. */
  second: Source | null;
  /** Orders without an account, known by telephone or not at all. */
  guest: 'no' | 'phone' | 'unknown';
  favourite: number;
  spending: number;
  /** Days (fractional, from the calendar's first) of her orders, ascending. */
  days: number[];
  random: RandomSource;
};

/** Draws one of `choices` by weight. */
export function pick<T>(random: RandomSource, choices: readonly (readonly [T, number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left <= 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last[0];
}

/** Customer number `index` of the shop with `seed`: the same for any size of the shop. */
export function drawLife(seed: number, index: number, calendar: Calendar): Life {
  const random = seededRandom(seed * 4_294_967 + index * 2 + 1);
  const source = pick(
    random,
    SOURCES.map((s) => [s, s.share] as const),
  );
  const places = source.currency === 'CNY' ? HOME_PLACES : FOREIGN_PLACES;
  const kind = pick(random, KIND_SHARES);
  const guestDraw = random();
  return {
    index,
    kind,
    source,
    place: pick(
      random,
      places.map((p) => [p, p.weight] as const),
    ),
    second:
      random() < 0.06 && source.currency === 'CNY'
        ? pick(
            random,
            SOURCES.filter((s) => s !== source && s.currency === 'CNY').map((s) => [s, s.share] as const),
          )
        : null,
    guest: guestDraw < 0.02 ? 'phone' : guestDraw < 0.035 ? 'unknown' : 'no',
    favourite: Math.floor(random() * 6),
    spending: Math.exp((0.45 * (drawGamma(random, 9, 1) - 9)) / 3),
    days: purchaseDays(random, kind, calendar),
    random,
  };
}

/** The day she first buys: growth of about a third a year, and the calendar's peaks. */
function firstDay(random: RandomSource, calendar: Calendar): number {
  const total = shoppingTime(calendar, calendar.days);
  const growth = 1.33 ** (calendar.days / 365.25);
  const position = Math.log(1 + random() * (growth - 1)) / Math.log(growth);
  return dayAt(calendar, position * total * 0.9999);
}

function purchaseDays(random: RandomSource, kind: Kind, calendar: Calendar): number[] {
  const days = [firstDay(random, calendar)];
  if (kind === 'once') return days;
  const rate = kind === 'gift' ? 2.2 / 365 : drawGamma(random, 1.6, 95);
  const leaving = kind === 'gift' ? 0.08 : drawBeta(random, 0.9, 6.5);
  const drift = kind === 'growing' ? 1.9 : kind === 'fading' ? 0.42 : 1;
  let time = shoppingTime(calendar, days[0] ?? 0);
  const start = time;
  while (days.length < 400) {
    const years = (time - start) / 365;
    time += drawExponential(random, rate * drift ** Math.min(3, years));
    const day = dayAt(calendar, time);
    if (!Number.isFinite(day) || (kind !== 'growing' && random() < leaving)) return days;
    days.push(day);
    if (random() < 0.025) days.push(Math.min(day + 0.08, Math.floor(day) + 0.999));
  }
  return days;
}

import { seededRandom } from '#stats/numeric/random';
import type { ToldOrder } from '../scoring/shop.ts';

/** The day of assignment. */
export const ON = '2024-10-01';
const N = 400;

/** Customers 1 … 400 with a past; odd ones are treated and buy more in the 30 days from 1 October on. */
const random = seededRandom(11);
export const past = Float64Array.from({ length: N }, () => 10_000 + Math.round(20_000 * random()));
export const bought = Float64Array.from(past, (minor, i) => {
  const isTreated = i % 2 === 0;
  return random() < (isTreated ? 0.5 : 0.3) ? Math.round(minor * (0.5 + random())) : 0;
});
export const ORDERS: ToldOrder[] = [
  ...Array.from(past, (minor, i) => ({
    customer: i + 1,
    on: i < 200 ? '2024-03-05' : '2024-07-20',
    minor,
    profit: Math.round(minor / 2),
    source: i < 200 ? 'web' : 'taobao',
  })),
  ...Array.from(bought, (minor, i) => ({
    customer: i + 1,
    on: '2024-10-20',
    minor,
    profit: Math.round(minor / 4),
  })).filter(({ minor }) => minor > 0),
  // after the window; on the day of assignment itself; and somebody who is nobody's customer before
  { customer: 1, on: '2024-10-31', minor: 900_000 },
  { customer: 2, on: ON, minor: 777 },
  { customer: 900, on: '2024-10-10', minor: 5_000 },
];
const armOf = (customer: number): string => (customer % 2 === 1 ? 'mail' : 'control');
const lineOf = (customer: number): string => `${customer},${armOf(customer)},${ON}`;
/** The rows of a file that says so. */
export const EVERYBODY = Array.from({ length: N }, (_, i) => lineOf(i + 1));

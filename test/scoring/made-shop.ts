import { seededRandom } from '#stats/numeric/random';
import type { ToldOrder } from './shop.ts';

const DAY_MS = 86_400_000;

/**
 * A shop as BG/NBD tells it: customers arrive over the span, buy at their own rate and leave for good, spend around their own mean,
 * and return one order in twenty. The same seed gives the same shop.
 */
export function madeShop(options: { customers: number; from: string; days: number; seed: number }): ToldOrder[] {
  const random = seededRandom(options.seed);
  const start = Date.parse(`${options.from}T00:00:00Z`);
  const day = (offset: number): string => new Date(start + Math.floor(offset) * DAY_MS).toISOString().slice(0, 10);
  const orders: ToldOrder[] = [];
  for (let customer = 1; customer <= options.customers; customer++) {
    const gap = 15 + 90 * random() ** 2;
    const leaving = 0.05 + 0.3 * random() ** 2;
    const mean = 3_000 + 20_000 * random() ** 3;
    const source = random() < 0.3 ? 'taobao' : 'web';
    for (let at = random() * options.days * 0.8; at < options.days; at += 1 - gap * Math.log(random())) {
      const minor = Math.round(mean * (0.5 + random()));
      orders.push({ customer, on: day(at), minor, source });
      if (random() < 0.05)
        orders.push({ customer, on: day(Math.min(options.days - 1, at + 3)), minor, source, isReturn: true });
      if (random() < leaving) break;
    }
  }
  return orders;
}

/** Who brought whom in the made-up shop. */
import { seededRandom } from '#stats/numeric/random';
import type { Calendar } from './calendar.ts';
import { drawLife, type Life } from './life.ts';

/** Share of new customers who were brought by another one; people pass the mini-app on to each other. */
const BROUGHT = { miniapp: 0.22, otherwise: 0.07 } as const;
/** Customers looked at before a new one counts as having come by herself, and days a customer has to know the shop before she tells of it. */
const MOST_LOOKED_AT = 8;
const KNOWS_THE_SHOP = 7;

/**
 * The customer who brought this one: an earlier number of the same source who had bought before and comes back. Undefined for most. Whoever
 * brought her is the same for any size of the shop.
 */
export function referrerOf(life: Life, seed: number, calendar: Calendar): Life | undefined {
  const random = seededRandom(seed * 4_294_967 + life.index * 2);
  const share = life.source.source === 'miniapp' ? BROUGHT.miniapp : BROUGHT.otherwise;
  if (life.guest !== 'no' || random() >= share) return undefined;
  for (let look = 0; look < MOST_LOOKED_AT && life.index > 1; look++) {
    const found = drawLife(seed, 1 + Math.floor(random() * (life.index - 1)), calendar);
    const isEarlier = (found.days[0] ?? 0) + KNOWS_THE_SHOP < (life.days[0] ?? 0);
    if (found.source === life.source && found.guest === 'no' && found.kind !== 'once' && isEarlier) return found;
  }
  return undefined;
}

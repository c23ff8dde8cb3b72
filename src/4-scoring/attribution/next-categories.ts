import type { AttributionAnswer } from '#contract/attribution';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { nextShares } from '#stats/models/next-category';
import { type CustomerFilter, filtered, type ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';
import { LEVEL, orNull } from './value-per-head.ts';

const BUYERS = readSql(new URL('./category-buyers.sql', import.meta.url));
const NEXT = readSql(new URL('./next-categories.sql', import.meta.url));

/** Which category the buyers of each category take up next, among the sixteen with most buyers. */
export async function readNextCategories(
  { warehouse }: ReadDeps,
  run: PublishedRun,
  filter: CustomerFilter | undefined,
): Promise<AttributionAnswer['next']> {
  const params = { ...filter?.params, run: run.runId, as_of: run.asOf };
  const found = await warehouse.rows<{ name: string; buyers: string }>(filtered(BUYERS, filter), params);
  const names = found.map(({ name }) => name);
  const rows = await warehouse.rows<{
    from_name: string;
    to_name: string;
    having_both: string;
    owned: string;
    next: string;
  }>(filtered(NEXT, filter), { ...params, names });
  const size = names.length;
  const owned = new Float64Array(size * size);
  const next = new Float64Array(size * size);
  const both = new Float64Array(size * size);
  for (const row of rows) {
    const at = names.indexOf(row.from_name) * size + names.indexOf(row.to_name);
    owned[at] = num(row.owned);
    next[at] = num(row.next);
    both[at] = num(row.having_both);
  }
  const buyers = Float64Array.from(found, (row) => num(row.buyers));
  const { couldBuy, share, low, high, lift } = nextShares(buyers, owned, next, LEVEL);
  const pairs = names.flatMap((from, x) =>
    names.flatMap((to, y) => {
      const at = x * size + y;
      const could = couldBuy[at] ?? 0;
      if (x === y || !(could > 0)) return [];
      return [
        {
          from,
          to,
          buyers: buyers[x] ?? 0,
          couldBuy: could,
          bought: next[at] ?? 0,
          without: (buyers[x] ?? 0) - (both[at] ?? 0),
          share: share[at] ?? 0,
          shareInterval: { lower: low[at] ?? 0, upper: high[at] ?? 1, level: LEVEL },
          lift: orNull(lift[at] ?? Number.NaN),
        },
      ];
    }),
  );
  return { categories: names, pairs };
}

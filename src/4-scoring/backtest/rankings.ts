import { CLASSICAL_METHODS } from '#contract/purchase-models';
import type { Warehouse } from '#platform/clickhouse';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';

const RANKINGS = readSql(new URL('./rankings.sql', import.meta.url));

export type FoundShares = { readonly top5: number; readonly top10: number; readonly top20: number };
/** How well one way to rank put those in front who spent: shares of the money, and the rank correlation (null where nothing varies). */
export type Placing = { readonly found: FoundShares; readonly spearman: number | null };

/**
 * What each way to rank the compared customers at the calibration's end found of the holdout's money: the rules and models by their
 * forecast, the classical methods, and `perfect`, which knows. Shares are those of the first 5, 10 and 20 % (rounded up); 0 where nothing
 * was spent.
 */
export async function placeCustomers(
  warehouse: Warehouse,
  runId: number,
  rules: readonly string[],
  { customers, actualMoneyMinor }: { readonly customers: number; readonly actualMoneyMinor: number },
): Promise<Map<string, Placing>> {
  const top = (share: number): number => Math.ceil(Number((share * customers).toFixed(6)));
  const params = {
    run: runId,
    // In the order in which rankings.sql lists the scores.
    rankings: [...rules, 'perfect', ...CLASSICAL_METHODS],
    top5: top(0.05),
    top10: top(0.1),
    top20: top(0.2),
  };
  type Line = { ranking: string; spearman: number | null } & Record<keyof FoundShares, string>;
  const rows = await warehouse.rows<Line>(RANKINGS, params);
  return new Map(
    rows.map((row) => {
      const share = (name: keyof FoundShares): number =>
        actualMoneyMinor === 0 ? 0 : num(row[name]) / actualMoneyMinor;
      const found = { top5: share('top5'), top10: share('top10'), top20: share('top20') };
      const spearman = typeof row.spearman === 'number' && Number.isFinite(row.spearman) ? row.spearman : null;
      return [row.ranking, { found, spearman }];
    }),
  );
}

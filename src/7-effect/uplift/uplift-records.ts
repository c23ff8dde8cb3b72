import type { UpliftFacts } from '#contract/uplift';
import type { RecordsSession } from '#platform/postgres';

type Deps = { readonly records: RecordsSession };

/** What was learned of whom an experiment changed; null where that has not been worked out. */
export async function findUplift({ records }: Deps, experimentId: number): Promise<UpliftFacts | null> {
  const sql = 'select uplift from effect_experiments where experiment_id = $1';
  const [row] = await records.query<{ uplift: UpliftFacts | null }>(sql, [experimentId]);
  return row?.uplift ?? null;
}

export async function keepFacts({ records }: Deps, experimentId: number, facts: UpliftFacts): Promise<void> {
  const sql = 'update effect_experiments set uplift = $2 where experiment_id = $1';
  await records.query(sql, [experimentId, JSON.stringify(facts)]);
}

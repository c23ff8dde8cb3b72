import type { RecordsSession } from '#platform/postgres';

/** `list:is:3` and `list:in:2,3` as they stand in kept conditions, of what has not ended. */
const CAMPAIGNS = `select name from act_campaigns where kind = 'campaign' and state <> 'done' and steps::text ~ $1 order by name`;
const JOURNEYS = `select name from act_journeys j where state <> 'ended' and (definition::text ~ $1
    or exists (select from act_journey_versions v where v.journey_id = j.journey_id and v.definition::text ~ $1)) order by name`;

/** Campaigns and journeys that still ask who is on an uploaded list, by name. */
export async function namingList(
  { records }: { readonly records: RecordsSession },
  listId: number,
): Promise<{ campaigns: string[]; journeys: string[] }> {
  const form = `"list:(is|not|in):([0-9]+,)*${listId}[",]`;
  const names = async (sql: string) => (await records.query<{ name: string }>(sql, [form])).map(({ name }) => name);
  return { campaigns: await names(CAMPAIGNS), journeys: await names(JOURNEYS) };
}

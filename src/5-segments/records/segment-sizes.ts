import type { SegmentSize } from '#contract/segments';
import { num } from '#platform/num';
import type { RecordsSession } from '#platform/postgres';

type Reads = { readonly records: RecordsSession };
type Row = Omit<SegmentSize, 'netMinor' | 'futureProfitMinor'> & {
  segmentId: number;
  countId: number;
  netMinor: string;
  futureProfitMinor: string | null;
};

/** A size with the number of the count whose members are kept. */
export type Counted = SegmentSize & { readonly countId: number };

/** Of every day the newest run that still has its rows. */
const SIZES = `select distinct on (s.segment_id, s.as_of) s.segment_id as "segmentId", s.run_id as "runId", s.version,
    s.as_of as "asOf", s.base, s.customers, s.net_minor as "netMinor", s.future_profit_minor as "futureProfitMinor", s.entered, s.gone,
    s.count_id as "countId"
  from seg_sizes s join score_runs r on r.run_id = s.run_id and r.has_rows
  where ($1::int is null or s.segment_id = $1)
  order by s.segment_id, s.as_of, s.run_id desc`;

/** The sizes of one segment or of all, by number, the earliest day first. `newest`: the last of each only. */
export async function sizesOf(deps: Reads, of: number | 'all' | 'newest'): Promise<Map<number, Counted[]>> {
  const rows = await deps.records.query<Row>(SIZES, [typeof of === 'number' ? of : null]);
  const found = new Map<number, Counted[]>();
  for (const { segmentId, netMinor, futureProfitMinor, ...row } of rows) {
    const size = {
      ...row,
      netMinor: num(netMinor),
      futureProfitMinor: futureProfitMinor === null ? null : num(futureProfitMinor),
    };
    const before = of === 'newest' ? [] : (found.get(segmentId) ?? []);
    found.set(segmentId, [...before, size]);
  }
  return found;
}

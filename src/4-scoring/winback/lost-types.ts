import { LOST_TYPES, type WinbackAnswer } from '#contract/winback';
import type { SqlParams } from '#platform/clickhouse';
import { num } from '#platform/num';
import { embedded, readSql } from '#platform/read-sql';
import { DELIVERED } from '../delivered/statements.ts';
import { findStudy, listStudies } from '../delivered/study-records.ts';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import type { PublishedRun } from '../run/published-runs.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const LOST_TYPES_OF = embedded(sql('lost-types'), 'gains', DELIVERED.gains);
const TYPES = embedded(sql('types'), 'types', LOST_TYPES_OF);

/** Days between first and last purchase from which on a relation is more than an acquaintance: half a year. */
const TENURE_DAYS = 180;
/** No study: nobody has answered. */
const NO_STUDY = 0;

/** Types of lost customers by relation and satisfaction (N5), for whoever asks for them: `customer_id`, `lost_type`. */
export type LostTypes = { readonly sql: string; readonly params: SqlParams };

/** @throws Failure `request.not-found` where there is no such study; 0 is none at all. */
export async function lostTypes(deps: ReadDeps, run: PublishedRun, studyId: number): Promise<LostTypes> {
  const asked = studyId === NO_STUDY ? NOBODY_ANSWERED : await answersOf(deps, studyId);
  const { current = null } = run.cuts;
  return { sql: LOST_TYPES_OF, params: { ...asked, run: run.runId, tenure: TENURE_DAYS, current: current ?? 0 } };
}

const NOBODY_ANSWERED = { study: NO_STUDY, weights: Array.from({ length: 7 }, () => 1), by: '', middle: 0 };

async function answersOf(deps: ReadDeps, study: number): Promise<Record<string, unknown>> {
  const { weights, askedBy, lowest } = await findStudy(deps, study);
  const asked = { study, weights, by: askedBy === 'nobody' ? '' : askedBy };
  const [row] = await deps.warehouse.rows<{ middle: number }>(DELIVERED.middle, { ...asked, lowest });
  return { ...asked, middle: Number.isFinite(row?.middle) ? row?.middle : 0 };
}

/** The types with what winning them back is expected to bring; satisfaction from the newest study where there is one. */
export async function readLostTypes(
  deps: ReadDeps,
  run: PublishedRun,
  { filter, cost }: PageAsk & { readonly cost: number },
): Promise<WinbackAnswer['types']> {
  const [newest] = await listStudies(deps);
  const studyId = newest?.studyId ?? NO_STUDY;
  const { params } = await lostTypes(deps, run, studyId);
  const rows = await deps.warehouse.rows<Record<string, string>>(filtered(TYPES, filter), {
    ...filter?.params,
    ...params,
    cost,
  });
  return {
    study: newest === undefined ? null : { studyId, name: newest.name },
    rows: LOST_TYPES.flatMap((type) => {
      const row = rows.find((one) => one['lost_type'] === type);
      if (row === undefined) return [];
      const n = (name: string): number => num(row[name] ?? 0);
      return [
        {
          type,
          customers: n('customers'),
          byAnswer: n('by_answer'),
          meanChance: n('mean_chance'),
          meanValueMinor: n('mean_value'),
          worth: n('worth'),
          gainMinor: n('gain'),
        },
      ];
    }),
  };
}

import type { AssignmentCounts, Experiment, ExperimentGain, NewExperiment } from '#contract/experiment';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import { num } from '#platform/num';
import type { Records, RecordsSession } from '#platform/postgres';

type Row = Omit<Experiment, 'createdAt' | 'costMinor'> & { costMinor: string; createdAt: Date };

const COLUMNS = `experiment_id as "experimentId", name, question, source, campaign_id as "campaignId", primary_metric as "primary", window_days as "windowDays",
  share_treated as "shareTreated", cost_minor as "costMinor", strategy_id as "strategyId", counts, measured,
  coalesce(cardinality(looks), 0) as looks, created_at as "createdAt", created_by as "createdBy"`;
const ALL = 'where is_ready order by experiment_id desc';

/** Every experiment whose groups are known, the newest first. */
export async function listExperiments({ records }: { readonly records: RecordsSession }): Promise<Experiment[]> {
  const rows = await records.query<Row>(['select', COLUMNS, 'from effect_experiments', ALL].join(' '));
  return rows.map(asExperiment);
}

/** @throws Failure `request.not-found` */
export async function findExperiment(
  { records }: { readonly records: RecordsSession },
  experimentId: number,
): Promise<Experiment> {
  const sql = ['select', COLUMNS, 'from effect_experiments where is_ready and experiment_id = $1'].join(' ');
  const [row] = await records.query<Row>(sql, [experimentId]);
  if (row === undefined) throw new Failure('request.not-found', { what: 'experiment', id: String(experimentId) });
  return asExperiment(row);
}

/** Keeps the design of an experiment whose groups are still to be taken in. @throws Failure `effect.name-taken` */
export async function keepDesign(
  { records, clock }: { readonly records: Records; readonly clock: Clock },
  asked: Omit<NewExperiment, 'file'>,
  by: string,
): Promise<number> {
  const { name, question, primary, windowDays, shareTreated, costMinor, strategyId } = asked;
  const [row] = await records.query<{ id: number }>(
    `insert into effect_experiments (name, question, source, primary_metric, window_days, share_treated, cost_minor, strategy_id,
       strategy_version, created_at, created_by)
     values ($1, $2, 'file', $3, $4, $5, $6, $7,
       (select max(version) from effect_strategy_versions where strategy_id = $7), $8, $9)
     on conflict (name) do nothing returning experiment_id as id`,
    [name, question, primary, windowDays, shareTreated, costMinor, strategyId, clock.now(), by],
  );
  if (row === undefined) throw new Failure('effect.name-taken', { name });
  return row.id;
}

/** From now on the experiment is there to be read. */
export async function keepCounts(
  { records }: { readonly records: RecordsSession },
  experimentId: number,
  counts: AssignmentCounts,
): Promise<void> {
  const sql = 'update effect_experiments set is_ready = true, counts = $2 where experiment_id = $1';
  await records.query(sql, [experimentId, JSON.stringify(counts)]);
}

/** Customers of both groups at the first look; those of this one where there was none. */
export async function firstSizes(
  { records }: { readonly records: RecordsSession },
  experimentId: number,
  now: Sizes,
): Promise<Sizes> {
  const sql = 'select first_sizes as sizes from effect_experiments where experiment_id = $1';
  const [row] = await records.query<{ sizes: number[] | null }>(sql, [experimentId]);
  const [treated = now.treated, control = now.control] = row?.sizes ?? [];
  return { treated, control };
}

/** Customers measured in both groups. */
export type Sizes = { readonly treated: number; readonly control: number };

/** Notes that somebody looked at the numbers of a day, and what a finished window showed; null takes an earlier result back. */
export async function noteLook(
  { records }: { readonly records: RecordsSession },
  experimentId: number,
  { asOf, measured, sizes }: { readonly asOf: string; readonly measured: ExperimentGain | null; readonly sizes: Sizes },
): Promise<number> {
  const [row] = await records.query<{ looks: number }>(
    `update effect_experiments set measured = $3, first_sizes = coalesce(first_sizes, $4),
       looks = case when $2::date = any(looks) then looks else looks || $2::date end
     where experiment_id = $1 returning cardinality(looks) as looks`,
    [experimentId, asOf, measured === null ? null : JSON.stringify(measured), [sizes.treated, sizes.control]],
  );
  return row?.looks ?? 0;
}

/** Forgets a record; its facts are the caller's to remove. */
export async function forgetExperiment(
  { records }: { readonly records: RecordsSession },
  experimentId: number,
): Promise<void> {
  await records.query('delete from effect_experiments where experiment_id = $1', [experimentId]);
}

function asExperiment({ createdAt, costMinor, ...row }: Row): Experiment {
  return { ...row, costMinor: num(costMinor), createdAt: createdAt.toISOString() };
}

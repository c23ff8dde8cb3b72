import {
  LOSS_KINDS,
  type LossKind,
  type LossSign,
  type WinbackAnswer,
  type WinbackQueueAnswer,
} from '#contract/winback';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { filtered, type PageAsk, type ReadDeps } from '../read/ask.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';

import { readLostTypes } from './lost-types.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const KINDS = sql('kinds');
const CURVE = sql('curve');
const QUEUE_END = sql('queue-end');
const WATCH = sql('watch');
const QUEUE = sql('queue');

/** Rows of the queue that a page shows; the customer list has them all. */
const MOST_SHOWN = 100;

export type WinbackAsk = PageAsk & { readonly capacity: number; readonly cost: number };

/**
 * Whom it is worth winning back: silent and lost customers by expected gain = P(return) × value − cost, by kind of loss, up to a capacity; how
 * far that can be believed; and live customers who show what goes before a loss in this shop.
 * @throws Failure `score.not-run`
 */
export async function readWinback(deps: ReadDeps, ask: WinbackAsk): Promise<WinbackAnswer> {
  const { warehouse, records } = deps;
  const run = await findRun({ records }, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId, cost: ask.cost };
  const rows = (statement: string, more: Readonly<Record<string, unknown>> = {}): Promise<Record<string, string>[]> =>
    warehouse.rows(filtered(statement, ask.filter), { ...params, ...more });
  const [kinds, curve, [end], watch, types] = await Promise.all([
    rows(KINDS),
    rows(CURVE),
    rows(QUEUE_END, { capacity: ask.capacity }),
    rows(WATCH),
    readLostTypes(deps, run, ask),
  ]);
  const n = (row: Record<string, string> | undefined, name: string): number => num(row?.[name] ?? 0);
  const silent = kinds.reduce((sum, row) => sum + n(row, 'customers'), 0);
  const chances = kinds.reduce((sum, row) => sum + n(row, 'customers') * n(row, 'mean_chance'), 0);
  const queued = n(end, 'customers');
  let customers = 0;
  let gainMinor = 0;
  return {
    meta: metaOfRun(run),
    facts: run.winback,
    silent,
    meanChance: silent === 0 ? null : chances / silent,
    worth: {
      customers: kinds.reduce((sum, row) => sum + n(row, 'worth'), 0),
      gainMinor: kinds.reduce((sum, row) => sum + n(row, 'gain'), 0),
    },
    queue: {
      customers: queued,
      gainMinor: n(end, 'gain'),
      fromGainMinor: queued === 0 ? null : n(end, 'from_gain'),
    },
    curve: curve.map((row) => {
      customers = n(row, 'customers');
      gainMinor += n(row, 'gain');
      return { customers, gainMinor };
    }),
    kinds: LOSS_KINDS.flatMap((kind) => {
      const row = kinds.find((one) => one['kind'] === kind);
      if (row === undefined) return [];
      return [
        {
          kind,
          customers: n(row, 'customers'),
          meanChance: n(row, 'mean_chance'),
          meanValueMinor: n(row, 'mean_value'),
          worth: n(row, 'worth'),
          gainMinor: n(row, 'gain'),
        },
      ];
    }),
    types,
    watch: watch.map((row) => ({
      sign: row['sign'] as LossSign,
      silent: n(row, 'silent'),
      live: n(row, 'live'),
      liveFutureMinor: n(row, 'live_future'),
    })),
  };
}

/** The head of the queue with its people. @throws Failure `score.not-run` */
export async function readWinbackQueue({ warehouse, records }: ReadDeps, ask: WinbackAsk): Promise<WinbackQueueAnswer> {
  const run = await findRun({ records }, ask.asOf);
  const rows = await warehouse.rows<Record<string, string>>(filtered(QUEUE, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    cost: ask.cost,
    most: Math.min(ask.capacity, MOST_SHOWN),
  });
  return {
    meta: metaOfRun(run),
    rows: rows.map((row) => {
      const n = (name: string): number => num(row[name] ?? 0);
      const sign = (row['sign'] ?? '') === '' ? null : (row['sign'] as LossSign);
      return {
        customerId: row['customer_id'] ?? '',
        name: row['name'] ?? '',
        lastOn: row['last_on'] ?? '',
        stage: row['stage'] ?? '',
        kind: row['kind'] as LossKind,
        sign,
        confidence: sign === null ? null : n('confidence'),
        chance: n('chance'),
        valueMinor: n('value'),
        costMinor: n('cost'),
        gainMinor: n('gain'),
      };
    }),
  };
}

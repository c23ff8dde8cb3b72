import type { z } from 'zod';
import { ABC_CLASSES } from '#contract/common';
import type { AbcAnswer } from '#contract/value';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, findRunBefore, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const CLASSES = readSql(new URL('./abc-classes.sql', import.meta.url));
const CURVE = readSql(new URL('./abc-curve.sql', import.meta.url));
const MOVEMENT = readSql(new URL('./abc-movement.sql', import.meta.url));

type Answer = z.infer<typeof AbcAnswer>;
type CurveRow = { customers: string; total: string; curve: [place: number, running: string][]; gini: number | null };

/**
 * Customers by class A, B, C of one measure, the Pareto curve, and who changed class since an earlier run.
 * @throws Failure `score.not-run`
 */
export async function readAbc(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const before = await findRunBefore(deps, run.asOf, ask.compareTo);
  const params = { ...ask.filter?.params, run: run.runId, measure: ask.measure ?? 'net' };
  const [classes, [curve], movement] = await Promise.all([
    deps.warehouse.rows<{ class: string; customers: string; money: string; smallest: string }>(
      filtered(CLASSES, ask.filter),
      params,
    ),
    deps.warehouse.rows<CurveRow>(filtered(CURVE, ask.filter), params),
    before === undefined
      ? null
      : deps.warehouse.rows<{ from_class: string; to_class: string; customers: string }>(
          filtered(MOVEMENT, ask.filter),
          { ...params, before: before.runId },
        ),
  ]);
  const total = num(curve?.total ?? 0);
  return {
    meta: metaOfRun(run),
    shares: { a: run.settings.abc.a, b: run.settings.abc.b },
    classes: ABC_CLASSES.map((name) => {
      const found = classes.find((one) => one.class === name);
      const moneyMinor = num(found?.money ?? 0);
      const moneyShare = total === 0 ? 0 : moneyMinor / total;
      const smallestMinor = num(found?.smallest ?? 0);
      return { class: name, customers: num(found?.customers ?? 0), moneyMinor, moneyShare, smallestMinor };
    }),
    curve: (curve?.curve ?? []).map(([place, running]) => ({
      customers: num(place) / num(curve?.customers ?? 1),
      money: total === 0 ? 0 : num(running) / total,
    })),
    gini: curve?.gini ?? null,
    movement:
      movement?.map((one) => ({ from: one.from_class, to: one.to_class, customers: num(one.customers) })) ?? null,
  };
}

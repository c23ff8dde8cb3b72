import type { z } from 'zod';
import { STAGES } from '#contract/common';
import type { StagesAnswer } from '#contract/lifecycle';
import type { Settings } from '#contract/settings';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const NOW = readSql(new URL('./stages-now.sql', import.meta.url));
const HISTORY = readSql(new URL('./stages-history.sql', import.meta.url));

type Answer = z.infer<typeof StagesAnswer>;

/**
 * Customers by lifecycle stage, the rule of each stage, and how many stood where at each day looked back to.
 * @throws Failure `score.not-run`
 */
export async function readStages(deps: ReadDeps, ask: PageAsk): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const params = { ...ask.filter?.params, run: run.runId };
  const [now, history] = await Promise.all([
    deps.warehouse.rows<Record<string, string | number>>(filtered(NOW, ask.filter), {
      ...params,
      measure: ask.measure ?? 'net',
    }),
    deps.warehouse.rows<{ on_day: string; stage: string; customers: string }>(filtered(HISTORY, ask.filter), {
      ...params,
      all: ask.filter === undefined ? 1 : 0,
    }),
  ]);
  const counted = new Map(history.map((row) => [`${row.on_day} ${row.stage}`, num(row.customers)]));
  return {
    meta: metaOfRun(run),
    rules: rulesOf(run.settings),
    stages: STAGES.map((stage) => {
      const row = now.find((one) => one['stage'] === stage);
      const n = (name: string): number => num(row?.[name] ?? 0);
      return {
        stage,
        customers: n('customers'),
        moneyMinor: n('money'),
        futureMinor: n('future'),
        meanSilenceDays: n('mean_silence'),
      };
    }),
    history: run.totals.stageDays.flatMap((on) =>
      STAGES.map((stage) => ({ on, stage, customers: counted.get(`${on} ${stage}`) ?? 0 })),
    ),
  };
}

/**
 * Each stage's rule as a formula free of language: n purchase days, d days from the first to the last of them, s days of silence, g the own
 * rhythm in days. The words of lifecycle say the same in sentences.
 */
function rulesOf({ lifecycle }: Settings): Answer['rules'] {
  const { formationOrders, stabilityOrders, stabilityDays, declineFactor, lostFactor } = lifecycle;
  const rules = {
    exploration: `n < ${formationOrders}, s ÷ g < ${declineFactor}`,
    formation: `n ≥ ${formationOrders}, s ÷ g < ${declineFactor}`,
    stability: `n ≥ ${stabilityOrders}, d ≥ ${stabilityDays}, s ÷ g < ${declineFactor}`,
    decline: `${declineFactor} ≤ s ÷ g < ${lostFactor}`,
    lost: `s ÷ g ≥ ${lostFactor}`,
  };
  return STAGES.map((stage) => ({ stage, rule: rules[stage] }));
}

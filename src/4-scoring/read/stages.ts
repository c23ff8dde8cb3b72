import type { z } from 'zod';
import { STAGES } from '#contract/common';
import type { StagesAnswer } from '#contract/lifecycle';
import type { Settings } from '#contract/settings';
import { type Locale, say } from '#i18n';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const NOW = readSql(new URL('./stages-now.sql', import.meta.url));
const HISTORY = readSql(new URL('./stages-history.sql', import.meta.url));

type Answer = z.infer<typeof StagesAnswer>;

/**
 * Customers by lifecycle stage, the rule of each stage in the reader's language, and how many stood where at each day looked back to.
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
    rules: rulesOf(run.settings, ask.locale ?? 'en'),
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

function rulesOf({ lifecycle }: Settings, locale: Locale): Answer['rules'] {
  const facts = {
    formationOrders: String(lifecycle.formationOrders),
    stabilityOrders: String(lifecycle.stabilityOrders),
    stabilityDays: String(lifecycle.stabilityDays),
    declineFactor: String(lifecycle.declineFactor),
    lostFactor: String(lifecycle.lostFactor),
  };
  return STAGES.map((stage) => ({ stage, rule: say(locale, `stage.rule.${stage}`, facts) }));
}

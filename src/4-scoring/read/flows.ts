import type { z } from 'zod';
import type { Stage } from '#contract/common';
import { Failure } from '#contract/failure';
import type { FlowsAnswer } from '#contract/lifecycle';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const FLOWS = readSql(new URL('./flows.sql', import.meta.url));

type FlowRow = { from_stage: Stage | 'new'; to_stage: Stage; customers: string; future: string };

/**
 * How many customers went from which stage to which between two of the days a run looked back to; left out, the last two. Both marginals
 * equal the stage counts of those days, `new` aside.
 * @throws Failure `score.not-run`; `request.invalid` for a day that was not looked back to, or a `from` after `to`.
 */
export async function readFlows(
  deps: ReadDeps,
  ask: PageAsk & { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<z.infer<typeof FlowsAnswer>> {
  const run = await findRun(deps, ask.asOf);
  const dates = [...run.totals.stageDays];
  const to = ask.to ?? dates.at(-1) ?? run.asOf;
  const from = ask.from ?? dates.filter((day) => day < to).at(-1) ?? to;
  if (!dates.includes(to)) throw new Failure('request.invalid', { where: 'to', reason: to });
  if (!dates.includes(from) || from > to) throw new Failure('request.invalid', { where: 'from', reason: from });
  const rows = await deps.warehouse.rows<FlowRow>(filtered(FLOWS, ask.filter), {
    ...ask.filter?.params,
    run: run.runId,
    from,
    to,
  });
  return {
    meta: metaOfRun(run),
    dates,
    from,
    to,
    flows: rows.map((row) => ({
      from: row.from_stage,
      to: row.to_stage,
      customers: num(row.customers),
      futureMinor: num(row.future),
    })),
  };
}

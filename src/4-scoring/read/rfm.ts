import type { z } from 'zod';
import { RFM_GROUPS, type RfmGroup, type RfmMethod } from '#contract/common';
import type { RfmAnswer } from '#contract/value';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { groupOf, groupRule } from '../cuts/group-rules.ts';
import { findRun, metaOfRun } from '../run/published-runs.ts';
import { filtered, type PageAsk, type ReadDeps } from './ask.ts';

const RFM = readSql(new URL('./rfm.sql', import.meta.url));

type Answer = z.infer<typeof RfmAnswer>;
type Code = { readonly rfm: string; readonly customers: number; readonly moneyMinor: number; readonly future: number };

/**
 * Customers by their RFM codes: the R × F grid, the named groups and all codes. Money is that of the whole history by the measure asked
 * for, while frequency and money scores look at the window. `rule` is free of language: `R 4–5 · F 4–5 · M 4–5`.
 * @throws Failure `score.not-run`
 */
export async function readRfm(
  deps: ReadDeps,
  ask: PageAsk & { readonly method?: RfmMethod | undefined },
): Promise<Answer> {
  const run = await findRun(deps, ask.asOf);
  const method = ask.method ?? run.settings.rfmMethod;
  const params = { ...ask.filter?.params, run: run.runId, method, measure: ask.measure ?? 'net' };
  const rows = await deps.warehouse.rows<{ rfm: string; customers: string; money: string; future: string }>(
    filtered(RFM, ask.filter),
    params,
  );
  const codes: Code[] = rows.map(({ rfm, customers, money, future }) => ({
    rfm,
    customers: num(customers),
    moneyMinor: num(money),
    future: num(future),
  }));
  return {
    meta: metaOfRun(run),
    method,
    windowDays: run.settings.rfmWindowDays,
    cuts: {
      recencyDays: [...run.cuts.rfm[method].recencyDays],
      orders: [...run.cuts.rfm[method].orders],
      moneyMinor: [...run.cuts.rfm[method].moneyMinor],
    },
    cells: cellsOf(codes),
    groups: groupsOf(codes),
    codes: codes.map(({ rfm, customers, moneyMinor }) => ({ rfm, customers, moneyMinor })),
  };
}

function nameOf(code: string): RfmGroup {
  return groupOf(Number(code[0]), Number(code[1]), Number(code[2]));
}

function totalOf(codes: readonly Code[]): { customers: number; moneyMinor: number; futureMinor: number } {
  return {
    customers: codes.reduce((sum, one) => sum + one.customers, 0),
    moneyMinor: codes.reduce((sum, one) => sum + one.moneyMinor, 0),
    futureMinor: codes.reduce((sum, one) => sum + one.future, 0),
  };
}

/** The 25 cells of the grid, empty ones too. */
function cellsOf(codes: readonly Code[]): Answer['cells'] {
  const scores = [1, 2, 3, 4, 5];
  return scores.flatMap((r) =>
    scores.map((f) => {
      const inside = codes.filter(({ rfm }) => rfm.startsWith(`${r}${f}`));
      return { r, f, ...totalOf(inside), groups: [...new Set(inside.map(({ rfm }) => nameOf(rfm)))] };
    }),
  );
}

function groupsOf(codes: readonly Code[]): Answer['groups'] {
  return RFM_GROUPS.map((group) => ({
    group,
    ...totalOf(codes.filter(({ rfm }) => nameOf(rfm) === group)),
    rule: groupRule(group),
  }));
}

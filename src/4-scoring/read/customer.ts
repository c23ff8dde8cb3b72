import type { z } from 'zod';
import type { CustomerDetail } from '#contract/customer';
import { Failure } from '#contract/failure';
import { num } from '#platform/num';
import { readSql } from '#platform/read-sql';
import { dayAfter, dayNumber } from '../run/days.ts';
import { findRun, metaOfRun, newestRuns, type PublishedRun } from '../run/published-runs.ts';
import type { PageAsk, ReadDeps } from './ask.ts';
import { forecastOf, type KnownCustomer, type ScoredHistory } from './customer-forecast.ts';
import { customerRow, type SentCustomerRow } from './customer-row.ts';

const sql = (name: string): string => readSql(new URL(`./${name}.sql`, import.meta.url));
const STATEMENTS = {
  row: sql('customer'),
  days: sql('customer-days'),
  history: sql('customer-history'),
  contacts: sql('customer-contacts'),
  person: sql('customer-person'),
  stages: sql('customer-stages'),
  grades: sql('customer-grades'),
};

/** Runs whose grades are shown. */
const MOST_GRADES = 24;

type Detail = z.infer<typeof CustomerDetail>;
type Sent = SentCustomerRow & KnownCustomer;

/**
 * Everything about one customer as of a run: value with intervals, rhythm, stages and grades over time, and the terms behind the
 * forecast. The rhythm and identifiers come from the facts as they are now.
 * @throws Failure `score.not-run`; `request.not-found` where nobody of that number had bought by then.
 */
export async function readCustomer(deps: ReadDeps, customerId: string, ask: PageAsk): Promise<Detail> {
  const run = await findRun(deps, ask.asOf);
  const notFound = new Failure('request.not-found', { what: 'customer', id: customerId });
  if (!/^\d{1,20}$/.test(customerId) || BigInt(customerId) >= 2n ** 64n) throw notFound;
  const runs = (await newestRuns(deps)).filter((one) => one.asOf <= run.asOf).slice(0, MOST_GRADES);
  const params = { run: run.runId, customer: customerId, as_of: run.asOf, method: run.settings.rfmMethod };
  const rows = <Row>(statement: string, more = {}): Promise<Row[]> =>
    deps.warehouse.rows<Row>(statement, { ...params, ...more });
  const [[sent], days, [history], contacts, [person], stages, grades] = await Promise.all([
    rows<Sent>(STATEMENTS.row),
    rows<{ day: string }>(STATEMENTS.days),
    rows<ScoredHistory>(STATEMENTS.history),
    rows<{ kind: 'account' | 'email' | 'phone'; source: string; value: string; first_day: string | null }>(
      STATEMENTS.contacts,
    ),
    rows<{ email: string; phone: string }>(STATEMENTS.person),
    rows<{ on_day: string; stage: Detail['stageHistory'][number]['stage'] }>(STATEMENTS.stages),
    rows<{ as_of: string; abc: 'A'; rfm_group: 'lost'; future: string | null }>(STATEMENTS.grades, {
      runs: runs.map(({ runId }) => runId),
    }),
  ]);
  if (sent === undefined) throw notFound;
  return {
    ...bodyOf(run, sent, history, days),
    meta: metaOfRun(run),
    identifiers: contacts.map(({ first_day, ...contact }) => ({ ...contact, firstOn: first_day })),
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    stageHistory: stages.map(({ on_day, stage }) => ({ on: on_day, stage })),
    gradeHistory: grades.map((grade) => ({
      asOf: grade.as_of,
      abc: grade.abc,
      rfmGroup: grade.rfm_group,
      futureRevenueMinor: grade.future === null ? null : num(grade.future),
    })),
  };
}

type Body = Pick<Detail, 'customer' | 'value' | 'rhythm' | 'why' | 'modelWords'>;

function bodyOf(
  run: PublishedRun,
  sent: Sent,
  history: ScoredHistory | undefined,
  days: readonly { readonly day: string }[],
): Body {
  const { ageDays: _age, expectedSpendMinor, medianGapDays, silenceRatio, ...own } = sent;
  const customer = customerRow(own);
  const forecast = forecastOf(run, sent, customer, history);
  const gaps = days.slice(1).map(({ day }, at) => dayNumber(day) - dayNumber(days[at]?.day ?? day));
  const isReturning = customer.occasions > 1 && medianGapDays !== null;
  return {
    customer,
    value: {
      historyRevenueMinor: customer.revenueMinor,
      historyNetMinor: customer.netMinor,
      historyProfitMinor: customer.profitMinor,
      futureRevenueMinor: customer.futureRevenueMinor,
      futureProfitMinor: customer.futureProfitMinor,
      futureRevenueInterval: forecast?.spreads.revenueMinor ?? null,
      expectedOrdersInterval: forecast?.spreads.orders ?? null,
      expectedOrderInterval: forecast?.spreads.spendMinor ?? null,
      horizonDays: run.settings.horizonDays,
      yearlyDiscount: run.settings.yearlyDiscount,
      expectedOrderMinor: expectedSpendMinor === null ? null : Math.round(expectedSpendMinor),
      // Where her own rhythm puts the next purchase; it may lie in the past, which is what makes it overdue.
      nextOrderOn: isReturning ? dayAfter(customer.lastOn, Math.round(medianGapDays)) : null,
    },
    rhythm: {
      gaps,
      medianGapDays,
      silenceDays: customer.recencyDays,
      silenceRatio: Number.isFinite(silenceRatio) ? silenceRatio : null,
    },
    why: forecast?.why ?? [],
    modelWords: [...run.fits.words],
  };
}

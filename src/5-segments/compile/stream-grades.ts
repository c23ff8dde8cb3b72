import { Failure } from '#contract/failure';
import { findGradeScheme, gradeResults, type ReadDeps } from '#scoring';
import { decimalMoney, headingLine, moneyParams, safeText, textLines } from './csv-lines.ts';
import { customersFilter } from './customers-filter.ts';

const HEADINGS = ['customer_id', 'name', 'tier', 'tier_name', 'tier_before', 'value', 'silent_days', 'by_grace'];

/**
 * Every customer with the grade held under a scheme, the highest tier first, as UTF-8 CSV in pieces. A value in points has two decimals.
 * @throws Failure `score.not-run`, `segment.*`, `request.not-found` where the scheme or its grades are missing, at the first piece.
 */
export async function* streamGrades(
  deps: ReadDeps,
  schemeId: number,
  ask: { readonly asOf?: string | undefined; readonly where?: readonly string[] | undefined },
  locale: 'zh' | 'en',
): AsyncGenerator<Buffer> {
  const { run, filter } = await customersFilter(deps, ask);
  const { definition } = await findGradeScheme(deps, schemeId, run.asOf);
  const result = (await gradeResults(deps, [run.runId])).find((one) => one.schemeId === schemeId);
  if (result === undefined) throw new Failure('request.not-found', { what: 'grades', id: String(schemeId) });
  const sql = `select formatRowNoNewline('CSV', toString(g.customer_id), ${safeText('c.name')}, g.tier, {names:Array(String)}[g.tier],
            if(g.tier_before < 0, '', toString(g.tier_before)), ${decimalMoney('g.grade_value')}, g.silence_days, g.tier < g.rule_tier)
     from (select customer_id, tier, rule_tier, tier_before, grade_value, silence_days from score_grades
           where run_id = {run:UInt32} and scheme_id = {scheme:UInt32} and version = {version:UInt32} and on_day = {day:Date}) as g
     inner join (select customer_id, name from score_customers where run_id = {run:UInt32} and (${filter?.sql ?? '1'})) as c
       on c.customer_id = g.customer_id
     order by g.tier = 0, g.tier, g.grade_value desc, g.customer_id`;
  const unit = definition.basis.kind === 'weighted' ? { digits: 2, unit: 100 } : moneyParams(run.settings.currency);
  const params = {
    ...filter?.params,
    run: run.runId,
    scheme: schemeId,
    version: result.version,
    day: run.asOf,
    names: definition.tiers.map(({ name }) => name[locale]),
    ...unit,
  };
  yield headingLine(HEADINGS);
  yield* textLines(deps.warehouse.stream(sql, params));
}

import { Failure } from '#contract/failure';
import type { CompileContext, Place } from './condition-field.ts';
import { CONDITION_FIELDS } from './fields.ts';
import type { Condition } from './parse-conditions.ts';

/**
 * One condition as an SQL expression over columns of score_customers, its values in places.
 * @throws Failure `segment.wrong-value` where a value names nothing that exists: no run up to that day, no such segment.
 */
export function conditionSql({ field, operator, values }: Condition, place: Place, context: CompileContext): string {
  const sql = CONDITION_FIELDS.get(field)?.compile(operator, values, place, context);
  if (sql === undefined) throw new Failure('segment.wrong-value', { field, value: values.join(',') });
  return sql;
}

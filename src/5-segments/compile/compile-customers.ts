import { Failure } from '#contract/failure';
import type { CompileContext, Piece, Place } from './condition-field.ts';
import { CONDITION_FIELDS } from './fields.ts';
import type { Condition } from './parse-conditions.ts';

export type { CompileContext } from './condition-field.ts';

/**
 * The conditions as one SQL expression over columns of score_customers, all of which must hold; `1` without conditions.
 * Every value is a parameter `w0`, `w1` …; the text holds only names from the field map. It is a part of a `where` of a statement that
 * itself keeps to one run.
 * @throws Failure `segment.wrong-value` for a day up to which there is no run.
 */
export function compileCustomers(conditions: readonly Condition[], context: CompileContext): Piece {
  const params: Record<string, unknown> = {};
  let count = 0;
  const place: Place = (type, value) => {
    const name = `w${count++}`;
    params[name] = value;
    return `{${name}:${type}}`;
  };
  const parts = conditions.map(({ field, operator, values }) => {
    const sql = CONDITION_FIELDS.get(field)?.compile(operator, values, place, context);
    if (sql === undefined) throw new Failure('segment.wrong-value', { field, value: values.join(',') });
    return sql;
  });
  return { sql: parts.length === 0 ? '1' : parts.join(' and '), params };
}

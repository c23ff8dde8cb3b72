import type { CompileContext, Piece } from './condition-field.ts';
import { conditionSql } from './condition-sql.ts';
import type { Condition } from './parse-conditions.ts';
import { placing } from './placing.ts';

export type { CompileContext } from './condition-field.ts';

/**
 * The conditions as one SQL expression over columns of score_customers, all of which must hold; `1` without conditions.
 * Every value is a parameter `w0`, `w1` …; the text holds only names from the field map. It is a part of a `where` of a statement that
 * itself keeps to one run.
 * @throws Failure `segment.wrong-value` for a day up to which there is no run, for a segment that does not exist.
 */
export function compileCustomers(conditions: readonly Condition[], context: CompileContext): Piece {
  const { place, params } = placing();
  const parts = conditions.map((condition) => conditionSql(condition, place, context));
  return { sql: parts.length === 0 ? '1' : parts.join(' and '), params };
}

import { Failure } from '#contract/failure';
import { OPERATORS, type Operator } from './condition-field.ts';
import { CONDITION_FIELDS } from './fields.ts';

/** A condition taken apart and found sound: the field exists, knows the operator and accepts each value. */
export type Condition = { readonly field: string; readonly operator: Operator; readonly values: readonly string[] };

const LONGEST = 20_000;

/**
 * Reads conditions `field:operator:value`. `in` takes `a,b,c`, `between` takes `a..b`.
 * @throws Failure `segment.unknown-field`, `segment.wrong-operator`, `segment.wrong-value`
 */
export function parseConditions(texts: readonly string[]): Condition[] {
  return texts.map(parseCondition);
}

function parseCondition(text: string): Condition {
  const [name = '', operator = '', ...rest] = text.slice(0, LONGEST).split(':');
  const field = CONDITION_FIELDS.get(name);
  if (field === undefined) throw new Failure('segment.unknown-field', { field: name.slice(0, 80) });
  if (!isOperator(operator) || !field.operators.includes(operator)) {
    throw new Failure('segment.wrong-operator', { field: name, operator: operator.slice(0, 40) });
  }
  const value = rest.join(':');
  const values = operator === 'in' ? value.split(',') : operator === 'between' ? value.split('..') : [value];
  const isRightCount = operator !== 'between' || values.length === 2;
  if (rest.length === 0 || text.length > LONGEST || !isRightCount || !values.every(field.accepts)) {
    throw new Failure('segment.wrong-value', { field: name, value: value.slice(0, 200) });
  }
  return { field: name, operator, values };
}

function isOperator(text: string): text is Operator {
  return OPERATORS.some((operator) => operator === text);
}

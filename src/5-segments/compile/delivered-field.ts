import { type ConditionField, isNumber } from './condition-field.ts';
import { placedStatement } from './placed-statement.ts';

const taken = (value: string): readonly [number, string] => {
  const [study = '', points = ''] = value.split('/');
  return [Number(study), points];
};

const SIGNS = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

/** `3/1.25`: a delivered value of 1.25 points of the scale, by the customer's own answer in study 3. Who did not answer is in neither part. */
export const deliveredField: ConditionField = {
  operators: ['gte', 'lte', 'gt', 'lt'],
  accepts: (value) => {
    const [study = '', points = '', ...more] = value.split('/');
    return more.length === 0 && /^\d{1,9}$/.test(study) && isNumber(points);
  },
  compile: (operator, [value = ''], place, { studies }) => {
    const [studyId, points] = taken(value);
    const gains = studies?.get(studyId);
    if (gains === undefined) return undefined;
    const statement = placedStatement(gains, place);
    // answers lie where their key falls, not where the customer is: every shard asks all of them
    return `customer_id global in (select customer_id from (${statement}) where gain ${SIGNS[operator as 'gte']} ${place('Float64', points)})`;
  },
};

/** The studies that conditions name. */
export function studiesNamed(conditions: readonly { field: string; values: readonly string[] }[]): number[] {
  const named = conditions.filter(({ field }) => field === 'delivered');
  return [...new Set(named.flatMap(({ values }) => values.map((value) => taken(value)[0])))];
}

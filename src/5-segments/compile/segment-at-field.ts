import { type ConditionField, isDay } from './condition-field.ts';

const taken = (value: string): readonly [string, string] => {
  const [day = '', segment = ''] = value.split('/');
  return [day, segment];
};

/** `2026-01-31/3`: was in the segment with the number 3 when it was last counted on or before that day, by its definition of then. */
export const segmentAtField: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) => {
    const [day, segment] = taken(value);
    return value.split('/').length === 2 && isDay(day) && /^[1-9]\d{0,8}$/.test(segment);
  },
  compile: (operator, [value = ''], place, { counts }) => {
    const [day, segment] = taken(value);
    const found = counts?.findLast((one) => one.segmentId === Number(segment) && one.asOf <= day);
    if (found === undefined) return undefined;
    const members =
      `select customer_id from seg_members where run_id = ${place('UInt32', found.runId)}` +
      ` and count_id = ${place('UInt32', found.countId)}`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${members})`;
  },
};

import type { ConditionField } from './condition-field.ts';

/** `3`: is on the uploaded list with the number 3, as its lines were last matched with customers. */
export const listField: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => /^[1-9]\d{0,8}$/.test(value),
  compile: (operator, values, place, { lists }) => {
    if (!values.every((value) => lists?.has(Number(value)))) return undefined;
    const members = `select customer_id from seg_list_members where list_id in ${place('Array(UInt32)', values.map(Number))}`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${members})`;
  },
};

import type { ConditionField } from './condition-field.ts';

/** `3`: is in the segment with the number 3, by its definition of today, among the customers of the run asked for. */
export const segmentField: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => /^[1-9]\d{0,8}$/.test(value),
  compile: (operator, values, place, { membership }) => {
    const parts: string[] = [];
    for (const value of values) {
      const inside = membership?.(Number(value), place);
      if (inside === undefined) return undefined;
      parts.push(`ifNull((${inside}), 0)`);
    }
    const any = parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`;
    return operator === 'not' ? `not ${any}` : any;
  },
};

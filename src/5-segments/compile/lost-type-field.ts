import { LOST_TYPES } from '#contract/winback';
import type { ConditionField } from './condition-field.ts';
import { placedStatement } from './placed-statement.ts';

const taken = (value: string): readonly [number, string] => {
  const [study = '', type = ''] = value.split('/');
  return [Number(study), type];
};

/** `3/strong-discontent`: a silent or lost customer of that type, satisfaction by the answers of study 3; study 0: by refunds alone. */
export const lostTypeField: ConditionField = {
  operators: ['is'],
  accepts: (value) => /^\d{1,9}\/[a-z-]+$/.test(value) && LOST_TYPES.some((type) => type === taken(value)[1]),
  compile: (_operator, [value = ''], place, { lostTypes }) => {
    const [studyId, type] = taken(value);
    const types = lostTypes?.get(studyId);
    if (types === undefined) return undefined;
    // answers lie where their key falls, not where the customer is
    return `customer_id global in (select customer_id from (${placedStatement(types, place)}) where lost_type = ${place('String', type)})`;
  },
};

/** The studies by whose answers conditions tell types of lost customers. */
export function lostTypesNamed(conditions: readonly { field: string; values: readonly string[] }[]): number[] {
  const named = conditions.filter(({ field }) => field === 'lostType');
  return [...new Set(named.flatMap(({ values }) => values.map((value) => taken(value)[0])))];
}

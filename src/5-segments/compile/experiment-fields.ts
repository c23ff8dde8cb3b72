import { EXPERIMENT_GROUPS } from '#contract/experiment';
import type { ConditionField } from './condition-field.ts';

const taken = (value: string): readonly [number, string] => {
  const [experiment = '', rest = ''] = value.split('/');
  return [Number(experiment), rest];
};

/** `12/treated`: is in that group of experiment 12, as it was measured last; or is left out for that reason. */
export const experimentField: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) =>
    /^[1-9]\d{0,8}\/[a-z]+$/.test(value) && EXPERIMENT_GROUPS.some((group) => group === taken(value)[1]),
  compile: (operator, [value = ''], place, { groups }) => {
    const [experiment, group] = taken(value);
    const set = groups?.get(experiment);
    if (set === undefined) return undefined;
    const members = `select customer_id from seg_groups where set_id = ${place('UInt32', set)} and group_name = ${place('String', group)}`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${members})`;
  },
};

import { EXPERIMENT_GROUPS } from '#contract/experiment';
import { UPLIFT_KINDS } from '#contract/uplift';
import { type ConditionField, isNumber } from './condition-field.ts';

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

const SIGNS = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;
const EXPECTED = 'customer_id in (select customer_id from score_uplift where run_id = ';

/** `12/treat`: what treating her as in experiment 12 is expected to do. Nobody where that has not been learned. */
export const upliftField: ConditionField = {
  operators: ['is'],
  accepts: (value) => /^[1-9]\d{0,8}\/[a-zA-Z]+$/.test(value) && UPLIFT_KINDS.some((kind) => kind === taken(value)[1]),
  compile: (_operator, [value = ''], place, { runId }) => {
    const [experiment, kind] = taken(value);
    return `${EXPECTED}${place('UInt32', runId)} and experiment_id = ${place('UInt32', experiment)} and kind = ${place('String', kind)})`;
  },
};

/** `12/500`: profit expected from treating her as in experiment 12, before its cost, compared with 500 minor units. */
export const upliftGainField: ConditionField = {
  operators: ['gte', 'lte', 'gt', 'lt'],
  accepts: (value) => /^[1-9]\d{0,8}\//.test(value) && value.split('/').length === 2 && isNumber(taken(value)[1]),
  compile: (operator, [value = ''], place, { runId }) => {
    const [experiment, minor] = taken(value);
    const least = `effect_minor ${SIGNS[operator as 'gte']} ${place('Float64', minor)}`;
    return `${EXPECTED}${place('UInt32', runId)} and experiment_id = ${place('UInt32', experiment)} and ${least})`;
  },
};

import { CLASS_COUNT } from '#contract/dimensions';
import type { SchemeScores } from '#scoring';
import { type CompileContext, type ConditionField, isNumber, type Place } from './condition-field.ts';
import { placedStatement } from './placed-statement.ts';

const taken = (value: string): readonly [number, string] => {
  const [scheme = '', rest = ''] = value.split('/');
  return [Number(scheme), rest];
};

const schemeAnd =
  (accepts: (rest: string) => boolean) =>
  (value: string): boolean => {
    const [scheme, rest = '', ...more] = value.split('/');
    return more.length === 0 && /^\d{1,9}$/.test(scheme ?? '') && accepts(rest);
  };

/** The schemes that conditions name. */
export function schemesNamed(conditions: readonly { field: string; values: readonly string[] }[]): number[] {
  const named = conditions.filter(({ field }) => field === 'weighted' || field === 'weightedScore');
  return [...new Set(named.flatMap(({ values }) => values.map((value) => taken(value)[0])))];
}

/** `3/1`: class 1 of the scheme with the number 3. */
export const weightedClassField: ConditionField = {
  operators: ['is', 'not'],
  accepts: schemeAnd((rest) => /^\d$/.test(rest) && Number(rest) >= 1 && Number(rest) <= CLASS_COUNT),
  compile: (operator, [value = ''], place, context) => {
    const [schemeId, name] = taken(value);
    const scores = context.schemes?.get(schemeId);
    const reach = scores?.classes[Number(name) - 1];
    if (scores === undefined || reach === undefined) return undefined;
    const isNot = operator === 'not';
    if (reach.isEmpty) return isNot ? '1' : '0';
    const limits = [
      ...(reach.from === null ? [] : [`points >= ${place('UInt16', reach.from)}`]),
      ...(reach.below === null ? [] : [`points < ${place('UInt16', reach.below)}`]),
    ];
    return `customer_id ${isNot ? 'not in' : 'in'} (${customersWith(scores, limits.join(' and '), place)})`;
  },
};

const SIGNS = { is: '=', gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

/** `3/80.5`: a score of 80.5 under the scheme with the number 3, on 0 … 100. */
export const weightedScoreField: ConditionField = {
  operators: ['is', 'gte', 'lte', 'gt', 'lt'],
  accepts: schemeAnd((rest) => isNumber(rest) && Number(rest) >= 0 && Number(rest) <= 100),
  compile: (operator, [value = ''], place, { schemes }: CompileContext) => {
    const [schemeId, score] = taken(value);
    const scores = schemes?.get(schemeId);
    if (scores === undefined) return undefined;
    const points = place('UInt16', Math.round(Number(score) * 100));
    return `customer_id in (${customersWith(scores, `points ${SIGNS[operator as 'is']} ${points}`, place)})`;
  },
};

/** The customers of a run whose score keeps to limits. */
function customersWith(scores: SchemeScores, limits: string, place: Place): string {
  return `select customer_id from (${placedStatement(scores, place)}) where ${limits}`;
}

import { type CompileContext, type ConditionField, isDay, type Place } from './condition-field.ts';

const NEW = 'new';
/** Tiers are counted from the top; 0 is none. */
const TIER = /^[0-6]$/;

/** Conditions under which customers are looked up by grade. */
export const namesGrades = (field: string): boolean => /^grade(At|Then)?$/.test(field);

const isScheme = (text: string | undefined): boolean => /^\d{1,9}$/.test(text ?? '');

/** `3/1`: tier 1 under the scheme with the number 3, on the day of the run. */
export const gradeField: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => {
    const [scheme, tier, ...rest] = value.split('/');
    return rest.length === 0 && isScheme(scheme) && TIER.test(tier ?? '');
  },
  compile: (operator, values, place, context) => {
    const taken = values.map((value) => value.split('/'));
    const wanted = taken.map(([scheme, tier]) => ({ scheme: Number(scheme), tier: Number(tier) }));
    return standing(operator, wanted, context.asOf, { runId: context.runId, place, context });
  },
};

/** `2026-01-31/3/1`: that tier on a day the run looked back to; `2026-01-31/3/new`: no customer yet. */
export const gradeAtField: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: isDated,
  compile: (operator, values, place, context) => {
    const [day = ''] = values[0]?.split('/') ?? [];
    const parts = values.map((value) => value.split('/'));
    if (parts.some(([other]) => other !== day)) return undefined;
    if (parts.some(([, , tier]) => tier === NEW))
      return `first_on ${operator === 'not' ? '<=' : '>'} ${place('Date', day)}`;
    const wanted = parts.map(([, scheme, tier]) => ({ scheme: Number(scheme), tier: Number(tier) }));
    return standing(operator, wanted, day, { runId: context.runId, place, context });
  },
};

/** `2026-01-31/3/1`: that tier in the newest run on or before that day: the run a comparison with that day uses. */
export const gradeThenField: ConditionField = {
  operators: ['is', 'not'],
  accepts: isDated,
  compile: (operator, [value = ''], place, context) => {
    const [day = '', scheme, tier] = value.split('/');
    const run = context.runs?.find((one) => one.asOf <= day && one.asOf < context.asOf);
    if (run === undefined) return undefined;
    const isNot = operator === 'not';
    const where = { runId: run.runId, place, context };
    if (tier !== NEW) return standing(operator, [{ scheme: Number(scheme), tier: Number(tier) }], run.asOf, where);
    const rows = rowsOn(Number(scheme), run.asOf, where);
    return rows === undefined ? undefined : `customer_id ${isNot ? 'in' : 'not in'} (${rows})`;
  },
};

function isDated(value: string): boolean {
  const [day = '', scheme, tier = '', ...rest] = value.split('/');
  return rest.length === 0 && isDay(day) && isScheme(scheme) && (tier === NEW || TIER.test(tier));
}

type Where = { readonly runId: number; readonly place: Place; readonly context: CompileContext };

/** Undefined where the run has no grades of the scheme. */
function rowsOn(schemeId: number, day: string, { runId, place, context }: Where): string | undefined {
  const result = context.grades?.find((one) => one.runId === runId && one.schemeId === schemeId);
  if (result === undefined) return undefined;
  return (
    `select customer_id from score_grades where run_id = ${place('UInt32', runId)}` +
    ` and scheme_id = ${place('UInt32', schemeId)} and version = ${place('UInt32', result.version)}` +
    ` and on_day = ${place('Date', day)}`
  );
}

/** Stood in one of these tiers on a day: all under one scheme. */
function standing(
  operator: string,
  wanted: readonly { scheme: number; tier: number }[],
  day: string,
  where: Where,
): string | undefined {
  const [first] = wanted;
  if (first === undefined || wanted.some(({ scheme }) => scheme !== first.scheme)) return undefined;
  const rows = rowsOn(first.scheme, day, where);
  if (rows === undefined) return undefined;
  const tiers = where.place(
    'Array(Int8)',
    wanted.map(({ tier }) => tier),
  );
  return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${rows} and has(${tiers}, tier))`;
}

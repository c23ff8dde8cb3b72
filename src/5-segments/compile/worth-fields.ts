import { LOSS_KINDS, LOSS_SIGNS } from '#contract/winback';
import { type ConditionField, comparedField, isNumber, isWhole, type Place, wordField } from './condition-field.ts';
import { gradeAtField, gradeField, gradeThenField } from './grade-fields.ts';

/** What is left of a customer after all costs; `ahead` with the profit that is expected of her. They lie beside the wide row of a run. */
const earnedField: ConditionField = besideField('score_profits', 'earned_minor');
const earnedAheadField: ConditionField = besideField('score_profits', 'ahead_minor');
/** How many customers she has brought. */
const broughtField: ConditionField = besideField('score_referrals', 'brought');

function besideField(table: 'score_profits' | 'score_referrals', column: string): ConditionField {
  const compared = comparedField(column, 'Int64', isWhole);
  return {
    ...compared,
    compile: (operator, values, place, context) =>
      `customer_id in (select customer_id from ${table} where run_id = ${place('UInt32', context.runId)}` +
      ` and ${compared.compile(operator, values, place, context)})`,
  };
}

const BY_ANYONE = 'anyone';

/** Brought by the customer of that number, or by anyone. */
const referredByField: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) => value === BY_ANYONE || (/^\d{1,20}$/.test(value) && BigInt(value) < 2n ** 64n),
  compile: (operator, [value], place) => {
    const by = value === BY_ANYONE ? 'referrer_id != 0' : `referrer_id = ${place('UInt64', value)}`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (select customer_id from stg_referrals where ${by})`;
  },
};

const bought = (asOf: string, place: Place): string =>
  `select customer_id from mart_customer_categories where first_on <= ${place('Date', asOf)}`;

/** So many categories bought by the day, of those whose categories are known. */
const categoriesField: ConditionField = {
  ...comparedField('count()', 'Int64', isWhole),
  compile: (operator, values, place, context) => {
    const having = comparedField('count()', 'Int64', isWhole).compile(operator, values, place, context);
    return `customer_id in (${bought(context.asOf, place)} group by customer_id having ${having})`;
  },
};

/** Has bought something of a category by the day. */
const boughtCategoryField: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => value !== '',
  compile: (operator, values, place, { asOf }) =>
    `customer_id ${operator === 'not' ? 'not in' : 'in'} (${bought(asOf, place)}` +
    ` and has(${place('Array(String)', values)}, toString(category)))`,
};

/** `tea>coffee`, each written as in an address: has bought tea, and took up coffee as the next category after it. */
const nextCategoryField: ConditionField = {
  operators: ['is'],
  accepts: (value) => takenApart(value) !== undefined,
  compile: (_operator, [value = ''], place, { asOf }) => {
    const [from, to] = takenApart(value) ?? ['', ''];
    const all =
      'select customer_id, groupArray((first_on, toString(category))) as all from mart_customer_categories' +
      ` where first_on <= ${place('Date', asOf)} group by customer_id`;
    const next = "arrayMin(arrayMap(e -> if(e.1 > x.1, e.1, toDate('2149-06-06')), all))";
    return (
      `customer_id in (select customer_id from (${all}) where arrayExists(x -> x.2 = ${place('String', from)}` +
      ` and arrayExists(y -> y.2 = ${place('String', to)} and y.1 > x.1 and y.1 = ${next}, all), all))`
    );
  },
};

function takenApart(value: string): readonly [string, string] | undefined {
  const parts = value.split('>');
  if (parts.length !== 2) return undefined;
  try {
    const [from = '', to = ''] = parts.map(decodeURIComponent);
    return from !== '' && to !== '' ? [from, to] : undefined;
  } catch {
    return undefined;
  }
}

/** What was learned from the past to expect: revenue in minor units, or the chance to come back. */
const learnedField = (question: string, accepts: (value: string) => boolean): ConditionField => {
  const compared = comparedField('forecast', 'Float64', accepts);
  return {
    ...compared,
    compile: (operator, values, place, context) =>
      `customer_id in (select customer_id from score_learned where run_id = ${place('UInt32', context.runId)}` +
      ` and question = ${place('String', question)} and ${compared.compile(operator, values, place, context)})`,
  };
};

const beside = (table: 'score_winback' | 'score_loss_signs', field: ConditionField): ConditionField => ({
  ...field,
  compile: (operator, values, place, context) =>
    `customer_id in (select customer_id from ${table} where run_id = ${place('UInt32', context.runId)}` +
    ` and ${field.compile(operator, values, place, context)})`,
});

/** Shows a sign that goes before a loss in this shop. */
const lossSignField: ConditionField = {
  operators: ['is'],
  accepts: (value) => LOSS_SIGNS.some((sign) => sign === value),
  compile: (_operator, [sign], place) => `has(signs, ${place('String', sign)})`,
};

/** Conditions about what customers cost, what they went on to buy, who brought whom, and how they are graded. */
export const WORTH_FIELDS: readonly (readonly [string, ConditionField])[] = [
  ['earned', earnedField],
  ['earnedAhead', earnedAheadField],
  ['categories', categoriesField],
  ['boughtCategory', boughtCategoryField],
  ['nextCategory', nextCategoryField],
  ['referredBy', referredByField],
  ['brought', broughtField],
  ['grade', gradeField],
  ['gradeAt', gradeAtField],
  ['gradeThen', gradeThenField],
  ['winbackChance', beside('score_winback', comparedField('chance', 'Float64', isNumber))],
  ['winbackValue', beside('score_winback', comparedField('value_minor', 'Int64', isWhole))],
  ['winbackGain', beside('score_winback', comparedField('gain_minor', 'Int64', isWhole))],
  ['lossKind', beside('score_loss_signs', wordField('kind', LOSS_KINDS))],
  ['lossSign', beside('score_loss_signs', lossSignField)],
  ['newcomerRevenue', learnedField('newcomer', isWhole)],
  ['learnedRevenue', learnedField('revenue', isWhole)],
  ['learnedReturn', learnedField('return', isNumber)],
];

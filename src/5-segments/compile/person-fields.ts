import { type ConditionField, comparedField, isNumber, wordField } from './condition-field.ts';

/** A word a source said of the person herself. */
const genderField: ConditionField = {
  ...wordField('gender'),
  compile: (operator, values, place, context) => {
    const said = wordField('gender').compile(operator === 'not' ? 'is' : operator, values, place, context);
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (select customer_id from stg_customers where ${said})`;
  },
};

/** Whole years old on the as-of day, of those whose birthday is known. */
const ageYears: ConditionField = {
  ...comparedField('', 'Int64', (value) => /^\d{1,3}$/.test(value)),
  compile: (operator, values, place, context) => {
    const years = `age('year', assumeNotNull(birthday), ${place('Date32', context.asOf)})`;
    const compared = comparedField(years, 'Int64', isNumber).compile(operator, values, place, context);
    return `customer_id in (select customer_id from stg_customers where birthday is not null and ${compared})`;
  },
};

/** Became a customer within so many days up to the as-of day. */
const newWithin: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) => /^\d{1,5}$/.test(value),
  compile: (operator, [value], place) => `age_days ${operator === 'not' ? '>' : '<='} ${place('Int64', value)}`,
};

/** A share of money as a fraction; 0 where there was no money at all. */
const shareField = (part: string, whole: string): ConditionField =>
  comparedField(`if(${whole} <= 0, 0., ${part} / ${whole})`, 'Float64', isNumber);

/** Conditions about the person, how long she has been a customer, and how she pays. */
export const PERSON_FIELDS: readonly (readonly [string, ConditionField])[] = [
  ['gender', genderField],
  ['ageYears', ageYears],
  ['newWithin', newWithin],
  ['discountShare', shareField('discount_minor', '(revenue_minor + discount_minor)')],
  ['refundShare', shareField('refunded_minor', 'revenue_minor')],
];

import { ABC_CLASSES, PYRAMID_LAYERS, QUADRANTS, RFM_GROUPS, STAGES } from '#contract/common';
import {
  type ConditionField,
  comparedField,
  isDay,
  isNumber,
  isWhole,
  periodDays,
  wordField,
} from './condition-field.ts';
import { deliveredField } from './delivered-field.ts';
import { experimentField, upliftField, upliftGainField } from './experiment-fields.ts';
import { listField } from './list-field.ts';
import { lostTypeField } from './lost-type-field.ts';
import { abcAtField, quadrantAtField, stageAtField } from './past-fields.ts';
import { PERSON_FIELDS } from './person-fields.ts';
import { searchField } from './search-field.ts';
import { segmentAtField } from './segment-at-field.ts';
import { segmentField } from './segment-field.ts';
import { firstDiscountField, firstRefundedField, trajectoryField } from './trajectory-fields.ts';
import { weightedClassField, weightedScoreField } from './weighted-fields.ts';
import { WORTH_FIELDS } from './worth-fields.ts';

const whole = (column: string): ConditionField => comparedField(column, 'Int64', isWhole);
const real = (column: string): ConditionField => comparedField(column, 'Float64', isNumber);
const day = (column: string): ConditionField => comparedField(column, 'Date', isDay);

/** RFM codes such as 545; `*` stands for any score. */
const rfmCode = (column: string): ConditionField => ({
  operators: ['is', 'not', 'in'],
  accepts: (value) => /^[1-5*]{3}$/.test(value),
  compile: (operator, values, place) => {
    const like = values.map((value) => `${column} like ${place('String', value.replaceAll('*', '_'))}`).join(' or ');
    return operator === 'not' ? `not (${like})` : `(${like})`;
  },
});

/** One of the three scores of a code. */
const rfmScore = (column: string, position: 1 | 2 | 3): ConditionField =>
  comparedField(`toInt64(substring(${column}, ${position}, 1))`, 'Int64', (value) => /^[1-5]$/.test(value));

/** The month or quarter of the first purchase. */
const cohort: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => periodDays(value) !== undefined,
  compile: (operator, values, place) => {
    const within = values.map((value) => {
      const [from, to] = periodDays(value) ?? ['', ''];
      return `first_on between ${place('Date', from)} and ${place('Date', to)}`;
    });
    return `${operator === 'not' ? 'not ' : ''}(${within.join(' or ')})`;
  },
};

/** Bought in that month or quarter. */
const activeIn: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) => periodDays(value) !== undefined,
  compile: (operator, [value = ''], place, { asOf }) => {
    const [from, to] = periodDays(value) ?? ['', ''];
    const bought =
      `select customer_id from mart_customer_months where month between ${place('Date', from)} and ` +
      `least(${place('Date', to)}, ${place('Date', asOf)}) and occasions > 0`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${bought})`;
  },
};

const boughtWithin: ConditionField = {
  operators: ['is', 'not'],
  accepts: (value) => /^\d{1,5}$/.test(value),
  compile: (operator, [value], place) => `recency_days ${operator === 'not' ? '>' : '<='} ${place('Int64', value)}`,
};

const customerId: ConditionField = {
  operators: ['is', 'not', 'in'],
  accepts: (value) => /^\d{1,20}$/.test(value) && BigInt(value) < 2n ** 64n,
  compile: (operator, values, place) =>
    `${operator === 'not' ? 'not ' : ''}has(arrayMap(no -> toUInt64(no), ${place('Array(String)', values)}), customer_id)`,
};

const rfmFields = (method: 'quantile' | 'fixed' | 'breaks'): [string, ConditionField][] => [
  [`rfm.${method}`, rfmCode(`rfm_${method}`)],
  [`r.${method}`, rfmScore(`rfm_${method}`, 1)],
  [`f.${method}`, rfmScore(`rfm_${method}`, 2)],
  [`m.${method}`, rfmScore(`rfm_${method}`, 3)],
  [`rfmGroup.${method}`, wordField(`rfm_${method}_group`, RFM_GROUPS)],
];

const abcFields = (measure: 'revenue' | 'net' | 'profit'): [string, ConditionField][] => [
  [`abc.${measure}`, wordField(`abc_${measure}`, ABC_CLASSES)],
  [`abcAt.${measure}`, abcAtField(`abc_${measure}`)],
];

/** Every field a condition can name. A field that is not here does not exist. */
export const CONDITION_FIELDS: ReadonlyMap<string, ConditionField> = new Map<string, ConditionField>([
  ['stage', wordField('stage', STAGES)],
  ['stageAt', stageAtField],
  ['trajectory', trajectoryField],
  ['firstDiscount', firstDiscountField],
  ['firstRefunded', firstRefundedField],
  ...rfmFields('quantile'),
  ...rfmFields('fixed'),
  ...rfmFields('breaks'),
  ...abcFields('revenue'),
  ...abcFields('net'),
  ...abcFields('profit'),
  ['layer', wordField('layer', PYRAMID_LAYERS)],
  ['quadrant', wordField('quadrant', QUADRANTS)],
  ['quadrantAt', quadrantAtField],
  ['source', wordField('first_source')],
  ['channel', wordField('first_channel')],
  ['category', wordField('first_category')],
  ['product', wordField('first_product')],
  ['country', wordField('country')],
  ['province', wordField('province')],
  ['city', wordField('city')],
  ['cohort', cohort],
  ['activeIn', activeIn],
  ['boughtWithin', boughtWithin],
  ['firstOn', day('first_on')],
  ['lastOn', day('last_on')],
  ['orders', whole('orders')],
  ['occasions', whole('occasions')],
  ['recencyDays', whole('recency_days')],
  ['silenceRatio', real('silence_ratio')],
  ['revenue', whole('revenue_minor')],
  ['net', whole('net_minor')],
  ['profit', whole('profit_minor')],
  ['windowOrders', whole('window_orders')],
  ['windowNet', whole('window_net_minor')],
  ['windowProfit', whole('window_profit_minor')],
  ['current', whole('current_minor')],
  ['potential', whole('potential_minor')],
  ['futureRevenue', whole('future_revenue_minor')],
  ['futureProfit', whole('future_profit_minor')],
  ['expectedOrders', real('expected_orders')],
  ['alive', real('probability_alive')],
  ['weighted', weightedClassField],
  ['weightedScore', weightedScoreField],
  ['delivered', deliveredField],
  ['lostType', lostTypeField],
  ['experiment', experimentField],
  ['uplift', upliftField],
  ['upliftGain', upliftGainField],
  ...WORTH_FIELDS,
  ...PERSON_FIELDS,
  ['segment', segmentField],
  ['segmentAt', segmentAtField],
  ['list', listField],
  ['customerId', customerId],
  ['q', searchField],
]);

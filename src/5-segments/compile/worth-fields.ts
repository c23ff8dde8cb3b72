import { type ConditionField, comparedField, isWhole } from './condition-field.ts';

/** What is left of a customer after all costs; `ahead` with the profit that is expected of her. They lie beside the wide row of a run. */
export const earnedField: ConditionField = profitField('earned_minor');
export const earnedAheadField: ConditionField = profitField('ahead_minor');

function profitField(column: string): ConditionField {
  const compared = comparedField(column, 'Int64', isWhole);
  return {
    ...compared,
    compile: (operator, values, place, context) =>
      `customer_id in (select customer_id from score_profits where run_id = ${place('UInt32', context.runId)}` +
      ` and ${compared.compile(operator, values, place, context)})`,
  };
}

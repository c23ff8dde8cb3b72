import { DISCOUNT_BANDS, LIVES } from '#contract/trajectory';
import type { ConditionField } from './condition-field.ts';

/** A field told by one word of score_trajectories of the run asked for. `expression` is over its columns. */
function lifeField(expression: string, words: readonly string[]): ConditionField {
  return {
    operators: ['is', 'not', 'in'],
    accepts: (value) => words.includes(value),
    compile: (operator, values, place, { runId }) => {
      const found =
        `select customer_id from score_trajectories where run_id = ${place('UInt32', runId)}` +
        ` and has(${place('Array(String)', values)}, ${expression})`;
      return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${found})`;
    },
  };
}

/** The kind of life a relationship has led: a pattern I … IV, or still open after the highest stage reached. */
export const trajectoryField = lifeField(
  "if(pattern = '', concat('open-', toString(reached)), toString(pattern))",
  LIVES,
);

/** The band of the discount on the first purchase day, with the bounds of trajectories-curve.sql. */
export const firstDiscountField = lifeField(
  "multiIf(first_discount is null, 'unknown', first_discount <= 0, 'none', first_discount <= 0.1, 'low', first_discount <= 0.25, 'middle', 'high')",
  DISCOUNT_BANDS,
);

/** Whether anything of the first purchase day was refunded or sent back before the next purchase. */
export const firstRefundedField = lifeField("if(first_refunded, 'yes', 'no')", ['yes', 'no']);

import { ABC_CLASSES, QUADRANTS, STAGES } from '#contract/common';
import { type CompileContext, type ConditionField, isDay, type Place } from './condition-field.ts';

/** The word for "was not yet a customer on that day". */
const NEW = 'new';

const dayAndWord =
  (words: readonly string[]) =>
  (value: string): boolean => {
    const [day = '', word = '', ...rest] = value.split('/');
    return rest.length === 0 && isDay(day) && (word === NEW || words.includes(word));
  };

const taken = (value: string | undefined): readonly [string, string] => {
  const [day = '', word = ''] = (value ?? '').split('/');
  return [day, word];
};

/** `2026-01-31/stability`: the stage a customer stood in on a day this run looked back to. */
export const stageAtField: ConditionField = {
  operators: ['is', 'not'],
  accepts: dayAndWord(STAGES),
  compile: (operator, values, place, { runId }) => {
    const [day, stage] = taken(values[0]);
    if (stage === NEW) return `first_on ${operator === 'not' ? '<=' : '>'} ${place('Date', day)}`;
    const stood =
      `select customer_id from score_stages where run_id = ${place('UInt32', runId)}` +
      ` and on_day = ${place('Date', day)} and stage = ${place('String', stage)}`;
    return `customer_id ${operator === 'not' ? 'not in' : 'in'} (${stood})`;
  },
};

/** `2026-01-31/A`: the class given by the newest run on or before that day. */
export const abcAtField = (column: string): ConditionField => wordAtField(column, ABC_CLASSES);

/** `2026-01-31/I`: the quadrant given by the newest run on or before that day. */
export const quadrantAtField: ConditionField = wordAtField('quadrant', QUADRANTS);

function wordAtField(column: string, words: readonly string[]): ConditionField {
  return {
    operators: ['is', 'not'],
    accepts: dayAndWord(words),
    compile: (operator, values, place, context) => {
      const [day, word] = taken(values[0]);
      const rows = rowsOn(day, place, context);
      if (rows === undefined) return undefined;
      const isNot = operator === 'not';
      if (word === NEW) return `customer_id ${isNot ? 'in' : 'not in'} (${rows})`;
      return `customer_id ${isNot ? 'not in' : 'in'} (${rows} and ${column} = ${place('String', word)})`;
    },
  };
}

/** The rows of the newest run of that day or, where it has none, of the last day before it: the run a comparison with that day uses. */
function rowsOn(day: string, place: Place, { runs, asOf }: CompileContext): string | undefined {
  const run = runs?.find((one) => one.asOf <= day && one.asOf < asOf);
  if (run === undefined) return undefined;
  return `select customer_id from score_customers where run_id = ${place('UInt32', run.runId)}`;
}

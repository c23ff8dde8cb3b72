import type { FieldDescription } from '#contract/segment';
import { CONDITION_FIELDS } from './fields.ts';

/** Every field a condition can name, with the operators it knows. */
export function describeFields(): FieldDescription[] {
  return [...CONDITION_FIELDS].map(([field, { operators }]) => ({ field, operators: [...operators] }));
}

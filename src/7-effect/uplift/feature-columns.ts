import type { FloatRows } from '#scoring';
import type { FeatureColumn } from '#stats/models/feature-bins';

/** Known words of features in words, by the name of their parameter. */
export type Words = { readonly source: readonly string[]; readonly category: readonly string[] };

/** Features a row: two in words, then twelve numbers. */
export const FEATURES = 14;

/** The features of rows, which follow `after` other columns. A word that is not among the known ones has the code after the last. */
export function featureColumns({ columns }: Pick<FloatRows, 'columns'>, words: Words, after: number): FeatureColumn[] {
  const coded = (values: Float64Array, levels: number): FeatureColumn => ({
    kind: 'category',
    codes: Uint16Array.from(values, (value) => (Number.isNaN(value) ? levels : value)),
    levels: Math.max(1, levels),
  });
  return columns.slice(after, after + FEATURES).map((values, at): FeatureColumn => {
    if (at === 0) return coded(values, words.source.length);
    if (at === 1) return coded(values, words.category.length);
    return { kind: 'number', values };
  });
}

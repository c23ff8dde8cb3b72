/** The words of a yardstick of one's own, without any schema: both sides of the wire share them. */

/** What a customer can be weighed by, in the order of the arrays in which scoring keeps them. */
export const DIMENSIONS = [
  'recency',
  'frequency',
  'money',
  'profit',
  'history',
  'basket',
  'breadth',
  'margin',
  'returns',
  'discount',
  'tenure',
  'silence',
  'rhythm',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that are compared with each other first, where a comparison goes by groups. */
export const DIMENSION_GROUPS = {
  activity: ['recency', 'frequency', 'tenure', 'silence', 'rhythm'],
  worth: ['money', 'profit', 'history', 'basket', 'margin'],
  manner: ['breadth', 'returns', 'discount'],
} as const satisfies Record<string, readonly Dimension[]>;
export const DIMENSION_GROUP_NAMES = Object.keys(DIMENSION_GROUPS) as (keyof typeof DIMENSION_GROUPS)[];

/** The usual direction of each dimension. */
export const USUAL_DIRECTION: Readonly<Record<Dimension, 'more' | 'less'>> = {
  recency: 'less',
  frequency: 'more',
  money: 'more',
  profit: 'more',
  history: 'more',
  basket: 'more',
  breadth: 'more',
  margin: 'more',
  returns: 'less',
  discount: 'less',
  tenure: 'more',
  silence: 'less',
  rhythm: 'less',
};

/**
 * How values become comparable: `fifths` 1 … 5 as in RFM, `range` the place between the 1st and the 99th percentile, `topsis` the distance
 * from the best and the worst there is.
 */
export const SCALES = ['fifths', 'range', 'topsis'] as const;
export type Scale = (typeof SCALES)[number];

/** Classes of customers by score, 1 being the best. */
export const CLASS_COUNT = 5;

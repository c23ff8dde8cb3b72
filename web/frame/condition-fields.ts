/** What kind of value a field of a condition holds: decides its words, its input and its operators. */
export type FieldKind =
  | 'stage'
  | 'rfmGroup'
  | 'abc'
  | 'layer'
  | 'quadrant'
  | 'trajectory'
  | 'firstDiscount'
  | 'firstRefunded'
  | 'text'
  | 'money'
  | 'count'
  | 'number'
  | 'days'
  | 'within'
  | 'share'
  | 'day'
  | 'period'
  | 'score'
  | 'code'
  | 'identity'
  | 'pair'
  | 'referrer'
  | 'grade'
  | 'lossKind'
  | 'lossSign'
  | 'delivered'
  | 'lostType'
  | 'experiment'
  | 'uplift'
  | 'upliftGain'
  | 'weighted'
  | 'weightedScore'
  | 'segment'
  | 'list'
  | 'gender';

/** Fields by the first part of their name (`rfm.fixed` → `rfm`). */
export const FIELD_KINDS: Readonly<Record<string, FieldKind>> = {
  stage: 'stage',
  stageAt: 'stage',
  rfm: 'code',
  rfmGroup: 'rfmGroup',
  r: 'score',
  f: 'score',
  m: 'score',
  abc: 'abc',
  abcAt: 'abc',
  layer: 'layer',
  quadrant: 'quadrant',
  quadrantAt: 'quadrant',
  trajectory: 'trajectory',
  firstDiscount: 'firstDiscount',
  firstRefunded: 'firstRefunded',
  source: 'text',
  channel: 'text',
  category: 'text',
  country: 'text',
  province: 'text',
  city: 'text',
  cohort: 'period',
  activeIn: 'period',
  boughtWithin: 'within',
  orders: 'count',
  occasions: 'count',
  recencyDays: 'days',
  silenceRatio: 'number',
  revenue: 'money',
  net: 'money',
  profit: 'money',
  windowOrders: 'count',
  windowNet: 'money',
  windowProfit: 'money',
  current: 'money',
  potential: 'money',
  futureRevenue: 'money',
  futureProfit: 'money',
  earned: 'money',
  earnedAhead: 'money',
  product: 'text',
  categories: 'count',
  boughtCategory: 'text',
  nextCategory: 'pair',
  referredBy: 'referrer',
  brought: 'count',
  grade: 'grade',
  gradeAt: 'grade',
  gradeThen: 'grade',
  winbackChance: 'share',
  winbackValue: 'money',
  winbackGain: 'money',
  lossKind: 'lossKind',
  lossSign: 'lossSign',
  newcomerRevenue: 'money',
  learnedRevenue: 'money',
  learnedReturn: 'share',
  expectedOrders: 'number',
  alive: 'share',
  firstOn: 'day',
  lastOn: 'day',
  delivered: 'delivered',
  lostType: 'lostType',
  experiment: 'experiment',
  uplift: 'uplift',
  upliftGain: 'upliftGain',
  weighted: 'weighted',
  weightedScore: 'weightedScore',
  gender: 'gender',
  ageYears: 'count',
  newWithin: 'within',
  discountShare: 'share',
  refundShare: 'share',
  segment: 'segment',
  segmentAt: 'segment',
  list: 'list',
  customerId: 'identity',
  q: 'text',
};

/** Fields a person can pick in the filter, in this order, with the name a condition uses. */
export const PICKABLE: readonly string[] = [
  'segment',
  'list',
  'stage',
  'rfmGroup.quantile',
  'abc.net',
  'layer',
  'quadrant',
  'trajectory',
  'alive',
  'orders',
  'occasions',
  'recencyDays',
  'silenceRatio',
  'newWithin',
  'firstOn',
  'lastOn',
  'net',
  'profit',
  'earned',
  'futureRevenue',
  'futureProfit',
  'discountShare',
  'refundShare',
  'categories',
  'boughtCategory',
  'category',
  'source',
  'channel',
  'brought',
  'country',
  'province',
  'city',
  'gender',
  'ageYears',
];

export const WORDS_OF: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  stage: ['exploration', 'formation', 'stability', 'decline', 'lost'],
  rfmGroup: [
    'champions',
    'loyal',
    'potential',
    'new',
    'promising',
    'attention',
    'about-to-sleep',
    'cannot-lose',
    'at-risk',
    'hibernating',
    'lost',
  ],
  abc: ['A', 'B', 'C'],
  layer: ['key', 'ordinary', 'small'],
  quadrant: ['I', 'II', 'III', 'IV'],
  gender: ['F', 'M'],
  trajectory: ['I', 'II', 'III', 'IV', 'open-exploration', 'open-formation', 'open-stability'],
};

export type ConditionParts = { field: string; operator: string; value: string };

/** Takes `field:operator:value` apart; undefined where it is not one. The value may hold colons. */
export function conditionParts(condition: string): ConditionParts | undefined {
  const [field = '', operator = '', ...rest] = condition.split(':');
  return field && operator && rest.length > 0 ? { field, operator, value: rest.join(':') } : undefined;
}

/** The kind of a field such as `abc.net`. */
export function kindOf(field: string): FieldKind {
  return FIELD_KINDS[field.split('.')[0] ?? ''] ?? 'text';
}

/** Operators that make sense for a kind, the usual one first. */
export function operatorsOf(kind: FieldKind): readonly string[] {
  if (
    kind === 'money' ||
    kind === 'count' ||
    kind === 'number' ||
    kind === 'days' ||
    kind === 'share' ||
    kind === 'day'
  )
    return ['gte', 'lte'];
  return ['is', 'not'];
}

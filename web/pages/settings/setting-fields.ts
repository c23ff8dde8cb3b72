import { PURCHASE_MODELS } from '#contract/purchase-models';

/** How a setting is written and which bounds it has; shares are typed in percent, money in major units. */
export type SettingField =
  | { path: string; kind: 'text'; max: number }
  | { path: string; kind: 'zone' | 'currency' | 'country' | 'month' }
  | { path: string; kind: 'choice'; choices: readonly string[]; words: string }
  | { path: string; kind: 'percent' | 'number' | 'whole' | 'money'; min: number; max?: number; unit?: SettingUnit }
  | { path: string; kind: 'bounds'; of: 'whole' | 'money'; unit?: SettingUnit };
export type SettingUnit = 'days' | 'percent' | 'orders' | 'times';
export type SettingSection = {
  section: 'shop' | 'money' | 'models' | 'lifecycle' | 'display';
  fields: readonly SettingField[];
};

const days = (path: string, min: number, max?: number): SettingField => ({
  path,
  kind: 'whole',
  min,
  ...(max === undefined ? {} : { max }),
  unit: 'days',
});
const percent = (path: string, min: number, max: number): SettingField => ({
  path,
  kind: 'percent',
  min,
  max,
  unit: 'percent',
});

/** Everything the shop decides, in the order of the page. */
export const SETTING_SECTIONS: readonly SettingSection[] = [
  {
    section: 'shop',
    fields: [
      { path: 'shopName', kind: 'text', max: 80 },
      { path: 'zone', kind: 'zone' },
      { path: 'currency', kind: 'currency' },
      { path: 'country', kind: 'country' },
      { path: 'weekStart', kind: 'choice', choices: ['monday', 'sunday'], words: 'settings.weekStart' },
      { path: 'fiscalYearStart', kind: 'month' },
    ],
  },
  {
    section: 'money',
    fields: [percent('costShare', 0, 100), { path: 'orderCostMinor', kind: 'money', min: 0 }],
  },
  {
    section: 'models',
    fields: [
      days('horizonDays', 30, 1825),
      percent('yearlyDiscount', 0, 100),
      { path: 'model', kind: 'choice', choices: ['auto', ...PURCHASE_MODELS], words: 'settings.model' },
      percent('backtestShare', 10, 50),
      days('rfmWindowDays', 30, 3650),
      { path: 'rfmMethod', kind: 'choice', choices: ['quantile', 'fixed', 'breaks'], words: 'rfmMethod' },
      { path: 'rfmFixed.recencyDays', kind: 'bounds', of: 'whole', unit: 'days' },
      { path: 'rfmFixed.orders', kind: 'bounds', of: 'whole', unit: 'orders' },
      { path: 'rfmFixed.moneyMinor', kind: 'bounds', of: 'money' },
      percent('abc.a', 0.1, 99.9),
      percent('abc.b', 0.1, 99.9),
      percent('pyramid.key', 0.1, 99.9),
      percent('pyramid.ordinary', 0.1, 99.9),
      percent('potentialShare', 0.1, 99.9),
    ],
  },
  {
    section: 'lifecycle',
    fields: [
      { path: 'lifecycle.formationOrders', kind: 'whole', min: 2, unit: 'orders' },
      { path: 'lifecycle.stabilityOrders', kind: 'whole', min: 3, unit: 'orders' },
      days('lifecycle.stabilityDays', 0),
      days('lifecycle.longStabilityDays', 1),
      { path: 'lifecycle.declineFactor', kind: 'number', min: 1, unit: 'times' },
      { path: 'lifecycle.lostFactor', kind: 'number', min: 1, unit: 'times' },
      days('lifecycle.minimumGapDays', 1),
      days('lifecycle.maximumGapDays', 1),
      days('lifecycle.fallbackGapDays', 1),
    ],
  },
  {
    section: 'display',
    fields: [{ path: 'largeNumbers', kind: 'choice', choices: ['plain', 'wan'], words: 'settings.largeNumbers' }],
  },
];

export const SETTING_FIELDS: readonly SettingField[] = SETTING_SECTIONS.flatMap((section) => section.fields);
/** How many bounds divide into five scores. */
export const BOUNDS = 4;

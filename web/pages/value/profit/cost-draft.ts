import type { Settings } from '#contract/settings';
import { minorPerMajor } from '../../../words/formats.ts';

export const COST_FIELDS = [
  { name: 'costShare', kind: 'percent', most: 100 },
  { name: 'orderCostMinor', kind: 'money' },
  { name: 'paymentFeeShare', kind: 'percent', most: 50 },
  { name: 'returnCostMinor', kind: 'money' },
  { name: 'shippingCostMinor', kind: 'money' },
  { name: 'careCostMinor', kind: 'money' },
  { name: 'careDays', kind: 'days', most: 3650 },
] as const;
export type CostField = (typeof COST_FIELDS)[number];
export type CostName = CostField['name'];

export type AcquisitionRow = { key: string; source: string; channel: string; from: string; cost: string };
export type CostDraft = { values: Readonly<Record<CostName, string>>; rows: readonly AcquisitionRow[] };

const short = (value: number) => String(Number(value.toFixed(6)));

/** The cost model as it is typed: percents and major units. */
export function costDraftOf(settings: Settings): CostDraft {
  const per = minorPerMajor(settings.currency);
  const { costs } = settings;
  const numbers = { ...costs, costShare: settings.costShare, orderCostMinor: settings.orderCostMinor };
  const written = ({ name, kind }: CostField) =>
    short(kind === 'percent' ? numbers[name] * 100 : kind === 'money' ? numbers[name] / per : numbers[name]);
  return {
    values: Object.fromEntries(COST_FIELDS.map((field) => [field.name, written(field)])) as Record<CostName, string>,
    rows: costs.acquisition.map((row, at) => ({
      key: `kept ${at}`,
      source: row.source,
      channel: row.channel,
      from: row.from,
      cost: short(row.costMinor / per),
    })),
  };
}

const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** The largest cost that the contract takes, in minor units. */
const MOST_MINOR = 1_000_000_000;

/** Names of fields, and keys of rows, whose number cannot be used. */
export function costFaults({ values, rows }: CostDraft, currency: string): ReadonlySet<string> {
  const mostMoney = MOST_MINOR / minorPerMajor(currency);
  const wrong = (text: string, most: number) => !(numberIn(text) >= 0 && numberIn(text) <= most);
  return new Set([
    ...COST_FIELDS.filter((field) => wrong(values[field.name], 'most' in field ? field.most : mostMoney)).map(
      ({ name }) => name,
    ),
    ...rows.filter((row) => wrong(row.cost, mostMoney)).map(({ key }) => key),
  ]);
}

/** Settings with the cost model of a draft without faults; everything else as it is kept now. */
export function withCosts(kept: Settings, { values, rows }: CostDraft): Settings {
  const per = minorPerMajor(kept.currency);
  const chosen = (name: CostName) => {
    const kind = COST_FIELDS.find((field) => field.name === name)?.kind;
    const number = numberIn(values[name]);
    if (kind === 'percent') return Number((number / 100).toFixed(8));
    return Math.round(kind === 'money' ? number * per : number);
  };
  return {
    ...kept,
    costShare: chosen('costShare'),
    orderCostMinor: chosen('orderCostMinor'),
    costs: {
      paymentFeeShare: chosen('paymentFeeShare'),
      returnCostMinor: chosen('returnCostMinor'),
      shippingCostMinor: chosen('shippingCostMinor'),
      careCostMinor: chosen('careCostMinor'),
      careDays: chosen('careDays'),
      acquisition: rows.map(({ source, channel, from, cost }) => ({
        source: source.trim(),
        channel: channel.trim(),
        from,
        costMinor: Math.round(numberIn(cost) * per),
      })),
    },
  };
}

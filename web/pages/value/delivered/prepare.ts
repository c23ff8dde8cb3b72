import { COST_PARTS, DELIVERED_PARTS, type DeliveredAnswer, type DeliveredPart } from '#contract/delivered';
import { drillCustomer } from '#contract/drill';
import { drillKey } from '../../../frame/drill-key.ts';
import { money, share } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { intervals } from '../../../ui/prepare/intervals.ts';
import { scatter } from '../../../ui/prepare/scatter.ts';

export type Group = DeliveredAnswer['groups'][number];
export type Against = DeliveredAnswer['against'][number];
export type Balance = NonNullable<DeliveredAnswer['balance']>;
export type Factors = NonNullable<DeliveredAnswer['factors']>;

export const isCost = (part: DeliveredPart): boolean => COST_PARTS.some((cost) => cost === part);

/** Points of the scale, with their sign where they are a difference. */
export const points = ({ formats }: Pen, value: number | null): string => formats.number(value, 2);
export const ahead = (pen: Pen, value: number): string => `${value > 0 ? '+' : ''}${points(pen, value)}`;

/** The part that goes with most of the differences. */
export const strongest = (factors: Factors) => [...factors].sort((a, b) => b.share - a.share)[0];

/** The answer under the title: what is left, against the first competitor, and what moves it. */
export function deliveredSentence({ own, study, against, factors }: DeliveredAnswer, pen: Pen): string {
  const { t, formats } = pen;
  if (own === null || study === null) return '';
  const first = against[0];
  const most = factors === null ? undefined : strongest(factors);
  return [
    t('delivered.answer', {
      n: formats.count(own.answers),
      tcv: points(pen, own.tcv.mean),
      tcc: points(pen, own.tcc.mean),
      cdv: points(pen, own.cdv.mean),
      lower: points(pen, own.cdv.lower),
      upper: points(pen, own.cdv.upper),
      lowest: formats.number(study.lowest, 1),
      highest: formats.number(study.highest, 1),
    }),
    ...(first === undefined
      ? []
      : [
          t('delivered.answer.against', {
            subject: first.subject,
            difference: ahead(pen, first.cdv.difference),
            lower: points(pen, first.cdv.lower),
            upper: points(pen, first.cdv.upper),
          }),
        ]),
    ...(most === undefined
      ? []
      : [
          t('delivered.answer.factor', {
            part: t(`deliveredPart.${most.part}`),
            share: formats.percent(most.share),
          }),
        ]),
  ].join('');
}

const bounds = ({ t }: Pen) => ({ lower: t('delivered.from'), upper: t('delivered.to') });

/** Mean answers of the seven parts, value first. */
export function partsChart({ parts }: Group, pen: Pen): ChartView {
  const { t, look } = pen;
  return intervals({
    rows: parts.flatMap(({ part, mean, lower, upper }) =>
      mean === null
        ? []
        : [{ label: t(`deliveredPart.${part}`), value: mean, lower: lower ?? mean, upper: upper ?? mean }],
    ),
    rowName: t('delivered.part'),
    bounds: bounds(pen),
    quantity: { name: t('delivered.parts.score'), write: (value) => points(pen, value) },
    look,
    summary: t('delivered.parts'),
  });
}

/** How far ahead of a competitor, part by part and together. */
export function againstChart({ subject, cdv, parts }: Against, pen: Pen): ChartView {
  const { t, look } = pen;
  const row = (label: string, { difference, lower, upper }: Against['cdv']) => ({
    label,
    value: difference,
    lower: lower ?? difference,
    upper: upper ?? difference,
  });
  return intervals({
    rows: [row(t('delivered.against.whole'), cdv), ...parts.map((one) => row(t(`deliveredPart.${one.part}`), one))],
    rowName: t('delivered.part'),
    bounds: bounds(pen),
    quantity: { name: t('delivered.against.points'), write: (value) => (value === null ? '–' : ahead(pen, value)) },
    look,
    summary: t('delivered.against', { subject }),
  });
}

/** Shares of variance, the largest first. */
export function factorsChart(factors: Factors, pen: Pen): ChartView {
  const { t, look } = pen;
  return intervals({
    rows: [...factors]
      .sort((a, b) => b.share - a.share)
      .map(({ part, share: value, lower, upper }) => ({
        label: t(`deliveredPart.${part}`),
        value,
        lower: lower ?? value,
        upper: upper ?? value,
      })),
    rowName: t('delivered.part'),
    bounds: bounds(pen),
    quantity: share(pen, t('delivered.factors.share')),
    look,
    summary: t('delivered.factors'),
  });
}

/** Customers by what they gain and what they bring. */
export function balanceChart({ points: people, cutCdv, cutMinor }: Balance, currency: string, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const name = (field: 'both-high' | 'we-gain' | 'they-gain' | 'both-low') => t(`delivered.balance.${field}`);
  return scatter({
    points: people.map(({ customerId, cdv, potentialMinor }) => ({
      x: cdv,
      y: potentialMinor,
      say: t('delivered.balance.point', { cdv: points(pen, cdv), money: formats.money(potentialMinor) }),
      drill: drillKey(drillCustomer(customerId)),
    })),
    x: { name: t('delivered.balance.x'), write: (value) => points(pen, value) },
    y: money(pen, t('delivered.balance.y'), currency),
    cuts: {
      x: cutCdv,
      y: cutMinor,
      names: [name('we-gain'), name('both-high'), name('both-low'), name('they-gain')],
    },
    logarithmic: false,
    look,
    summary: t('delivered.balance'),
    height: 340,
  });
}

/** The parts with everything that is known of each: the drill-down of factors. */
export function factorRows({ own, study, factors, against }: DeliveredAnswer, rival: Against | undefined) {
  return DELIVERED_PARTS.map((part, at) => {
    const mine = own?.parts[at];
    return {
      part,
      weight: study?.weights[at] ?? 0,
      answers: mine?.answers ?? 0,
      mean: mine?.mean ?? null,
      share: factors?.[at]?.share ?? null,
      ahead: (rival ?? against[0])?.parts[at] ?? null,
    };
  });
}

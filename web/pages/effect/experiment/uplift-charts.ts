import { trialShown, type UpliftAnswer, type UpliftFacts } from '#contract/uplift';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { intervals } from '../../../ui/prepare/intervals.ts';
import { lines } from '../../../ui/prepare/lines.ts';
import type { Quantity } from '../../../ui/prepare/quantity.ts';

type Trial = UpliftFacts['trials'][number];

/** A number of a trial in its unit: money, or purchases a thousandth part at a time. */
export function trialNumber({ outcome }: Pick<Trial, 'outcome'>, value: number, { formats }: Pen): string {
  return outcome === 'profit' ? formats.moneyExact(Math.round(value)) : formats.number(value, 4);
}

/** What was found, in a sentence. */
export function upliftSentence(answer: UpliftAnswer, facts: UpliftFacts, pen: Pen): string {
  const { t, formats } = pen;
  const { state } = facts;
  if (state === 'open' || state === 'mismatch') return t(`uplift.${state}`);
  if (state === 'too-few') {
    return t('uplift.tooFew', {
      treated: formats.count(facts.treated),
      control: formats.count(facts.control),
      buyers: formats.count(facts.buyers),
      group: formats.count(facts.needed.group),
      least: formats.count(facts.needed.buyers),
    });
  }
  const trial = trialShown(facts);
  if (state === 'alike') {
    const bound = (value: number | undefined) => (trial === undefined ? '–' : trialNumber(trial, value ?? 0, pen));
    return t('uplift.alike', {
      n: formats.count(facts.trials.length),
      lower: bound(trial?.lower),
      upper: bound(trial?.upper),
    });
  }
  const of = (kind: UpliftAnswer['kinds'][number]['kind']) => answer.kinds.find((one) => one.kind === kind);
  return t('uplift.found', {
    treat: formats.count(of('treat')?.customers ?? 0),
    all: formats.count(answer.kinds.reduce((sum, { customers }) => sum + customers, 0)),
    cost: formats.money(facts.costMinor),
    gain: formats.money(of('treat')?.gainMinor ?? 0),
    anyway: formats.count(of('anyway')?.customers ?? 0),
    putOff: formats.count(of('putOff')?.customers ?? 0),
  });
}

/** The Qini curve against a random order. */
export function curveChart({ curve }: UpliftFacts, trial: Trial, per: number, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const isMoney = trial.outcome === 'profit';
  const quantity: Quantity = {
    name: t(isMoney ? 'uplift.curve.money' : 'uplift.curve.purchases'),
    write: (n) => (n === null ? '–' : trialNumber(trial, n, pen)),
    short: (n) => (isMoney ? formats.moneyShort(n) : formats.number(n, 3)),
    ...(isMoney ? { per } : {}),
  };
  return lines({
    at: curve.map(({ share }) => ({ short: formats.percent(share), full: formats.percent(share) })),
    atName: t('uplift.curve.share'),
    series: [
      { name: t('uplift.curve.added'), values: curve.map(({ added }) => added) },
      { name: t('uplift.curve.chance'), values: curve.map(({ byChance }) => byChance), dashed: true, faint: true },
    ],
    quantity,
    look,
    summary: t('uplift.curve'),
  });
}

/** What was seen in each fifth by what was expected of it. */
export function fifthsChart({ fifths }: UpliftFacts, per: number, pen: Pen): ChartView {
  const { t, formats, look } = pen;
  const money = (minor: number | null) => formats.moneyExact(minor === null ? null : Math.round(minor));
  return intervals({
    rows: fifths.flatMap(({ expected, seen, lower, upper }, at) =>
      seen === null || lower === null || upper === null
        ? []
        : [
            {
              label: t('uplift.fifth', { n: formats.count(at + 1), expected: money(expected) }),
              value: seen,
              lower,
              upper,
            },
          ],
    ),
    rowName: t('uplift.fifths.rows'),
    bounds: { lower: t('experiment.lower'), upper: t('experiment.upper') },
    quantity: { name: t('experiment.difference'), write: money, short: formats.moneyShort, per },
    look,
    summary: t('uplift.fifths'),
  });
}

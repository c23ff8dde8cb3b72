import type { z } from 'zod';
import type { Measure } from '#contract/common';
import { drillLayer } from '#contract/drill';
import type { PyramidAnswer } from '#contract/value';
import { drillKey } from '../../../frame/drill-key.ts';
import { hasForecast, money, people, ratio, total } from '../../../frame/quantities.ts';
import type { Pen } from '../../../frame/use-pen.ts';
import type { ChartView } from '../../../ui/chart/view.ts';
import { barMultiples } from '../../../ui/prepare/bar-multiples.ts';

export type Pyramid = z.infer<typeof PyramidAnswer>;

/** The answer under the title: who stands on top, what they brought, and what one of them is worth in small customers. */
export function pyramidSentence({ layers }: Pyramid, measure: Measure, { t, formats }: Pen): string {
  const top = layers.find((layer) => layer.layer === 'key');
  const small = layers.find((layer) => layer.layer === 'small');
  const facts = {
    n: formats.count(top?.customers ?? 0),
    share: formats.percent(
      ratio(
        top?.customers ?? 0,
        total(layers, (layer) => layer.customers),
      ),
    ),
    money: formats.percent(
      ratio(
        top?.moneyMinor ?? 0,
        total(layers, (layer) => layer.moneyMinor),
      ),
    ),
    measure: t(`measure.${measure}`).toLowerCase(),
  };
  if (!top || !small || small.meanMinor <= 0) return t('value.pyramid.answer.flat', facts);
  return t('value.pyramid.answer', { ...facts, times: formats.number(top.meanMinor / small.meanMinor, 1) });
}

/** Three layers, the key customers on top: how many they are, what they brought, what is expected of them. */
export function pyramidChart(answer: Pyramid, measure: Measure, pen: Pen): ChartView {
  const { t, look } = pen;
  const { layers, meta } = answer;
  return barMultiples({
    rows: layers.map((layer, at) => ({
      label: t(`layer.${layer.layer}`),
      colour: look.classes[at] ?? look.neutral,
      drill: drillKey(drillLayer(layer.layer)),
    })),
    rowName: t('value.layer'),
    columns: [
      { quantity: people(pen, t('value.customers')), values: layers.map((layer) => layer.customers) },
      { quantity: money(pen, t(`measure.${measure}`), meta.currency), values: layers.map((layer) => layer.moneyMinor) },
      ...(hasForecast(layers)
        ? [
            {
              quantity: money(pen, t('value.pyramid.future'), meta.currency),
              values: layers.map((layer) => layer.futureMinor),
            },
          ]
        : []),
    ],
    look,
    summary: pyramidSentence(answer, measure, pen),
    rowHeight: 64,
  });
}

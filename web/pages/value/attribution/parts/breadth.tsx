import { useMemo } from 'react';
import type { z } from 'zod';
import type { Interval } from '#contract/common';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import { type Attribution, breadthChart } from '../prepare.ts';

/** Whether buyers of several categories are worth twice as much: the claim, and what the shop's own customers say. */
export function Breadth({ answer }: { answer: Attribution }) {
  const pen = usePen();
  const { t, formats } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => breadthChart(answer, pen), [answer, pen]);
  const { breadth, meta } = answer;
  const title = t('attribution.breadth');
  const about = (
    <Explained
      name={title}
      definition={t('explain.breadth.definition')}
      formula={t('explain.breadth.formula')}
      meta={meta}
    />
  );
  if (breadth.known === 0)
    return (
      <Panel title={title} explain={about}>
        <p className="p-caption">{t('attribution.breadth.none')}</p>
      </Panel>
    );
  const { ratio } = breadth;
  const times = (n: number | null) => (n === null ? '–' : t('attribution.breadth.times', { n: formats.number(n, 2) }));
  const within = (interval: z.infer<typeof Interval> | null) =>
    interval === null
      ? ''
      : t('attribution.range', { lower: formats.number(interval.lower, 2), upper: formats.number(interval.upper, 2) });
  return (
    <>
      <Panel span={7}>
        <Chart title={title} name={`category-breadth-${meta.asOf}`} view={view} onDrill={drill} explain={about} />
      </Panel>
      <Panel span={5} title={t(`attribution.verdict.${ratio.verdict}`)}>
        <Facts
          items={[
            { key: 'claim', name: t('attribution.breadth.claim'), value: times(ratio.claim) },
            {
              key: 'ratio',
              name: t('attribution.breadth.ratio'),
              value: times(ratio.ratio),
              note: within(ratio.interval),
            },
            {
              key: 'same',
              name: t('attribution.breadth.sameDays'),
              value: times(ratio.sameDaysRatio),
              note: within(ratio.sameDaysInterval),
            },
          ]}
        />
        <p className="p-caption v-caution">{t('attribution.breadth.caution')}</p>
      </Panel>
    </>
  );
}

import { useMemo } from 'react';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Potential, potentialChart } from '../prepare.ts';

/** Value so far against value to come: one dot per customer, or per cell of a density. */
export function Matrix({ potential, compareTo }: { potential: Potential; compareTo: string | undefined }) {
  const pen = usePen();
  const { t, formats } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => potentialChart(potential, compareTo, pen), [potential, compareTo, pen]);
  const { currentMinor, potentialMinor } = potential.cuts;
  return (
    <Panel>
      <Chart
        title={t('value.potential.chart')}
        name={`potential-${potential.meta.asOf}`}
        view={view}
        onDrill={drill}
        explain={
          <Explained
            name={t('value.potential.chart')}
            definition={t('explain.potential.definition')}
            formula={t('explain.potential.formula')}
            meta={potential.meta}
          />
        }
      />
      <p className="p-caption">
        {t('value.potential.cuts', { current: formats.money(currentMinor), potential: formats.money(potentialMinor) })}{' '}
        {t('value.potential.chart.note')}
      </p>
    </Panel>
  );
}

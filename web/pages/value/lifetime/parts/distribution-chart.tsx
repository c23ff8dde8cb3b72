import { useMemo } from 'react';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { distributionChart, type Lifetime } from '../prepare.ts';

/** Who will bring how much. */
export function DistributionChart({ lifetime }: { lifetime: Lifetime }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => distributionChart(lifetime, pen), [lifetime, pen]);
  return (
    <Panel>
      <Chart
        title={t('value.lifetime.distribution')}
        name={`future-revenue-${lifetime.meta.asOf}`}
        view={view}
        onDrill={drill}
        explain={
          <Explained
            name={t('value.lifetime.distribution')}
            definition={t('explain.lifetime.definition')}
            formula={t('explain.lifetime.formula')}
            meta={lifetime.meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.distribution.note')}</p>
    </Panel>
  );
}

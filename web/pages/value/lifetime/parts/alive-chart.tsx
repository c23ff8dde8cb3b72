import { useMemo } from 'react';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { aliveChart, type Lifetime } from '../prepare.ts';

/** How probable it is that they are still customers. */
export function AliveChart({ lifetime }: { lifetime: Lifetime }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => aliveChart(lifetime, pen), [lifetime, pen]);
  return (
    <Panel>
      <Chart
        title={t('value.lifetime.alive')}
        name={`alive-${lifetime.meta.asOf}`}
        view={view}
        onDrill={drill}
        explain={
          <Explained
            name={t('value.lifetime.alive.column')}
            definition={t('explain.alive.definition')}
            formula={t('explain.alive.formula')}
            meta={lifetime.meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.alive.note')}</p>
    </Panel>
  );
}

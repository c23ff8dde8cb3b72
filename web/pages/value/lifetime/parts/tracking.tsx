import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { Meta } from '#contract/common';
import { useChoice } from '../../../../frame/address.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useMethodName } from '../../parts/use-method-name.ts';
import type { Backtest } from '../prepare.ts';
import { trackingChart } from '../prepare-tested.ts';
import { type ModelChooser, ShownModels } from './shown-models.tsx';

const WAYS = ['cumulative', 'weekly'] as const;

/** Repeat purchases week by week, what happened beside what the chosen models expected. */
export function Tracking({ backtest, chooser, meta }: { backtest: Backtest; chooser: ModelChooser; meta: Meta }) {
  const pen = usePen();
  const { t } = pen;
  const nameOf = useMethodName();
  const [way, choose] = useChoice('tracking', WAYS, 'cumulative');
  const { shown } = chooser;
  const view = useMemo(
    () => trackingChart(backtest, { shown, isCumulative: way === 'cumulative' }, nameOf, pen),
    [backtest, shown, way, nameOf, pen],
  );
  return (
    <Panel>
      <ShownModels {...chooser} />
      <Chart
        title={t('value.lifetime.tracking')}
        name={`tracking-${way}-${meta.asOf}`}
        view={view}
        tools={
          <Segmented
            size="small"
            aria-label={t('value.lifetime.tracking')}
            value={way}
            onChange={choose}
            options={WAYS.map((one) => ({ value: one, label: t(`value.lifetime.tracking.${one}`) }))}
          />
        }
        explain={
          <Explained
            name={t('value.lifetime.tracking')}
            definition={t('explain.tracking.definition')}
            formula={t('explain.tracking.formula')}
            meta={meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.tracking.note')}</p>
    </Panel>
  );
}

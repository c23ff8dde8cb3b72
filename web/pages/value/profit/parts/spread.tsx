import { useMemo } from 'react';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Profit, spreadChart, whaleChart } from '../prepare.ts';

/** How profit is spread over customers, as ranges and as the curve of the cumulative total. */
export function Spread({ profit }: { profit: Profit }) {
  const pen = usePen();
  const { t } = pen;
  const drill = useDrillKey();
  const spread = useMemo(() => spreadChart(profit, pen), [profit, pen]);
  const whale = useMemo(() => (profit.whale.length > 0 ? whaleChart(profit, pen) : null), [profit, pen]);
  const about = (name: string) => (
    <Explained
      name={name}
      definition={t('explain.profit.definition')}
      formula={t('explain.profit.formula')}
      meta={profit.meta}
    />
  );
  return (
    <>
      <Panel span={whale ? 7 : 12}>
        <Chart
          title={t('profit.spread')}
          name={`profit-spread-${profit.meta.asOf}`}
          view={spread}
          onDrill={drill}
          explain={about(t('profit.spread'))}
        />
        <p className="p-caption">{t('profit.spread.note')}</p>
      </Panel>
      {whale ? (
        <Panel span={5}>
          <Chart
            title={t('profit.whale')}
            name={`profit-curve-${profit.meta.asOf}`}
            view={whale}
            explain={about(t('profit.whale'))}
          />
          <p className="p-caption">{whale.summary}</p>
        </Panel>
      ) : null}
    </>
  );
}

import { useMemo } from 'react';
import type { Measure } from '#contract/common';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Abc, abcCurve, type Shares } from '../prepare.ts';

/** How value is spread, with the cuts in use or on trial. */
export function Curve({ abc, shares, measure }: { abc: Abc; shares: Shares; measure: Measure }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { a, b } = shares;
  const view = useMemo(() => abcCurve(abc, { a, b }, measure, pen), [abc, a, b, measure, pen]);
  return (
    <Panel span={8}>
      <Chart
        title={t('value.abc.curve')}
        name={`abc-${measure}-${abc.meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.abc.curve')}
            definition={t('value.abc.curve.note')}
            formula={t('explain.abc.formula')}
            meta={abc.meta}
          />
        }
      />
      {abc.gini === null ? null : (
        <p className="p-caption">{t('value.abc.gini', { gini: formats.number(abc.gini, 2) })}</p>
      )}
    </Panel>
  );
}

import { type ReactNode, useMemo } from 'react';
import type { WeightedAnswer } from '#contract/weighted';
import { usePageSearch } from '../../../../frame/address.ts';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { distributionChart, weightsChart } from '../prepare.ts';
import { ClassesTable } from './classes-table.tsx';
import { TopTable } from './top-table.tsx';

type Props = {
  answer: WeightedAnswer;
  /** The kept scheme whose customers can be opened; null on trial. */
  schemeId: number | null;
  /** What is shown belongs to the last definition that could be computed with. */
  isStale: boolean;
  /** What stands between the classes and the customers. */
  children: ReactNode;
};

/** Weights, scores, classes and the first customers. */
export function Evidence({ answer, schemeId, isStale, children }: Props) {
  const pen = usePen();
  const { t } = pen;
  const [{ measure }] = usePageSearch();
  const drill = useDrillKey();
  const weights = useMemo(() => weightsChart(answer, pen), [answer, pen]);
  const distribution = useMemo(() => distributionChart(answer, pen, schemeId), [answer, pen, schemeId]);
  const explained = (name: string) => (
    <Explained name={name} definition={t('weighted.definition')} formula={t('weighted.formula')} meta={answer.meta} />
  );
  return (
    <div className="w-evidence">
      {isStale ? <p className="w-stale">{t('weighted.stale')}</p> : null}
      <Panel span={4}>
        <Chart
          title={t('weighted.weights.chart')}
          name={`weights-${answer.meta.asOf}`}
          view={weights}
          explain={explained(t('weighted.weights.chart'))}
        />
        <p className="p-caption">{t('weighted.weights.note')}</p>
      </Panel>
      <Panel span={8}>
        <Chart
          title={t('weighted.distribution')}
          name={`scores-${answer.meta.asOf}`}
          view={distribution}
          {...(schemeId === null ? {} : { onDrill: drill })}
          explain={explained(t('weighted.distribution'))}
        />
        <p className="p-caption">{t('weighted.distribution.note')}</p>
      </Panel>
      <Panel title={t('weighted.step.score')} flush>
        <ClassesTable answer={answer} schemeId={schemeId} measure={measure} />
      </Panel>
      {children}
      <Panel title={t('weighted.step.use')} caption={t('weighted.top.note')} flush>
        <TopTable answer={answer} measure={measure} />
      </Panel>
    </div>
  );
}

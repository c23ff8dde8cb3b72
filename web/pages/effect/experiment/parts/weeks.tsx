import { useMemo } from 'react';
import type { ExperimentAnswer } from '#contract/experiment';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { differences } from '../prepare.ts';

/** Treated less control, week by week since assignment. */
export function Weeks({ answer: { weeks } }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const per = useMinorPerMajor();
  const view = useMemo(
    () =>
      differences(
        weeks.rows.map((row) => ({ ...row, label: t('experiment.week', { n: formats.count(row.week + 1) }) })),
        { metric: weeks.metric, rowName: t('experiment.weeks'), summary: t('experiment.weeks'), per },
        pen,
      ),
    [weeks, per, pen, t, formats],
  );
  if (weeks.rows.length === 0) return null;
  return (
    <Panel span={6} title={t('experiment.weeks')}>
      <Chart name="effect-weeks" view={view} />
      <p className="p-caption">{t('experiment.weeks.note', { metric: t(`metric.${weeks.metric}`) })}</p>
    </Panel>
  );
}

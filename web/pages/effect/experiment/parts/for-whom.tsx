import { useMemo } from 'react';
import type { ExperimentAnswer } from '#contract/experiment';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { NotYetState } from '../../../../ui/states.tsx';
import { differences, groupName, inOrder } from '../prepare.ts';

/** The effect within groups as they were at assignment, and whether they differ at all. */
export function ForWhom({ answer: { groups, window, level } }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const per = useMinorPerMajor();
  const view = useMemo(
    () =>
      differences(
        inOrder(groups).map((row) => ({ ...row, label: groupName(groups.by, row.group, pen) })),
        {
          metric: groups.metric,
          rowName: t(`experiment.groups.${groups.by}`),
          summary: t('experiment.groups'),
          per,
        },
        pen,
      ),
    [groups, per, pen, t],
  );
  if (groups.by === 'grade' && groups.scoresOn === null) {
    return (
      <Panel title={t('experiment.groups')}>
        <NotYetState title={t('experiment.groups.noScores', { day: formats.day(window.firstOn) })} />
      </Panel>
    );
  }
  const p = formats.number(groups.pvalue, 3);
  return (
    <Panel span={6} title={t('experiment.groups')} caption={t(`metric.${groups.metric}`)}>
      {groups.pvalue === null ? null : (
        <p>{t(groups.pvalue < 1 - level ? 'experiment.groups.differ' : 'experiment.groups.alike', { p })}</p>
      )}
      <Chart name={`effect-groups-${groups.by}`} view={view} />
      <p className="p-caption">
        {t('experiment.groups.note', {
          n: formats.count(groups.rows.length),
          each: formats.number(groups.eachLevel * 100, 2),
          level: formats.percent(level),
        })}
      </p>
    </Panel>
  );
}

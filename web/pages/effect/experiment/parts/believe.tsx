import { drillExperiment } from '#contract/drill-effect';
import type { ExperimentAnswer, ExperimentGroup } from '#contract/experiment';
import { usePageSearch } from '../../../../frame/address.ts';
import { DrillLink } from '../../../../frame/drill.tsx';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';

/** What the result rests on: split, window, looks, and who was left out. */
export function Believe({ answer }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  return (
    <Panel title={t('experiment.believe')}>
      <Facts
        items={[
          {
            key: 'customers',
            name: t('experiment.believe.customers'),
            value: <Groups answer={answer} groups={['treated', 'control']} />,
          },
          { key: 'split', name: t('experiment.believe.split'), value: splitWords(answer, pen) },
          { key: 'window', name: t('experiment.believe.window'), value: windowWords(answer, pen) },
          {
            key: 'looks',
            name: t('experiment.believe.looks'),
            value: t('experiment.believe.looks.n', { n: formats.count(answer.experiment.looks) }),
          },
          {
            key: 'excluded',
            name: t('experiment.believe.excluded'),
            value: <Groups answer={answer} groups={['crossed', 'unknown', 'later']} />,
          },
        ]}
      />
    </Panel>
  );
}

type GroupsProps = { answer: ExperimentAnswer; groups: readonly ExperimentGroup[] };

/** Groups with their number of customers, each leading to exactly these; not where conditions chose among them as they were then. */
function Groups({ answer, groups }: GroupsProps) {
  const { t, formats } = usePen();
  const [{ where }] = usePageSearch();
  const counts = { treated: answer.treated, control: answer.control, ...answer.excluded };
  return (
    <ul className="e-plain">
      {groups.map((group) => {
        const words = t(`experiment.group.${group}`, { n: formats.count(counts[group]) });
        const isPlain = counts[group] === 0 || where.length > 0;
        return (
          <li key={group}>
            {isPlain ? (
              words
            ) : (
              <DrillLink where={drillExperiment(answer.experiment.experimentId, group)}>{words}</DrillLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function splitWords({ sampleRatio }: ExperimentAnswer, { t, formats }: Pen) {
  if (sampleRatio === null) return <span className="p-secondary">{t('experiment.believe.split.unknown')}</span>;
  const { seen, planned, pvalue, isMismatched } = sampleRatio;
  const facts = { seen: formats.percent(seen), planned: formats.percent(planned), p: formats.number(pvalue, 4) };
  return isMismatched ? (
    <span className="p-bad">{t('experiment.believe.split.bad', facts)}</span>
  ) : (
    t('experiment.believe.split.ok', facts)
  );
}

function windowWords({ window, experiment }: ExperimentAnswer, { t, formats }: Pen): string {
  const facts = {
    days: formats.days(experiment.windowDays),
    from: formats.day(window.firstOn),
    to: formats.day(window.lastOn),
    day: formats.day(window.completeOn),
  };
  return window.isComplete
    ? t('experiment.believe.window.done', facts)
    : t('experiment.believe.window.open', { ...facts, share: formats.percent(window.completeShare) });
}

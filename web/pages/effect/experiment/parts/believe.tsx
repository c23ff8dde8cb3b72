import type { ExperimentAnswer } from '#contract/experiment';
import { type Pen, usePen } from '../../../../frame/use-pen.ts';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';

/** What the result rests on: split, window, looks, and who was left out. */
export function Believe({ answer }: { answer: ExperimentAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const { crossed, unknown, later } = answer.excluded;
  const counted = { crossed: formats.count(crossed), unknown: formats.count(unknown), later: formats.count(later) };
  return (
    <Panel title={t('experiment.believe')}>
      <Facts
        items={[
          {
            key: 'customers',
            name: t('experiment.believe.customers'),
            value: t('experiments.groups.n', {
              treated: formats.count(answer.treated),
              control: formats.count(answer.control),
            }),
            note: t('experiments.groups'),
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
            value: t('experiment.believe.excluded.n', counted),
          },
        ]}
      />
    </Panel>
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

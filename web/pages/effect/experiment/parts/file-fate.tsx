import type { AssignmentCounts } from '#contract/experiment';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';

/** What became of every row of the file, each kind with its sentence. */
export function FileFate({ counts }: { counts: AssignmentCounts }) {
  const { t, formats } = usePen();
  const n = (value: number) => formats.count(value);
  const lines = (which: 'badDay' | 'unmatched') => counts.examples[which].map(n).join(', ');
  const told = [
    [counts.unmatched, t('experiment.file.unmatched', { n: n(counts.unmatched), lines: lines('unmatched') })],
    [counts.badDay, t('experiment.file.badDay', { n: n(counts.badDay), lines: lines('badDay') })],
    [counts.withoutArm, t('experiment.file.withoutArm', { n: n(counts.withoutArm) })],
    [counts.ambiguous, t('experiment.file.ambiguous', { n: n(counts.ambiguous) })],
    [
      counts.crossedCustomers,
      t('experiment.file.crossed', { n: n(counts.crossedCustomers), rows: n(counts.crossedRows) }),
    ],
    [counts.repeated, t('experiment.file.repeated', { n: n(counts.repeated) })],
  ] as const;
  return (
    <Panel title={t('experiment.file')}>
      <ul className="e-plain">
        <li>
          {t('experiment.file.sentence', {
            rows: n(counts.rows),
            customers: n(counts.customers),
            treated: n(counts.treated),
            control: n(counts.control),
            treatedName: counts.treatedName,
            controlName: counts.controlName,
          })}
        </li>
        {told.map(([count, words]) => (count > 0 ? <li key={words}>{words}</li> : null))}
      </ul>
    </Panel>
  );
}

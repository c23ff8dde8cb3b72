import type { DecidedVersion, Strategy } from '#contract/ledger';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { goalNumber, nameOfGoal } from '../prepare.ts';

/** What was decided of each earlier version, on what goals and what evidence. */
export function History({ strategy }: { strategy: Strategy }) {
  const { t, formats } = usePen();
  const title = t('ledger.history');
  return (
    <Panel title={title} flush>
      <DataTable
        caption={title}
        rows={strategy.decided}
        rowKey={(one) => String(one.version)}
        columns={[
          { key: 'version', title: t('ledger.version'), fixed: true, render: (one) => String(one.version) },
          {
            key: 'when',
            title: t('ledger.history.when'),
            wrap: true,
            render: (one) => (
              <>
                {t(`ledger.decision.${one.decision}`)}
                <div className="p-small p-secondary">
                  {[formats.moment(one.decidedAt), one.decidedBy].filter(Boolean).join(' · ')}
                </div>
              </>
            ),
          },
          { key: 'goals', title: t('ledger.history.result'), wrap: true, render: (one) => <Results one={one} /> },
          { key: 'why', title: t('ledger.history.why'), wrap: true, width: 300, render: (one) => <Why one={one} /> },
          { key: 'evidence', title: t('ledger.history.evidence'), wrap: true, render: (one) => <Behind one={one} /> },
        ]}
      />
    </Panel>
  );
}

function Results({ one }: { one: DecidedVersion }) {
  const pen = usePen();
  return (
    <ul className="e-plain">
      {one.body.goals.map((goal) => {
        const standing = one.standings.find(({ goalId }) => goalId === goal.goalId);
        return (
          <li key={goal.goalId}>
            {nameOfGoal(goal, pen)}: {goalNumber(goal.measure, standing?.value ?? null, pen)} →{' '}
            {goalNumber(goal.measure, goal.target, pen)}, {pen.t(`ledger.goalState.${standing?.state ?? 'unknown'}`)}
          </li>
        );
      })}
    </ul>
  );
}

function Why({ one }: { one: DecidedVersion }) {
  const { t } = usePen();
  return (
    <ul className="e-plain">
      {one.feedback === '' ? null : <li>{t('ledger.history.heard', { text: one.feedback })}</li>}
      {one.faults === '' ? null : <li>{t('ledger.history.wrong', { text: one.faults })}</li>}
      <li>{t('ledger.history.next', { text: one.improvement })}</li>
    </ul>
  );
}

function Behind({ one: { experiments, gain } }: { one: DecidedVersion }) {
  const { t, formats } = usePen();
  if (experiments.length === 0) return <span className="p-secondary">{t('ledger.history.opinion')}</span>;
  return (
    <ul className="e-plain">
      {experiments.map(({ experimentId, name }) => (
        <li key={experimentId}>
          <To to={`/effect/experiments/${experimentId}`}>{name}</To>
        </li>
      ))}
      {gain === null ? null : (
        <li className="p-num">
          {t('ledger.gain.within', {
            profit: formats.money(gain.profitMinor),
            lower: formats.money(gain.lower),
            upper: formats.money(gain.upper),
          })}
        </li>
      )}
    </ul>
  );
}

import type { Stage } from '#contract/common';
import { drillUplift } from '#contract/drill-effect';
import type { UpliftAnswer, UpliftFacts } from '#contract/uplift';
import { DrillLink, To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { trialNumber } from '../uplift-charts.ts';

type Props = { answer: UpliftAnswer; facts: UpliftFacts };

/** The models tried, today's customers by what treating would do, and the head of the queue. */
export function UpliftTables({ answer, facts }: Props) {
  return (
    <>
      {facts.trials.length === 0 ? null : <Trials facts={facts} />}
      {answer.kinds.length === 0 ? null : <Kinds answer={answer} facts={facts} />}
      {answer.queue.length === 0 ? null : <Queue answer={answer} />}
    </>
  );
}

function Note({ children }: { children: string }) {
  return (
    <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
      {children}
    </p>
  );
}

function Trials({ facts }: { facts: UpliftFacts }) {
  const pen = usePen();
  const { t, formats } = pen;
  const rows = facts.trials.map((trial, at) => ({ ...trial, isChosen: at === facts.chosen }));
  type Row = (typeof rows)[number];
  const number = (key: string, title: string, write: (row: Row) => string) => ({
    key,
    title,
    align: 'right' as const,
    render: (row: Row) => <span className="p-num">{write(row)}</span>,
  });
  return (
    <Panel span={6} title={t('uplift.trials')} flush>
      <DataTable
        caption={t('uplift.trials')}
        rows={rows}
        rowKey={({ learner, outcome }) => `${learner} ${outcome}`}
        columns={[
          {
            key: 'learner',
            title: t('uplift.learner'),
            fixed: true,
            render: ({ learner, isChosen }) =>
              isChosen ? <strong>{t(`uplift.learner.${learner}`)}</strong> : t(`uplift.learner.${learner}`),
          },
          { key: 'outcome', title: t('uplift.outcome'), render: ({ outcome }) => t(`uplift.outcome.${outcome}`) },
          number('qini', t('uplift.qini'), (row) => trialNumber(row, row.qini, pen)),
          number('interval', t('experiment.interval'), (row) =>
            t('experiment.between', {
              lower: trialNumber(row, row.lower, pen),
              upper: trialNumber(row, row.upper, pen),
            }),
          ),
          number('slope', t('uplift.slope'), ({ slope }) => formats.number(slope, 2)),
          number('auuc', t('uplift.auuc'), (row) => trialNumber(row, row.auuc, pen)),
        ]}
      />
      <Note>{t('uplift.trials.note')}</Note>
    </Panel>
  );
}

function Kinds({ answer, facts }: Props) {
  const { t, formats } = usePen();
  return (
    <Panel span={6} title={t('uplift.kinds')} flush>
      <DataTable
        caption={t('uplift.kinds')}
        rows={answer.kinds}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'kind',
            title: t('uplift.kind'),
            fixed: true,
            render: ({ kind }) => (
              <DrillLink where={drillUplift(answer.experimentId, kind)}>{t(`uplift.kind.${kind}`)}</DrillLink>
            ),
          },
          {
            key: 'customers',
            title: t('uplift.kind.customers'),
            align: 'right',
            render: ({ customers }) => <Count value={customers} />,
          },
          {
            key: 'gain',
            title: t('uplift.kind.gain'),
            align: 'right',
            render: ({ gainMinor }) => <Money minor={gainMinor} />,
          },
          {
            key: 'alone',
            title: t('uplift.kind.alone'),
            align: 'right',
            render: ({ meanAlone }) => <Percent share={meanAlone} />,
          },
        ]}
      />
      <Note>
        {t('uplift.kinds.note', { cost: formats.money(facts.costMinor), mean: formats.percent(facts.meanAlone) })}
      </Note>
    </Panel>
  );
}

function Queue({ answer }: { answer: UpliftAnswer }) {
  const { t, formats } = usePen();
  return (
    <Panel title={t('uplift.queue')} flush>
      <DataTable
        caption={t('uplift.queue')}
        rows={answer.queue}
        rowKey={({ customerId }) => customerId}
        maxHeight={480}
        columns={[
          {
            key: 'customer',
            title: t('uplift.queue.customer'),
            fixed: true,
            render: ({ customerId, name }) => (
              <To to={`/customers/${customerId}`} search={{ asOf: answer.meta.asOf }}>
                {name || t('customers.unnamed')}
              </To>
            ),
          },
          { key: 'last', title: t('uplift.queue.last'), render: ({ lastOn }) => formats.day(lastOn) },
          { key: 'stage', title: t('uplift.queue.stage'), render: ({ stage }) => t(`stage.${stage as Stage}`) },
          {
            key: 'alone',
            title: t('uplift.kind.alone'),
            align: 'right',
            render: ({ alone }) => <Percent share={alone} />,
          },
          {
            key: 'gain',
            title: t('uplift.queue.gain'),
            align: 'right',
            render: ({ gainMinor }) => <Money minor={gainMinor} />,
          },
        ]}
      />
    </Panel>
  );
}

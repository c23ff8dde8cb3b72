import type { Stage } from '#contract/common';
import { drillCohort, periodAfter } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money } from '../../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import type { Formulas } from '../prepare.ts';

type Cohort = Formulas['cohorts'][number];

/** The lifecycle revenue method, a row a quarter of first purchase; each part leads to its customers. */
export function CohortTable({ answer }: { answer: Formulas }) {
  const { t } = usePen();
  const title = t('formulas.cohorts');
  const part = (name: 'new' | 'mature' | 'lost', of: (row: Cohort) => number): Column<Cohort> => ({
    key: name,
    title: t(`formulas.${name}`),
    align: 'right',
    render: (row) => (
      <DrillLink where={[...drillCohort(periodAfter(row.cohort, 'quarter', 0)), stagesIn(answer.groups[name])]}>
        <Money minor={of(row)} />
      </DrillLink>
    ),
  });
  return (
    <Panel span={7} title={title} flush>
      <DataTable
        caption={title}
        rows={[...answer.cohorts].reverse()}
        rowKey={(row) => row.cohort}
        maxHeight={420}
        columns={[
          {
            key: 'cohort',
            title: t('formulas.cohort'),
            fixed: true,
            render: (row) => {
              const name = periodAfter(row.cohort, 'quarter', 0);
              return (
                <DrillLink where={drillCohort(name)}>
                  {t('condition.quarter', { year: name.slice(0, 4), quarter: name.slice(-1) })}
                </DrillLink>
              );
            },
          },
          {
            key: 'customers',
            title: t('formulas.customers'),
            align: 'right',
            render: (row) => <Count value={row.customers} />,
          },
          part('new', (row) => row.newMinor),
          part('mature', (row) => row.matureMinor),
          part('lost', (row) => row.lostMinor),
          {
            key: 'value',
            title: t('formulas.value'),
            align: 'right',
            render: (row) => <Money minor={row.valueMinor} />,
          },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('formulas.cohorts.note')}
      </p>
    </Panel>
  );
}

const stagesIn = (stages: readonly Stage[]): string => `stage:in:${stages.join(',')}`;

import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { drillAbcClass, drillStage } from '#contract/drill';
import { useChoice, usePageSearch } from '../../../../frame/address.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { DrillLink } from '../../../../frame/drill.tsx';
import { AbcTag, StageTag } from '../../../../frame/labels.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { componentsBridge, type ValueParts } from '../prepare.ts';
import { partsQuery } from '../queries.ts';

const BYS = ['abc', 'stage'] as const;

function useParts() {
  const [search] = usePageSearch();
  const [by, choose] = useChoice('by', BYS, 'abc');
  return { query: useQuery(partsQuery(search, by)), by, choose };
}

/** Which of its three parts makes a group worth more or less than the base. */
export function PartsOfValue() {
  const { t } = usePen();
  const { query, by, choose } = useParts();
  const title = t('formulas.parts');
  return (
    <Panel
      title={title}
      flush
      actions={
        <Segmented
          size="small"
          aria-label={t('formulas.parts.by')}
          value={by}
          onChange={choose}
          options={BYS.map((one) => ({ value: one, label: t(`formulas.parts.by.${one}`) }))}
        />
      }
    >
      <Answered query={query} skeleton={[200]}>
        {(parts) =>
          parts.base === null ? (
            <p className="p-secondary" style={{ padding: 16 }}>
              {t('formulas.parts.refused')}
            </p>
          ) : (
            <PartsTable parts={parts} title={title} />
          )
        }
      </Answered>
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('formulas.parts.note')}
      </p>
    </Panel>
  );
}

/** What the value of the base is made of, from revenue so far to all it is expected to be worth. */
export function Components() {
  const { t } = usePen();
  const { query } = useParts();
  return (
    <Panel span={5}>
      <Answered query={query} skeleton={[360]}>
        {(parts) => <ComponentsChart parts={parts} />}
      </Answered>
      <p className="p-caption">{t('formulas.components.note')}</p>
    </Panel>
  );
}

function ComponentsChart({ parts }: { parts: ValueParts }) {
  const pen = usePen();
  const view = useMemo(() => componentsBridge(parts, pen), [parts, pen]);
  return <Chart title={pen.t('formulas.components')} name={`value-components-${parts.meta.asOf}`} view={view} />;
}

type Row = ValueParts['groups'][number] | (NonNullable<ValueParts['base']> & { group: '' });

function PartsTable({ parts, title }: { parts: ValueParts; title: string }) {
  const { t, formats } = usePen();
  const { base } = parts;
  const rows: readonly Row[] = [...(base === null ? [] : [{ ...base, group: '' as const }]), ...parts.groups];
  const change = (key: 'ofValueMinor' | 'ofLoyaltyMinor' | 'ofLifecycleMinor', name: string) => ({
    key,
    title: name,
    align: 'right' as const,
    render: (row: Row) => (
      <span className="p-num">{row.group === '' ? '' : formats.moneyChange(Math.round(row[key]))}</span>
    ),
  });
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={(row) => row.group}
      columns={[
        { key: 'group', title: t('formulas.parts.group'), fixed: true, render: (row) => <GroupName row={row} /> },
        {
          key: 'customers',
          title: t('formulas.customers'),
          align: 'right',
          render: (row) => <Count value={row.customers} />,
        },
        {
          key: 'perHead',
          title: t('formulas.parts.perHead'),
          align: 'right',
          render: (row) => <Money minor={Math.round(row.perHeadMinor)} />,
        },
        {
          key: 'worth',
          title: t('formulas.parts.orderWorth'),
          align: 'right',
          render: (row) => <Money minor={Math.round(row.orderWorthMinor)} />,
        },
        {
          key: 'orders',
          title: t('formulas.parts.orders'),
          align: 'right',
          render: (row) => <span className="p-num">{formats.number(row.ordersAlive, 2)}</span>,
        },
        {
          key: 'alive',
          title: t('formulas.parts.alive'),
          align: 'right',
          render: (row) => <Percent share={row.alive} />,
        },
        change('ofValueMinor', t('formulas.parts.ofValue')),
        change('ofLoyaltyMinor', t('formulas.parts.ofLoyalty')),
        change('ofLifecycleMinor', t('formulas.parts.ofLifecycle')),
      ]}
    />
  );
}

function GroupName({ row: { group } }: { row: Row }) {
  const { t } = usePen();
  if (group === '') return t('formulas.parts.all');
  if (group === 'A' || group === 'B' || group === 'C') {
    return (
      <DrillLink where={drillAbcClass('profit', group)}>
        <AbcTag value={group} />
      </DrillLink>
    );
  }
  return (
    <DrillLink where={drillStage(group)}>
      <StageTag stage={group} />
    </DrillLink>
  );
}

import { useMemo } from 'react';
import type { DeliveredStudy } from '#contract/delivered';
import { drillBalance } from '#contract/drill-delivered';
import { DrillLink } from '../../../../frame/drill.tsx';
import { useDrillKey } from '../../../../frame/drill-key.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Balance, balanceChart, points } from '../prepare.ts';

type Props = {
  balance: Balance | null;
  study: DeliveredStudy;
  currency: string;
  /** Whether the chart has a neighbour to its left already: then what follows it takes the whole width. */
  isSecond: boolean;
};

/** Both directions of value: what customers gain against what they bring, on four fields that lead to their customers. */
export function BalancePanel({ balance, study, currency, isSecond }: Props) {
  const { t } = usePen();
  if (balance === null) {
    return (
      <Panel span={isSecond ? 6 : 12} title={t('delivered.balance')}>
        <p className="p-caption">{t('delivered.balance.none')}</p>
      </Panel>
    );
  }
  return (
    <>
      <Drawn balance={balance} currency={currency} />
      <Panel span={isSecond ? 12 : 6} title={t('delivered.balance.fields')} flush>
        <Fields balance={balance} study={study} />
      </Panel>
    </>
  );
}

function Drawn({ balance, currency }: { balance: Balance; currency: string }) {
  const pen = usePen();
  const { t, formats } = pen;
  const drill = useDrillKey();
  const view = useMemo(() => balanceChart(balance, currency, pen), [balance, currency, pen]);
  const { customers, points: drawn, cutCdv, cutMinor, correlation } = balance;
  return (
    <Panel span={6}>
      <Chart title={t('delivered.balance')} name="delivered-balance" view={view} onDrill={drill} />
      <p className="p-caption">
        {t('delivered.balance.text', {
          n: formats.count(customers),
          cut: points(pen, cutCdv),
          money: formats.money(cutMinor),
        })}
        {correlation === null
          ? t('delivered.balance.rho.few')
          : t('delivered.balance.rho', {
              rho: points(pen, correlation.rho),
              lower: points(pen, correlation.lower),
              upper: points(pen, correlation.upper),
            })}
        {drawn.length < customers
          ? t('delivered.balance.shown', { n: formats.count(drawn.length), all: formats.count(customers) })
          : ''}
      </p>
    </Panel>
  );
}

function Fields({ balance, study }: { balance: Balance; study: DeliveredStudy }) {
  const pen = usePen();
  const { t, formats } = pen;
  return (
    <DataTable
      caption={t('delivered.balance.fields')}
      rows={balance.fields}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'field',
          title: t('delivered.balance.field'),
          fixed: true,
          render: ({ field }) => t(`delivered.balance.${field}`),
        },
        {
          key: 'customers',
          title: t('delivered.balance.customers'),
          align: 'right',
          render: ({ field, customers }) => (
            <DrillLink where={drillBalance(study.studyId, balance, field)}>{formats.count(customers)}</DrillLink>
          ),
        },
        {
          key: 'cdv',
          title: t('delivered.balance.cdv'),
          align: 'right',
          render: ({ meanCdv }) => <span className="p-num">{points(pen, meanCdv)}</span>,
        },
        {
          key: 'profit',
          title: t('delivered.balance.profit'),
          align: 'right',
          render: ({ potentialMinor }) => <Money minor={potentialMinor} />,
        },
        {
          key: 'follows',
          title: t('delivered.balance.follows'),
          wrap: true,
          render: ({ field }) => t(`delivered.balance.${field}.care`),
        },
      ]}
    />
  );
}

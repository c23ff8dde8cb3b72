import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Referrer } from '#contract/attribution';
import { drillReferred } from '#contract/drill-worth';
import { usePageSearch } from '../../../../frame/address.ts';
import { DrillLink, To } from '../../../../frame/drill.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import type { Attribution } from '../prepare.ts';

type Row = z.infer<typeof Referrer>;

/** What those who were brought are worth, and who brought most: a value of its own, never a part of the own one. */
export function Referrals({ answer }: { answer: Attribution }) {
  const { t, formats } = usePen();
  const { referrals, meta } = answer;
  const { brought, others, ratio, ratioInterval, unknownReferrers } = referrals;
  const title = t('attribution.referrals');
  const about = (
    <Explained
      name={title}
      definition={t('explain.referrals.definition')}
      formula={t('explain.referrals.formula')}
      meta={meta}
    />
  );
  if (brought.customers === 0)
    return (
      <Panel title={title} explain={about}>
        <p className="p-caption">{t('attribution.referrals.none')}</p>
      </Panel>
    );
  const perHead = (value: typeof brought) => (
    <>
      <Money minor={Math.round(value.perHeadMinor)} interval={value.perHeadInterval} />{' '}
      {t('attribution.referrals.perHead')}
    </>
  );
  return (
    <>
      <Panel span={4} title={title} explain={about}>
        <Facts
          items={[
            {
              key: 'brought',
              name: t('attribution.referrals.brought'),
              value: <DrillLink where={drillReferred()}>{formats.count(brought.customers)}</DrillLink>,
              note: perHead(brought),
            },
            {
              key: 'others',
              name: t('attribution.referrals.others'),
              value: formats.count(others.customers),
              note: perHead(others),
            },
            {
              key: 'ratio',
              name: t('attribution.referrals.ratio'),
              value: formats.number(ratio, 2),
              ...(ratioInterval === null
                ? {}
                : {
                    note: t('attribution.range', {
                      lower: formats.number(ratioInterval.lower, 2),
                      upper: formats.number(ratioInterval.upper, 2),
                    }),
                  }),
            },
            ...(unknownReferrers > 0
              ? [
                  {
                    key: 'unknown',
                    name: t('attribution.referrals.unknown'),
                    value: formats.count(unknownReferrers),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel span={8} title={t('attribution.referrals.top')} flush>
        <Top answer={answer} />
        <p className="p-caption v-more">{t('attribution.referrals.top.note')}</p>
      </Panel>
    </>
  );
}

function Top({ answer: { referrals, horizonDays } }: { answer: Attribution }) {
  const { t, formats } = usePen();
  const [{ asOf }] = usePageSearch();
  const days = formats.days(horizonDays);
  const right = (key: string, title: string, render: (row: Row) => ReactNode) => ({
    key,
    title,
    align: 'right' as const,
    render,
  });
  const future = t('attribution.future', { days });
  return (
    <DataTable
      caption={t('attribution.referrals.top')}
      rows={referrals.top}
      rowKey={(row) => row.customerId}
      maxHeight={420}
      columns={[
        {
          key: 'name',
          title: t('profit.customer'),
          fixed: true,
          render: (row) => (
            <To to={`/customers/${row.customerId}`} search={{ asOf }}>
              {row.name || t('customers.unnamed')}
            </To>
          ),
        },
        right('brought', t('attribution.referrals.people'), (row) => (
          <DrillLink where={drillReferred(row.customerId)}>{formats.count(row.brought)}</DrillLink>
        )),
        right('referred', t('attribution.referrals.value'), (row) => <Money minor={row.referredMinor} />),
        right('referredFuture', future, (row) => <Money minor={row.referredFutureMinor} />),
        right('own', t('attribution.referrals.own'), (row) => <Money minor={row.ownMinor} />),
        right('ownFuture', future, (row) => <Money minor={row.ownFutureMinor} />),
      ]}
    />
  );
}

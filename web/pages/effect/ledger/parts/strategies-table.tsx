import type { ReactNode } from 'react';
import type { LedgerAnswer, Strategy } from '#contract/ledger';
import { useAddress } from '../../../../frame/address.ts';
import { DrillLink, To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { isLate } from '../prepare.ts';

type Props = { answer: LedgerAnswer; chosen: number | undefined; begin: ReactNode };

/** Every strategy with owner, standing of goals and plan, review day, and what it added against control groups. */
export function StrategiesTable({ answer: { strategies, today }, begin }: Props) {
  const pen = usePen();
  const { t, formats } = pen;
  const [address] = useAddress();
  const name = (one: Strategy) => (
    <>
      <To to="/effect/ledger" search={{ ...address, strategy: String(one.strategyId), programme: undefined }}>
        {one.name}
      </To>
      {one.state === 'stopped' ? <span className="p-secondary"> · {t('ledger.stopped')}</span> : null}
    </>
  );
  return (
    <Panel title={t('ledger.strategies')} actions={begin} flush>
      <DataTable
        caption={t('ledger.strategies')}
        rows={strategies}
        rowKey={(one) => String(one.strategyId)}
        columns={[
          { key: 'name', title: t('ledger.strategy'), fixed: true, wrap: true, render: name },
          { key: 'version', title: t('ledger.version'), align: 'right', render: (one) => String(one.version) },
          { key: 'owner', title: t('ledger.owner'), render: (one) => one.body.owner || '–' },
          { key: 'customers', title: t('ledger.customers'), align: 'right', render: (one) => <Audience one={one} /> },
          {
            key: 'goals',
            title: t('ledger.goals'),
            render: ({ standings }) =>
              t('ledger.goals.of', {
                reached: formats.count(standings.filter(({ state }) => state === 'reached').length),
                all: formats.count(standings.length),
              }),
          },
          { key: 'plan', title: t('ledger.plan'), render: (one) => <Plan one={one} today={today} /> },
          {
            key: 'review',
            title: t('ledger.review'),
            render: ({ state, body }) =>
              state === 'open' && body.reviewOn <= today ? (
                <span className="p-bad">{t('ledger.review.due', { day: formats.day(body.reviewOn) })}</span>
              ) : (
                formats.day(body.reviewOn)
              ),
          },
          {
            key: 'gain',
            title: t('ledger.gain'),
            align: 'right',
            render: ({ gain }) =>
              gain === null ? (
                <span className="p-secondary">{t('ledger.gain.none')}</span>
              ) : (
                <span className="p-num">
                  {t('ledger.gain.within', {
                    profit: formats.money(gain.profitMinor),
                    lower: formats.money(gain.lower),
                    upper: formats.money(gain.upper),
                  })}
                </span>
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Audience({ one }: { one: Strategy }) {
  const { t, formats } = usePen();
  if (one.body.audience.length === 0) return t('ledger.audience.all');
  return <DrillLink where={one.body.audience}>{formats.count(one.customers)}</DrillLink>;
}

function Plan({ one, today }: { one: Strategy; today: string }) {
  const { t, formats } = usePen();
  const items = one.body.items.filter(({ state }) => state !== 'dropped');
  const late = items.filter((item) => isLate(item, today)).length;
  const done = items.filter(({ state }) => state === 'done').length;
  return (
    <>
      {t('ledger.plan.of', { done: formats.count(done), all: formats.count(items.length) })}
      {late > 0 ? <span className="p-bad"> · {t('ledger.late', { n: formats.count(late) })}</span> : null}
    </>
  );
}

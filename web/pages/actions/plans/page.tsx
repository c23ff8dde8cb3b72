import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Plan } from '#contract/plan';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { calendarQuery, plansQuery, renewCalendar } from '../plan-queries.ts';
import { toDoOf } from './due.ts';
import { PlanForm } from './parts/plan-form.tsx';
import { ToDos } from './parts/to-dos.tsx';
import '../actions.css';

type Editing = { kind: Plan['kind']; plan: Plan | null } | null;

/** Care plans and key-account plans: what is due, who does it, and the way to one's own calendar. */
export function PlansPage() {
  const { t, formats } = usePen();
  const query = useQuery(plansQuery);
  const [editing, setEditing] = useState<Editing>(null);
  const today = new Date().toLocaleDateString('sv-SE');
  const count = (plans: readonly Plan[], due: 'late' | 'due' | 'done') =>
    formats.count(toDoOf(plans, today).filter((one) => one.due === due).length);
  return (
    <Page
      title={t('plans.title')}
      caption={t('page.actions.plans')}
      query={query}
      skeleton={[240, 240]}
      answer={(plans) =>
        plans.length === 0
          ? t('plans.answer.none')
          : t('plans.answer', {
              plans: formats.count(plans.length),
              late: count(plans, 'late'),
              due: count(plans, 'due'),
              done: count(plans, 'done'),
            })
      }
      actions={(['care', 'key-account'] as const).map((kind) => (
        <Button key={kind} onClick={() => setEditing({ kind, plan: null })}>
          {t(`plans.new.${kind}`)}
        </Button>
      ))}
    >
      {(plans) => (
        <Grid>
          {editing === null ? null : (
            <PlanForm
              key={editing.plan?.planId ?? editing.kind}
              kind={editing.kind}
              plan={editing.plan}
              onDone={() => setEditing(null)}
            />
          )}
          {plans.length === 0 ? (
            <Panel>
              <EmptyState title={t('plans.empty.title')}>{t('plans.empty.body')}</EmptyState>
            </Panel>
          ) : (
            <>
              <ToDos toDos={toDoOf(plans, today)} />
              <Plans plans={plans} onEdit={(plan) => setEditing({ kind: plan.kind, plan })} />
            </>
          )}
          <OwnCalendar />
        </Grid>
      )}
    </Page>
  );
}

function Plans({ plans, onEdit }: { plans: readonly Plan[]; onEdit: (plan: Plan) => void }) {
  const { t, formats } = usePen();
  return (
    <Panel title={t('page.actions.plans')}>
      <ul className="a-plain">
        {plans.map((plan) => (
          <li key={plan.planId} className="a-bar">
            <p>
              <strong>{plan.name}</strong> · {t(`plans.kind.${plan.kind}`)} · {plan.owner} · {plan.aim}
              {plan.reviewOn === null ? '' : ` · ${t('plan.review')} ${formats.day(plan.reviewOn)}`}
              {plan.evaluation === '' ? '' : ` · ${plan.evaluation}`}
            </p>
            {plan.customerId === null ? (
              <To to="/customers" search={{ where: plan.where }}>
                {t('campaign.see')}
              </To>
            ) : (
              <To to={`/customers/${plan.customerId}`}>{plan.customerId}</To>
            )}
            <Button size="small" aria-label={`${t('plans.edit')}: ${plan.name}`} onClick={() => onEdit(plan)}>
              {t('plans.edit')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OwnCalendar() {
  const { t } = usePen();
  const client = useQueryClient();
  const query = useQuery(calendarQuery);
  const renewing = useMutation({
    mutationFn: renewCalendar,
    onSuccess: (address) => client.setQueryData(calendarQuery.queryKey, address),
  });
  const address = query.data === undefined ? '' : `${window.location.origin}${query.data.path}`;
  return (
    <Panel title={t('calendar.title')}>
      <p>{t('calendar.body')}</p>
      <div className="a-bar">
        <input className="p-field j-address" readOnly aria-label={t('calendar.title')} value={address} />
        <Button loading={renewing.isPending} onClick={() => renewing.mutate()}>
          {t('calendar.renew')}
        </Button>
      </div>
    </Panel>
  );
}

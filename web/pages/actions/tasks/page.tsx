import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Task } from '#contract/task';
import { To } from '../../../frame/drill.tsx';
import { Page } from '../../../frame/page.tsx';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { finishTask, tasksQuery } from '../queries.ts';
import '../actions.css';

const OUTCOMES = ['reached', 'not-reached', 'refused'] as const;

/** Customers to call because a campaign says so. */
export function TasksPage() {
  const { t, formats } = usePen();
  const query = useQuery(tasksQuery);
  return (
    <Page
      title={t('tasks.title')}
      caption={t('page.actions.tasks')}
      query={query}
      answer={(tasks) => t('tasks.answer', { n: formats.count(tasks.length) })}
      skeleton={[320]}
      empty={(tasks) =>
        tasks.length === 0 ? <EmptyState title={t('tasks.empty')}>{t('tasks.empty.body')}</EmptyState> : null
      }
    >
      {(tasks) => <Tasks tasks={tasks} />}
    </Page>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const finishing = useMutation({
    mutationFn: ({ deliveryId, outcome }: { deliveryId: string; outcome: (typeof OUTCOMES)[number] }) =>
      finishTask(deliveryId, outcome),
    onSuccess: () => client.invalidateQueries({ queryKey: tasksQuery.queryKey }),
  });
  return (
    <Grid>
      <Panel flush>
        {finishing.error ? <p className="p-bad">{sentence(finishing.error)}</p> : null}
        <DataTable
          caption={t('page.actions.tasks')}
          rows={tasks}
          rowKey={({ deliveryId }) => deliveryId}
          columns={[
            {
              key: 'customer',
              title: t('tasks.column.customer'),
              fixed: true,
              render: ({ customerId, campaign }) => (
                <>
                  <To to={`/customers/${customerId}`}>{customerId}</To> · {campaign}
                </>
              ),
            },
            {
              key: 'phone',
              title: t('tasks.column.phone'),
              render: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a>,
            },
            {
              key: 'what',
              title: t('tasks.column.what'),
              wrap: true,
              render: ({ subject, body }) => (subject === '' ? body : `${subject}: ${body}`),
            },
            { key: 'since', title: t('tasks.column.since'), render: ({ createdAt }) => formats.moment(createdAt) },
            {
              key: 'do',
              title: '',
              render: ({ deliveryId }) => (
                <div className="a-chips">
                  {OUTCOMES.map((outcome) => (
                    <Button key={outcome} size="small" onClick={() => finishing.mutate({ deliveryId, outcome })}>
                      {t(`tasks.done.${outcome}`)}
                    </Button>
                  ))}
                </div>
              ),
            },
          ]}
        />
      </Panel>
    </Grid>
  );
}

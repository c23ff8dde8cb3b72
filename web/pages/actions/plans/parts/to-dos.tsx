import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { finishPlanItem, plansQuery } from '../../plan-queries.ts';
import type { ToDo } from '../due.ts';

/** What is to be done, everybody's or one person's: late, due, later, done. */
export function ToDos({ toDos }: { toDos: readonly ToDo[] }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [owner, setOwner] = useState('');
  const finishing = useMutation({
    mutationFn: finishPlanItem,
    onSuccess: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  });
  const owners = [...new Set(toDos.map((one) => one.owner))].sort();
  const shown = toDos.filter((one) => owner === '' || one.owner === owner);
  return (
    <Panel flush title={t('plans.todo')}>
      {finishing.error ? <p className="p-bad">{sentence(finishing.error)}</p> : null}
      <DataTable
        caption={t('plans.todo')}
        rows={shown}
        rowKey={({ itemId }) => String(itemId)}
        tools={
          <ChoiceField
            name={t('plans.mine')}
            value={owner}
            options={[
              { value: '', label: t('plans.mine.all') },
              ...owners.map((name) => ({ value: name, label: t('plans.mine.own', { name }) })),
            ]}
            onChange={setOwner}
          />
        }
        columns={[
          {
            key: 'what',
            title: t('plans.column.what'),
            fixed: true,
            wrap: true,
            render: ({ kind, title }) => `${t(`planItem.${kind}`)}: ${title}`,
          },
          {
            key: 'state',
            title: t('plans.column.state'),
            render: ({ due }) => (
              <span className={due === 'late' ? 'p-bad' : undefined}>{t(`plans.state.${due}`)}</span>
            ),
          },
          {
            key: 'due',
            title: t('plans.column.due'),
            align: 'right',
            render: ({ dueOn, at }) => `${formats.day(dueOn)}${at === null ? '' : ` ${at}`}`,
          },
          { key: 'owner', title: t('plans.column.owner'), render: (one) => one.owner },
          { key: 'plan', title: t('plans.column.plan'), wrap: true, render: ({ plan }) => plan },
          {
            key: 'do',
            title: '',
            render: ({ itemId, title, doneAt }) =>
              doneAt === null ? (
                <Button
                  size="small"
                  aria-label={`${t('plans.done')}: ${title}`}
                  onClick={() => finishing.mutate(itemId)}
                >
                  {t('plans.done')}
                </Button>
              ) : (
                formats.moment(doneAt)
              ),
          },
        ]}
      />
    </Panel>
  );
}

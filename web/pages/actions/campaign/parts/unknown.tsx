import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { UnknownDelivery } from '#contract/campaign-check';
import { Answered } from '../../../../frame/answered.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { resolveUnknown, unknownQuery } from '../../queries.ts';

/** Messages of which nobody knows: listed, and settled by a person only. */
export function Unknown({ campaignId, messages }: { campaignId: number; messages: number }) {
  const { t } = usePen();
  const query = useQuery(unknownQuery(campaignId, messages));
  return (
    <>
      <h3>{t('unknown.title')}</h3>
      <p>{t('unknown.body')}</p>
      <Answered query={query} skeleton={[120]}>
        {(rows) => <UnknownTable campaignId={campaignId} rows={rows} />}
      </Answered>
    </>
  );
}

function UnknownTable({ campaignId, rows }: { campaignId: number; rows: readonly UnknownDelivery[] }) {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const resolving = useMutation({
    mutationFn: ({ deliveryId, finding }: { deliveryId: string; finding: 'was-sent' | 'send-again' }) =>
      resolveUnknown(campaignId, deliveryId, finding),
    onSuccess: () => client.invalidateQueries({ queryKey: ['actions'] }),
  });
  return (
    <>
      {resolving.error ? <p className="p-bad">{sentence(resolving.error)}</p> : null}
      <DataTable
        caption={t('unknown.title')}
        rows={rows}
        rowKey={({ deliveryId }) => deliveryId}
        columns={[
          { key: 'address', title: t('unknown.column.address'), fixed: true, render: ({ address }) => address },
          { key: 'reason', title: t('unknown.column.reason'), render: ({ reason }) => reason },
          { key: 'at', title: t('unknown.column.at'), render: ({ attemptedAt }) => formats.moment(attemptedAt) },
          {
            key: 'do',
            title: '',
            render: ({ deliveryId }) => (
              <div className="a-chips">
                <Button size="small" onClick={() => resolving.mutate({ deliveryId, finding: 'was-sent' })}>
                  {t('unknown.wasSent')}
                </Button>
                <Button size="small" onClick={() => resolving.mutate({ deliveryId, finding: 'send-again' })}>
                  {t('unknown.sendAgain')}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

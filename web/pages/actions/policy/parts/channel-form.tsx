import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ChannelChange } from '#contract/channel';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { channelsQuery, putChannel } from '../../queries.ts';

/** How one channel is set, with its button. */
export function ChannelForm({
  title,
  change,
  children,
}: {
  title: string;
  change: ChannelChange;
  children: ReactNode;
}) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: () => putChannel(change),
    onSuccess: (all) => client.setQueryData(channelsQuery.queryKey, all),
  });
  return (
    <>
      <h3>{title}</h3>
      <div className="a-form">{children}</div>
      <div className="a-bar">
        <p role="status" className={saving.error ? 'p-bad' : undefined}>
          {saving.error ? sentence(saving.error) : ''}
        </p>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('policy.channel.save')}
        </Button>
      </div>
    </>
  );
}

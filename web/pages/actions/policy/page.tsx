import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ContactPolicy, ContactPolicyAnswer } from '#contract/contact-policy';
import { Answered } from '../../../frame/answered.tsx';
import { Page } from '../../../frame/page.tsx';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../frame/use-pen.ts';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { TextField } from '../parts/field.tsx';
import { channelsQuery, policyQuery, putPolicy } from '../queries.ts';
import { Channels } from './parts/channels.tsx';
import { ConsentFile } from './parts/consent-file.tsx';
import { Returns } from './parts/returns.tsx';
import '../actions.css';

/** What holds for every campaign: how often, when, who is left alone; the ways out; consents from a file. */
export function ContactPolicyPage() {
  const { t, formats } = usePen();
  const query = useQuery(policyQuery);
  const channels = useQuery(channelsQuery);
  const answer = ({ policy, holdoutUntil }: ContactPolicyAnswer) =>
    t('policy.answer', {
      messages: formats.count(policy.capOverall.messages),
      days: formats.days(policy.capOverall.days),
      from: policy.quietHours.from,
      to: policy.quietHours.to,
      share: formats.percent(policy.holdout.share),
      until: formats.day(holdoutUntil),
    });
  return (
    <Page
      title={t('policy.title')}
      caption={t('page.actions.policy')}
      query={query}
      answer={answer}
      skeleton={[280, 240, 160]}
    >
      {({ policy }) => (
        <Grid>
          <Rules key={JSON.stringify(policy)} policy={policy} />
          <Answered query={channels} skeleton={[240]}>
            {(all) => <Channels key={JSON.stringify(all)} channels={all} />}
          </Answered>
          <Returns />
          <ConsentFile />
        </Grid>
      )}
    </Page>
  );
}

/** The rules as texts while they are typed. */
function Rules({ policy }: { policy: ContactPolicy }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [draft, setDraft] = useState(policy);
  const saving = useMutation({
    mutationFn: () => putPolicy(draft),
    onSuccess: (answer) => client.setQueryData(policyQuery.queryKey, answer),
  });
  const number = (name: string, value: number, keep: (value: number) => Partial<ContactPolicy>) => (
    <TextField
      type="number"
      name={name}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(text) => setDraft((now) => ({ ...now, ...keep(text === '' ? Number.NaN : Number(text)) }))}
    />
  );
  const { capPerChannel, capOverall, quietHours, holdout } = draft;
  const percent = Math.round(holdout.share * 1000) / 10;
  return (
    <Panel title={t('policy.rules')}>
      <div className="a-form">
        {number(t('policy.overallCap'), capOverall.messages, (messages) => ({
          capOverall: { ...capOverall, messages },
        }))}
        {number(t('policy.capDays'), capOverall.days, (days) => ({
          capOverall: { ...capOverall, days },
          capPerChannel: { ...capPerChannel, days },
        }))}
        {number(t('policy.channelCap'), capPerChannel.messages, (messages) => ({
          capPerChannel: { ...capPerChannel, messages },
        }))}
        <TextField
          type="time"
          name={t('policy.quietFrom')}
          value={quietHours.from}
          onChange={(from) => setDraft((now) => ({ ...now, quietHours: { ...quietHours, from } }))}
        />
        <TextField
          type="time"
          name={t('policy.quietTo')}
          value={quietHours.to}
          onChange={(to) => setDraft((now) => ({ ...now, quietHours: { ...quietHours, to } }))}
        />
        {number(t('policy.secondPerson'), draft.secondPersonAbove, (secondPersonAbove) => ({ secondPersonAbove }))}
        {number(t('policy.holdoutShare'), percent, (share) => ({ holdout: { ...holdout, share: share / 100 } }))}
        {number(t('policy.holdoutDays'), holdout.days, (days) => ({ holdout: { ...holdout, days } }))}
        {number(t('policy.emailPerSecond'), draft.emailPerSecond, (emailPerSecond) => ({ emailPerSecond }))}
        {number(t('policy.warmUp'), draft.warmUpFirstDay, (warmUpFirstDay) => ({ warmUpFirstDay }))}
        <TextField
          type="url"
          name={t('policy.publicUrl')}
          value={draft.publicUrl}
          placeholder="https://"
          wide="a-two"
          onChange={(publicUrl) => setDraft((now) => ({ ...now, publicUrl: publicUrl.trim() }))}
        />
      </div>
      <div className="a-bar">
        <p role="status" className={saving.error ? 'p-bad' : undefined}>
          {saving.error ? sentence(saving.error) : saving.isSuccess ? t('policy.saved') : ''}
        </p>
        <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('policy.save')}
        </Button>
      </div>
    </Panel>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ChannelChange, ChannelState } from '#contract/channel';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { channelsQuery, putChannel } from '../../queries.ts';

const SECURITIES = ['starttls', 'tls', 'none'] as const;
const EMAIL = {
  host: '',
  port: 587,
  security: 'starttls' as const,
  user: '',
  fromName: '',
  fromAddress: '',
  replyTo: '',
};

/** The ways out that need a place to send to. A password can be set here, never read. */
export function Channels({ channels }: { channels: readonly ChannelState[] }) {
  const { t } = usePen();
  const email = channels.find(({ channel }) => channel === 'email');
  const webhook = channels.find(({ channel }) => channel === 'webhook');
  return (
    <Panel title={t('policy.channels')}>
      {email ? <Email state={email} /> : null}
      {webhook ? <Webhook state={webhook} /> : null}
    </Panel>
  );
}

function Email({ state }: { state: ChannelState }) {
  const { t } = usePen();
  const [draft, setDraft] = useState(state.email ?? EMAIL);
  const [secret, setSecret] = useState('');
  const text = (part: 'host' | 'user' | 'fromName' | 'fromAddress') => (
    <TextField
      name={t(`policy.${part}`)}
      value={draft[part]}
      onChange={(value) => setDraft((now) => ({ ...now, [part]: value }))}
    />
  );
  return (
    <ChannelForm
      title={t('policy.email')}
      change={{ channel: 'email', chosen: draft, secret: secret === '' ? null : secret }}
    >
      {text('host')}
      <TextField
        type="number"
        name={t('policy.port')}
        value={String(draft.port)}
        onChange={(port) => setDraft((now) => ({ ...now, port: Number(port) }))}
      />
      <ChoiceField
        name={t('policy.security')}
        value={draft.security}
        options={SECURITIES.map((value) => ({
          value,
          label: value === 'none' ? t('policy.security.none') : value.toUpperCase(),
        }))}
        onChange={(security) => setDraft((now) => ({ ...now, security }))}
      />
      {text('user')}
      <TextField
        type="password"
        name={t('policy.password')}
        value={secret}
        placeholder={state.hasSecret ? t('policy.kept') : ''}
        onChange={setSecret}
      />
      {text('fromName')}
      {text('fromAddress')}
    </ChannelForm>
  );
}

function Webhook({ state }: { state: ChannelState }) {
  const { t } = usePen();
  const [url, setUrl] = useState(state.webhook?.url ?? '');
  const [secret, setSecret] = useState('');
  return (
    <ChannelForm
      title={t('policy.webhook')}
      change={{ channel: 'webhook', chosen: { url }, secret: secret === '' ? null : secret }}
    >
      <TextField type="url" name={t('policy.webhook.url')} value={url} placeholder="https://" onChange={setUrl} />
      <TextField
        type="password"
        name={t('policy.webhook.key')}
        value={secret}
        placeholder={state.hasSecret ? t('policy.kept') : ''}
        onChange={setSecret}
      />
    </ChannelForm>
  );
}

function ChannelForm({ title, change, children }: { title: string; change: ChannelChange; children: ReactNode }) {
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

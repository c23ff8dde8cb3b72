import { useState } from 'react';
import type { ChannelState } from '#contract/channel';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { ChannelForm } from './channel-form.tsx';
import { Ses, Sms } from './cloud-channels.tsx';

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
  const sms = channels.find(({ channel }) => channel === 'sms');
  const webhook = channels.find(({ channel }) => channel === 'webhook');
  return (
    <Panel title={t('policy.channels')}>
      <p className="a-note">{t('policy.email.one', { way: email?.ses ? t('policy.ses') : t('policy.email') })}</p>
      {email ? <Email state={email} /> : null}
      {email ? <Ses state={email} /> : null}
      {sms ? <Sms state={sms} /> : null}
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
        placeholder={state.email && state.hasSecret ? t('policy.kept') : ''}
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

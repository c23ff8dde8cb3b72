import { useState } from 'react';
import type { ChannelState, SmsChannel } from '#contract/channel';
import { usePen } from '../../../../frame/use-pen.ts';
import { Field, TextField } from '../../parts/field.tsx';
import { ChannelForm } from './channel-form.tsx';

const SES = {
  via: 'ses' as const,
  region: '',
  accessKeyId: '',
  fromName: '',
  fromAddress: '',
  replyTo: '',
  configurationSet: '',
};

/** E-mail over Amazon SES, instead of a server of one's own. */
export function Ses({ state }: { state: ChannelState }) {
  const { t } = usePen();
  const [draft, setDraft] = useState(state.ses ?? SES);
  const [secret, setSecret] = useState('');
  const text = (part: 'fromName' | 'fromAddress' | 'accessKeyId' | 'configurationSet') => (
    <TextField
      name={t(`policy.${part}`)}
      value={draft[part]}
      onChange={(value) => setDraft((now) => ({ ...now, [part]: value }))}
    />
  );
  return (
    <ChannelForm
      title={t('policy.ses')}
      change={{ channel: 'email', chosen: draft, secret: secret === '' ? null : secret }}
    >
      <TextField
        name={t('policy.region')}
        value={draft.region}
        placeholder="eu-central-1"
        onChange={(region) => setDraft((now) => ({ ...now, region }))}
      />
      {text('accessKeyId')}
      <TextField
        type="password"
        name={t('policy.accessSecret')}
        value={secret}
        placeholder={state.ses && state.hasSecret ? t('policy.kept') : ''}
        onChange={setSecret}
      />
      {text('configurationSet')}
      {text('fromName')}
      {text('fromAddress')}
    </ChannelForm>
  );
}

/** Text messages over Aliyun SMS: only approved texts, one a line, with the code in front. */
export function Sms({ state }: { state: ChannelState }) {
  const { t } = usePen();
  const [accessKeyId, setKey] = useState(state.sms?.accessKeyId ?? '');
  const [signName, setSign] = useState(state.sms?.signName ?? '');
  const [lines, setLines] = useState(linesOf(state.sms));
  const [secret, setSecret] = useState('');
  const chosen = { accessKeyId, signName, templates: templatesOf(lines) };
  return (
    <ChannelForm title={t('policy.sms')} change={{ channel: 'sms', chosen, secret: secret === '' ? null : secret }}>
      <TextField name={t('policy.accessKeyId')} value={accessKeyId} onChange={setKey} />
      <TextField
        type="password"
        name={t('policy.accessSecret')}
        value={secret}
        placeholder={state.hasSecret ? t('policy.kept') : ''}
        onChange={setSecret}
      />
      <TextField name={t('policy.signName')} value={signName} maxLength={30} onChange={setSign} />
      <Field name={t('policy.smsTemplates')} wide="a-two">
        {(id) => (
          <textarea
            id={id}
            className="p-field"
            rows={4}
            value={lines}
            placeholder={t('policy.smsTemplates.example')}
            onChange={(event) => setLines(event.target.value)}
          />
        )}
      </Field>
    </ChannelForm>
  );
}

function linesOf(sms: SmsChannel | null): string {
  return (sms?.templates ?? []).map(({ code, text }) => `${code} ${text}`).join('\n');
}

function templatesOf(lines: string): SmsChannel['templates'] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', ...words] = line.split(/\s+/);
      return { code, text: words.join(' ') };
    });
}

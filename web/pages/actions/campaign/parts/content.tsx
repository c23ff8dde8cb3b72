import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { LintFinding, MessagePreview } from '#contract/campaign-check';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { useCodeWords } from '../../../../words/use-words.ts';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { lintContent, previewMessages, sendTest } from '../../queries.ts';
import type { CampaignEditing } from '../use-campaign.ts';
import { LongField } from './steps.tsx';

const FORMATS = ['text', 'mjml'] as const;
const NAMES =
  '{{ customer.name }}, city, first_on, last_on, days_since, orders, revenue, net, stage, group, grade · {{ shop.name }} · {{ links.unsubscribe }}';

/** Step 3: what is said, in one or both languages; how single customers get it; what is wrong with it. */
export function Content({ editing }: { editing: CampaignEditing }) {
  const { t } = usePen();
  const { form, change } = editing;
  return (
    <>
      <div className="a-form">
        <ChoiceField
          name={t('campaign.format')}
          value={form.format}
          options={FORMATS.map((value) => ({ value, label: t(`campaign.format.${value}`) }))}
          onChange={(format) => change({ format })}
        />
        <p className="a-note a-two">{t('campaign.variables', { names: NAMES })}</p>
        <TextField
          name={t('campaign.subject.zh')}
          value={form.subjectZh}
          maxLength={200}
          onChange={(subjectZh) => change({ subjectZh })}
        />
        <LongField name={t('campaign.body.zh')} value={form.bodyZh} onChange={(bodyZh) => change({ bodyZh })} />
        <TextField
          name={t('campaign.subject.en')}
          value={form.subjectEn}
          maxLength={200}
          onChange={(subjectEn) => change({ subjectEn })}
        />
        <LongField name={t('campaign.body.en')} value={form.bodyEn} onChange={(bodyEn) => change({ bodyEn })} />
      </div>
      {editing.draft.content === null ? null : <Trial editing={editing} />}
    </>
  );
}

/** Preview, findings and a test send, of what stands in the form now. */
function Trial({ editing: { draft } }: { editing: CampaignEditing }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const looking = useMutation({
    mutationFn: async () => ({ messages: await previewMessages(draft), findings: await lintContent(draft) }),
  });
  const testing = useMutation({ mutationFn: () => sendTest(draft) });
  const canTest = draft.delivery?.channel === 'email' || draft.delivery?.channel === 'webhook';
  const failure = looking.error ?? testing.error;
  return (
    <>
      <div className="a-bar">
        <Button loading={looking.isPending} onClick={() => looking.mutate()}>
          {t('campaign.preview')}
        </Button>
        {canTest ? (
          <Button loading={testing.isPending} onClick={() => testing.mutate()}>
            {t('campaign.test')}
          </Button>
        ) : null}
        <p role="status" className={failure ? 'p-bad' : undefined}>
          {failure ? sentence(failure) : testing.data ? <TestOutcome {...testing.data} /> : null}
        </p>
      </div>
      {looking.data ? (
        <>
          <Findings findings={looking.data.findings} />
          <p className="a-note">{t('campaign.preview.hint')}</p>
          {looking.data.messages.length === 0 ? <p>{t('campaign.preview.none')}</p> : null}
          {looking.data.messages.map((message) => (
            <Message key={message.customerId} message={message} />
          ))}
        </>
      ) : null}
    </>
  );
}

function TestOutcome({ outcome, reason }: { outcome: string; reason: string }) {
  const { t } = usePen();
  return <>{outcome === 'sent' ? t('campaign.test.sent') : t('campaign.test.not', { reason: reason || outcome })}</>;
}

/** What is wrong with a content. */
export function Findings({ findings }: { findings: readonly LintFinding[] }) {
  const { t } = usePen();
  const words = useCodeWords();
  if (findings.length === 0) return <p className="a-note">{t('campaign.findings.none')}</p>;
  return (
    <ul className="a-plain">
      {findings.map(({ level, code, locale, detail }) => (
        <li key={`${code}/${locale}/${detail}`} className={level === 'error' ? 'p-bad' : undefined}>
          {words(`lint.${code}`, { detail })}
        </li>
      ))}
    </ul>
  );
}

function Message({ message }: { message: MessagePreview }) {
  const { t } = usePen();
  const words = useCodeWords();
  const { customerId, name, subject, body, isHtml, excluded, fault, smsParts } = message;
  return (
    <article className="a-message">
      <h3>{t('campaign.preview.for', { name: name || '–', id: customerId })}</h3>
      {excluded === '' ? null : (
        <p className="a-note">{t('campaign.preview.excluded', { reason: words(`excluded.${excluded}`, {}) })}</p>
      )}
      {fault === '' ? (
        <>
          {subject === '' ? null : <strong>{subject}</strong>}
          {smsParts === null ? null : (
            <p className="a-note">
              {t('campaign.preview.sms', { letters: String(body.length), parts: String(smsParts) })}
            </p>
          )}
          {isHtml ? <iframe title={t('campaign.preview.mail')} sandbox="" srcDoc={body} /> : <pre>{body}</pre>}
        </>
      ) : (
        <p className="p-bad">{t('campaign.preview.fault', { fault })}</p>
      )}
    </article>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { CustomerContact } from '#contract/consent';
import { contactQuery } from '../../../client/contact.ts';
import { Answered } from '../../../frame/answered.tsx';
import { To } from '../../../frame/drill.tsx';
import { usePen } from '../../../frame/use-pen.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../words/use-words.ts';

const SHOWN = 8;
/** The ways a shop writes to people by itself; the others follow the same decisions. */
const WAYS = ['email', 'sms', 'task'] as const;

/** By which way and for what this customer may be written to, what they decided, and what they were sent or spared. */
export function Contact({ customerId }: { customerId: string }) {
  const { t } = usePen();
  const query = useQuery(contactQuery(customerId));
  return (
    <Panel title={t('contact.title')} caption={t('contact.caption')}>
      <Answered query={query} skeleton={[120]}>
        {(contact) => <ContactOf contact={contact} />}
      </Answered>
    </Panel>
  );
}

function ContactOf({ contact }: { contact: CustomerContact }) {
  const { t } = usePen();
  const { states, isHeldOut, consents, messages } = contact;
  const stateOf = (channel: (typeof WAYS)[number], purpose: 'marketing' | 'service') =>
    states.find((one) => one.channel === channel && one.purpose === purpose)?.state ?? 'none';
  return (
    <>
      {isHeldOut ? <p>{t('contact.heldOut')}</p> : null}
      <DataTable
        caption={t('contact.caption')}
        rows={WAYS}
        rowKey={(channel) => channel}
        columns={[
          { key: 'way', title: t('campaigns.column.channel'), fixed: true, render: (channel) => t(`way.${channel}`) },
          ...(['marketing', 'service'] as const).map((purpose) => ({
            key: purpose,
            title: t(`purpose.${purpose}`),
            render: (channel: (typeof WAYS)[number]) => t(`consentState.${stateOf(channel, purpose)}`),
          })),
        ]}
      />
      {consents.length + messages.length === 0 ? <p>{t('contact.nothing')}</p> : null}
      <Consents consents={consents} />
      <Messages messages={messages} />
    </>
  );
}

function Consents({ consents }: Pick<CustomerContact, 'consents'>) {
  const { t, formats } = usePen();
  if (consents.length === 0) return null;
  return (
    <>
      <h3>{t('contact.consents')}</h3>
      <ul>
        {consents.slice(0, SHOWN).map(({ consentId, channel, purpose, decision, decidedAt, evidence }) => (
          <li key={consentId}>
            {formats.moment(decidedAt)} · {channel === 'all' ? t('contact.channel.all') : t(`way.${channel}`)} ·{' '}
            {purpose === 'all' ? t('contact.purpose.all') : t(`purpose.${purpose}`)} ·{' '}
            {t(`consentDecision.${decision}`)} · {evidence}
          </li>
        ))}
      </ul>
    </>
  );
}

function Messages({ messages }: Pick<CustomerContact, 'messages'>) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  if (messages.length === 0) return null;
  return (
    <>
      <h3>{t('contact.messages')}</h3>
      <ul>
        {messages.slice(0, SHOWN).map(({ campaignId, campaign, step, channel, state, at }) => (
          <li key={`${campaignId}/${step}`}>
            {formats.moment(at)} · <To to={`/actions/campaigns/${campaignId}`}>{campaign}</To> · {t(`way.${channel}`)} ·{' '}
            {words(`deliveryState.${state}`, {})}
          </li>
        ))}
      </ul>
    </>
  );
}

import type { Channel } from '#contract/campaign';
import type { SubjectKind } from '#contract/consent';
import { PhoneReader, readEmail } from '#intake';

/** What consent is about, written the one way it is kept. */
export type Subject = { readonly kind: SubjectKind; readonly subject: string };

/** Everything one customer can be reached by or is known as. */
export type Reachable = { readonly email: string; readonly phone: string; readonly accounts: readonly string[] };

/**
 * The one spelling of a subject: an e-mail address in lower case, a telephone number as E.164, an account as it is written.
 * @param country ISO 3166 code of the shop, for numbers without a country.
 * @returns undefined for what is none.
 */
export function subjectOf(kind: SubjectKind, text: string, country: string): Subject | undefined {
  const trimmed = text.trim();
  if (kind === 'account') return /^[^/]+\/.+$/.test(trimmed) ? { kind, subject: trimmed } : undefined;
  const subject = kind === 'email' ? readEmail(trimmed).toLowerCase() : new PhoneReader(country).read(trimmed);
  return subject === '' ? undefined : { kind, subject };
}

const ADDRESS_KIND: Readonly<Record<Channel, SubjectKind>> = {
  email: 'email',
  sms: 'phone',
  task: 'phone',
  webhook: 'account',
  file: 'account',
};

/** Where a message by this channel goes; undefined where the customer has no such address. What is masked or no E.164 number is none. */
export function addressOf(channel: Channel, customer: Reachable): Subject | undefined {
  const kind = ADDRESS_KIND[channel];
  const subject = kind === 'account' ? (customer.accounts[0] ?? '') : knownAs(kind, customer);
  return subject === '' ? undefined : { kind, subject };
}

function knownAs(kind: 'email' | 'phone', { email, phone }: Reachable): string {
  if (kind === 'email') return email.includes('*') ? '' : readEmail(email).toLowerCase();
  return /^\+\d{8,15}$/.test(phone) ? phone : '';
}

/**
 * All subjects whose decisions hold for a message by this channel: its address and the customer's accounts. What is handed to another
 * system may go any way from there, so a refusal at any address counts.
 */
export function subjectsFor(channel: Channel, customer: Reachable): Subject[] {
  const byAccount = customer.accounts.map((account) => ({ kind: 'account' as const, subject: account }));
  const address = addressOf(channel, customer);
  if (ADDRESS_KIND[channel] !== 'account') return address === undefined ? byAccount : [address, ...byAccount];
  const others = [
    { kind: 'email' as const, subject: knownAs('email', customer) },
    { kind: 'phone' as const, subject: knownAs('phone', customer) },
  ];
  return [...byAccount, ...others.filter(({ subject }) => subject !== '')];
}

/** A subject as the key of a map. */
export function subjectKey({ kind, subject }: Subject): string {
  return `${kind}:${subject}`;
}

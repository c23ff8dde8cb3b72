import type { CampaignContent, Channel } from '#contract/campaign';
import type { Settings } from '#contract/settings';
import type { AudienceMember } from '#segments';
import { mjmlToHtml } from './mjml.ts';
import { type Filled, parseTemplate } from './sandbox.ts';
import { localeOfCustomer, type MessageLinks, type MessageLocale, messageVariables, moneyIn } from './variables.ts';

/** A message filled in for one customer. */
export type Composed = {
  readonly locale: MessageLocale;
  readonly subject: string;
  readonly body: string;
  readonly isHtml: boolean;
};

/** Fills a campaign's content in for one customer after another. */
export type Composer = (member: AudienceMember, links: MessageLinks) => Composed;

type Parts = { readonly subject: Filled; readonly body: Filled };

/**
 * Parses a campaign's content once. A customer whose language it lacks gets the first of its languages.
 * @throws Error for content that cannot be read; its function throws where a name does not exist or a bound is passed
 */
export async function openComposer(content: CampaignContent, settings: Settings): Promise<Composer> {
  const isHtml = content.format === 'mjml';
  const byLocale = new Map<MessageLocale, Parts>();
  for (const { locale, subject, body } of content.texts) {
    const money = moneyIn(locale, settings.currency);
    const source = isHtml ? await mjmlToHtml(body) : body;
    byLocale.set(locale, { subject: parseTemplate(subject, false, money), body: parseTemplate(source, isHtml, money) });
  }
  const first = content.texts[0]?.locale ?? 'en';
  return (member, links) => {
    const wanted = localeOfCustomer(member.country, settings.country);
    const locale = byLocale.has(wanted) ? wanted : first;
    const parts = byLocale.get(locale);
    if (parts === undefined) throw new RangeError('content without a text');
    const variables = messageVariables(member, settings, links);
    return { locale, subject: oneLine(parts.subject(variables)), body: parts.body(variables), isHtml };
  };
}

/** A subject is one line: what a customer's name brings along cannot begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** SMS parts a text is charged as: 160 characters of the GSM alphabet (153 in several), else 70 (67). */
export function smsParts(text: string): number {
  const isPlain = /^[\x20-\x7e\n\r£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§¿äöñüà¡]*$/.test(text);
  const [alone, joined] = isPlain ? [160, 153] : [70, 67];
  return text.length <= alone ? 1 : Math.ceil(text.length / joined);
}

/** Channels whose messages have a subject. */
export function hasSubject(channel: Channel): boolean {
  return channel !== 'sms';
}

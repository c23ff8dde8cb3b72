import type { Settings } from '#contract/settings';
import type { AudienceMember } from '#segments';
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

/** A campaign's content ready to be filled in: Liquid in both parts, MJML turned into HTML. Plain data, for a thread of its own. */
export type FillPlan = {
  readonly isHtml: boolean;
  readonly texts: readonly { readonly locale: MessageLocale; readonly subject: string; readonly body: string }[];
};

/** What of the settings shows in a message, with the digits of the currency's minor unit. */
export type ShopWords = Pick<Settings, 'shopName' | 'currency' | 'country'> & { readonly digits: number };

/**
 * Parses a plan once. A customer whose language it lacks gets the first of its languages.
 * @throws Error for content that cannot be read; its function throws where a name does not exist or a bound is passed
 */
export function composerOf({ isHtml, texts }: FillPlan, shop: ShopWords): Composer {
  const byLocale = new Map<MessageLocale, { readonly subject: Filled; readonly body: Filled }>();
  for (const { locale, subject, body } of texts) {
    const money = moneyIn(locale, shop.currency, shop.digits);
    byLocale.set(locale, { subject: parseTemplate(subject, false, money), body: parseTemplate(body, isHtml, money) });
  }
  const first = texts[0]?.locale ?? 'en';
  return (member, links) => {
    const wanted = localeOfCustomer(member.country, shop.country);
    const locale = byLocale.has(wanted) ? wanted : first;
    const parts = byLocale.get(locale);
    if (parts === undefined) throw new RangeError('content without a text');
    const variables = messageVariables(member, shop, links);
    return { locale, subject: oneLine(parts.subject(variables)), body: parts.body(variables), isHtml };
  };
}

const BREAKS = /[\p{Cc}\u2028\u2029]/u;

/** A subject is one line: what a customer's name brings along cannot begin another header. */
function oneLine(text: string): string {
  return (BREAKS.test(text) ? text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ') : text).trim();
}

import type { Settings } from '#contract/settings';
import type { AudienceMember } from '#segments';

export type MessageLocale = 'zh-CN' | 'en';

/** Addresses that belong to one message. Empty where the shop has no public address. */
export type MessageLinks = { readonly unsubscribe: string; readonly preferences: string };

/** Countries and regions whose customers are written to in Chinese. */
const CHINESE: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO']);

/** The language a customer is written to in: by country; without one, the shop's. */
export function localeOfCustomer(country: string, shopCountry: string): MessageLocale {
  return CHINESE.has(country === '' ? shopCountry : country) ? 'zh-CN' : 'en';
}

/** What a template can name about a customer. Money in minor units, for the filter `money`. */
export function messageVariables(
  member: AudienceMember,
  { shopName }: Pick<Settings, 'shopName'>,
  links: MessageLinks,
) {
  return {
    customer: {
      name: member.name,
      country: member.country,
      province: member.province,
      city: member.city,
      first_on: member.firstOn,
      last_on: member.lastOn,
      days_since: member.recencyDays,
      orders: member.orders,
      revenue: member.revenueMinor,
      net: member.netMinor,
      stage: member.stage,
      group: member.rfmGroup,
      grade: member.abcNet,
      layer: member.layer,
    },
    shop: { name: shopName },
    links,
  };
}

/** Names a template can use, for the page that writes one. */
export const VARIABLE_NAMES: readonly string[] = [
  ...'name country province city first_on last_on days_since orders revenue net stage group grade layer'
    .split(' ')
    .map((name) => `customer.${name}`),
  'shop.name',
  'links.unsubscribe',
  'links.preferences',
];

/** Minor units as people read them in a language. @param digits after the point of the currency's unit */
export function moneyIn(locale: MessageLocale, currency: string, digits: number): (minor: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const divisor = 10 ** digits;
  return (minor) => format.format(minor / divisor);
}

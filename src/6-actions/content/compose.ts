import type { CampaignContent, Channel } from '#contract/campaign';
import type { Settings } from '#contract/settings';
import { currencyExponent } from '#intake';
import { type Composer, composerOf, type FillPlan, type ShopWords } from './fill.ts';
import { mjmlToHtml } from './mjml.ts';
import type { MessageLocale } from './variables.ts';

export type { Composed, Composer } from './fill.ts';

/** Contents whose plan is kept: a campaign is opened for every slice of its sending, and turning MJML into HTML takes long. */
const KEPT_PLANS = 16;
const plans = new Map<string, Promise<FillPlan>>();

/** Makes a content ready to be filled in; the same content is turned once. @throws MjmlError */
export function planOf(content: CampaignContent): Promise<FillPlan> {
  const key = JSON.stringify(content);
  const plan = plans.get(key) ?? makePlan(content);
  // The one used last stands last.
  plans.delete(key);
  plans.set(key, plan);
  const [oldest] = plans.keys();
  if (plans.size > KEPT_PLANS && oldest !== undefined) plans.delete(oldest);
  return plan;
}

async function makePlan({ format, texts }: CampaignContent): Promise<FillPlan> {
  const isHtml = format === 'mjml';
  const html = async ({ body, ...text }: CampaignContent['texts'][number]) => ({
    ...text,
    body: isHtml ? await mjmlToHtml(body) : body,
  });
  return { isHtml, texts: await Promise.all(texts.map(html)) };
}

/**
 * Parses a campaign's content once. A customer whose language it lacks gets the first of its languages.
 * @throws Error for content that cannot be read; its function throws where a name does not exist or a bound is passed
 */
export async function openComposer(content: CampaignContent, settings: Settings): Promise<Composer> {
  return composerOf(await planOf(content), shopWords(settings));
}

/** What of the settings shows in a message. */
export function shopWords({ shopName, currency, country }: Settings): ShopWords {
  return { shopName, currency, country, digits: currencyExponent(currency) ?? 2 };
}

/**
 * Text messages a text is charged as. In China every character counts alike: 70 in one, 67 in each of several. Elsewhere 160 (153) where all
 * are of the GSM alphabet.
 */
export function smsParts(text: string, locale?: MessageLocale): number {
  const isPlain = locale !== 'zh-CN' && /^[\x20-\x7e\n\r£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉÄÖÑÜ§¿äöñüà¡]*$/.test(text);
  const [alone, joined] = isPlain ? [160, 153] : [70, 67];
  return text.length <= alone ? 1 : Math.ceil(text.length / joined);
}

/** Channels whose messages have a subject. */
export function hasSubject(channel: Channel): boolean {
  return channel !== 'sms';
}

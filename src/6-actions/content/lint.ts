import type { CampaignContent, Channel, Purpose } from '#contract/campaign';
import type { LintFinding } from '#contract/campaign-check';
import type { SmsChannel } from '#contract/channel';
import type { Settings } from '#contract/settings';
import type { AudienceMember } from '#segments';
import { matchTemplate } from '../channels/sms-templates.ts';
import { openComposer, smsParts } from './compose.ts';
import { MjmlError } from './mjml.ts';

type Ask = {
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly hasPublicUrl: boolean;
  /** How text messages go out, where that is set: only approved texts under one signature. */
  readonly sms?: SmsChannel | null;
};
type Text = CampaignContent['texts'][number];

/** A customer of whom everything is known, and one of whom as little as can be. */
const KNOWN: AudienceMember = {
  customerId: '1',
  name: '林 Lin',
  email: 'lin@example.com',
  phone: '+8613912345678',
  accounts: ['shop/1'],
  country: 'CN',
  province: '浙江',
  city: '杭州',
  firstOn: '2024-01-02',
  lastOn: '2025-06-30',
  recencyDays: 30,
  orders: 3,
  revenueMinor: 123_400,
  netMinor: 120_000,
  stage: 'stability',
  rfmGroup: 'loyal',
  abcNet: 'A',
  layer: 'key',
};
const BARE: AudienceMember = {
  ...KNOWN,
  name: '',
  email: '',
  phone: '',
  country: '',
  province: '',
  city: '',
  orders: 1,
};
/** Large mail programs cut a message off here. */
const CLIPPED_FROM = 102_400;
const LINKS = { unsubscribe: 'https://shop.example/u/1', preferences: 'https://shop.example/u/1' };

/**
 * Looks for what goes wrong in messages: what cannot be filled in (an error: nothing is sent), and what people regret afterwards.
 */
export async function lintContent(content: CampaignContent, settings: Settings, ask: Ask): Promise<LintFinding[]> {
  const findings: LintFinding[] = [];
  const say = (level: LintFinding['level'], code: LintFinding['code'], locale: Text['locale'], detail = '') =>
    findings.push({ level, code, locale, detail: detail.slice(0, 300) });
  if (content.format === 'mjml' && ask.channel !== 'email')
    say('error', 'mjml-only-email', content.texts[0]?.locale ?? 'en');
  for (const text of content.texts) {
    const { locale } = text;
    for (const [code, detail] of readingFaults(text, ask)) say('error', code, locale, detail);
    for (const [code, detail] of regrets(text)) say('warning', code, locale, detail);
    for (const [level, code, detail] of await fillingFaults(content, text, settings, ask))
      say(level, code, locale, detail);
  }
  return findings;
}

/** What turns up when the text is filled in for somebody well known and for somebody of whom nearly nothing is known. */
async function fillingFaults(
  content: CampaignContent,
  text: Text,
  settings: Settings,
  { channel, sms = null }: Ask,
): Promise<(readonly [LintFinding['level'], LintFinding['code'], string])[]> {
  try {
    const compose = await openComposer({ ...content, texts: [text] }, settings);
    const { body } = compose(KNOWN, LINKS);
    const bare = compose(BARE, LINKS);
    if (channel === 'sms') return smsFaults([body, bare.body], text.locale, sms);
    const isClipped = channel === 'email' && body.length > CLIPPED_FROM;
    return isClipped ? [['warning', 'clipped', `${Math.round(body.length / 1024)} KB`]] : [];
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : '';
    return [['error', thrown instanceof MjmlError ? 'mjml' : 'liquid', detail]];
  }
}

/** A filled-in text must be one of the approved ones; and each part of it is charged. */
function smsFaults(
  bodies: readonly string[],
  locale: Text['locale'],
  sms: SmsChannel | null,
): (readonly [LintFinding['level'], LintFinding['code'], string])[] {
  const stranger = sms === null ? undefined : bodies.find((body) => matchTemplate(body, sms.templates) === undefined);
  const parts = Math.max(...bodies.map((body) => smsParts(body, locale)));
  return [
    ...(stranger === undefined ? [] : [['error', 'sms-template', stranger] as const]),
    ...(parts > 1 ? [['warning', 'sms-parts', String(parts)] as const] : []),
  ];
}

/** What keeps a message from being sent, beside templates that cannot be filled in. */
function* readingFaults(
  text: Text,
  { channel, purpose, hasPublicUrl, sms = null }: Ask,
): Generator<readonly [LintFinding['code'], string]> {
  if (channel === 'email' && text.subject === '') yield ['no-subject', ''];
  if (purpose === 'marketing' && channel === 'email' && !hasPublicUrl) yield ['no-public-url', ''];
  if (channel !== 'sms') return;
  const signature = /^【([^【】]{2,30})】/.exec(text.body)?.[1];
  if (signature === undefined || (sms !== null && signature !== sms.signName))
    yield ['sms-signature', sms === null ? '' : `【${sms.signName}】`];
  const optOut = text.locale === 'zh-CN' ? /(拒收|退订)/ : /\b(stop|unsubscribe|opt out)\b/i;
  if (purpose === 'marketing' && !optOut.test(text.body)) yield ['sms-opt-out', ''];
}

/** What can be sent and is mostly a mistake. */
function* regrets({ subject, body, locale }: Text): Generator<readonly [LintFinding['code'], string]> {
  const all = `${subject}\n${body}`;
  const left = /lorem ipsum|\bx{3,}\b|\[[^\]\n]{0,20}(name|姓名|称呼)[^\]\n]{0,20}\]|\btbd\b|待补充|占位/i.exec(all);
  if (left !== null) yield ['placeholder', left[0]];
  const plain = /http:\/\/[^\s"'<>)]+/i.exec(all);
  if (plain !== null) yield ['plain-http', plain[0]];
  const nameless = /{{-?\s*customer\.name\s*-?}}/.exec(all);
  if (nameless !== null) yield ['name-may-be-empty', nameless[0]];
  if (/(!|！){2,}/.test(subject) || (/[A-Z]{6,}/.test(subject) && subject === subject.toUpperCase()))
    yield ['shouting', subject];
  const other =
    locale === 'zh-CN' ? !/\p{Script=Han}/u.test(all) : /\p{Script=Han}{4,}/u.test(all.replace(/【[^】]*】/g, ''));
  if (other) yield ['other-language', ''];
}

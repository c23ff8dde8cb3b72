import type { CampaignDraft, CampaignMeasure, Channel, Purpose } from '#contract/campaign';

/** A campaign as it is typed: numbers are texts until they are read, money in units of the currency. */
export type CampaignForm = {
  where: readonly string[];
  controlShare: string;
  aim: string;
  measure: CampaignMeasure;
  purpose: Purpose;
  format: 'text' | 'mjml';
  subjectZh: string;
  bodyZh: string;
  subjectEn: string;
  bodyEn: string;
  fixed: string;
  message: string;
  offer: string;
  budget: string;
  channel: Channel | '';
  at: string;
  kind: 'once' | 'recurring';
  everyDays: string;
  times: string;
  priority: string;
  perSecond: string;
  days: string;
  lift: string;
};

/** A draft as it can be typed further. */
export function formOf({ who, goal, content, cost, delivery, judgement }: CampaignDraft, per: number): CampaignForm {
  const text = (locale: 'zh-CN' | 'en') => content?.texts.find((one) => one.locale === locale);
  const money = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? '' : String(minor / per);
  return {
    where: who?.where ?? [],
    controlShare: String(Math.round((who?.controlShare ?? 0.1) * 1000) / 10),
    aim: goal?.aim ?? '',
    measure: goal?.measure ?? 'net',
    purpose: goal?.purpose ?? 'marketing',
    format: content?.format ?? 'text',
    subjectZh: text('zh-CN')?.subject ?? '',
    bodyZh: text('zh-CN')?.body ?? '',
    subjectEn: text('en')?.subject ?? '',
    bodyEn: text('en')?.body ?? '',
    fixed: money(cost?.fixedMinor ?? 0),
    message: money(cost?.messageMinor),
    offer: money(cost?.offerMinor ?? 0),
    budget: money(cost?.budgetMinor),
    ...whenOf(delivery),
    days: judgement ? String(judgement.days) : '',
    lift: judgement ? String(Math.round(judgement.expectedLift * 1000) / 10) : '',
  };
}

function whenOf(delivery: CampaignDraft['delivery']) {
  const schedule = delivery?.schedule;
  const again = schedule?.kind === 'recurring' ? schedule : { everyDays: 30, times: 3 };
  return {
    channel: delivery?.channel ?? ('' as const),
    at: localMoment(schedule?.at ?? null),
    kind: schedule?.kind ?? ('once' as const),
    everyDays: String(again.everyDays),
    times: String(again.times),
    priority: String(delivery?.priority ?? 5),
    perSecond: delivery?.perSecond == null ? '' : String(delivery.perSecond),
  };
}

/** What has been typed as a draft: a step that lacks something is still open. */
export function draftOf(form: CampaignForm, per: number): CampaignDraft {
  return {
    who: whoOf(form),
    goal: form.aim.trim() === '' ? null : { aim: form.aim.trim(), measure: form.measure, purpose: form.purpose },
    content: contentOf(form),
    cost: costOf(form, per),
    delivery: deliveryOf(form),
    judgement: judgementOf(form),
  };
}

function whoOf({ where, controlShare }: CampaignForm): CampaignDraft['who'] {
  const share = numberIn(controlShare, 5, 50);
  return share === undefined ? null : { where: [...where], controlShare: share / 100 };
}

function contentOf({ format, subjectZh, bodyZh, subjectEn, bodyEn }: CampaignForm): CampaignDraft['content'] {
  const all = [
    { locale: 'zh-CN' as const, subject: subjectZh.trim(), body: bodyZh },
    { locale: 'en' as const, subject: subjectEn.trim(), body: bodyEn },
  ];
  const texts = all.filter(({ body }) => body.trim() !== '');
  return texts.length === 0 ? null : { format, texts };
}

function costOf({ fixed, message, offer, budget }: CampaignForm, per: number): CampaignDraft['cost'] {
  const minor = (text: string) => {
    const major = numberIn(text, 0, 1e12);
    return major === undefined ? undefined : Math.round(major * per);
  };
  const [fixedMinor, messageMinor, offerMinor] = [minor(fixed), minor(message), minor(offer)];
  const budgetMinor = budget.trim() === '' ? null : minor(budget);
  if (fixedMinor === undefined || messageMinor === undefined || offerMinor === undefined || budgetMinor === undefined)
    return null;
  return { fixedMinor, messageMinor, offerMinor, budgetMinor };
}

function deliveryOf(form: CampaignForm): CampaignDraft['delivery'] {
  const priority = wholeIn(form.priority, 1, 9);
  const perSecond = form.perSecond.trim() === '' ? null : numberIn(form.perSecond, 0.01, 10_000);
  const at = utcMoment(form.at);
  if (form.channel === '' || priority === undefined || perSecond === undefined || at === undefined) return null;
  if (form.kind === 'once') return { channel: form.channel, schedule: { kind: 'once', at }, priority, perSecond };
  const everyDays = wholeIn(form.everyDays, 1, 365);
  const times = wholeIn(form.times, 2, 52);
  if (everyDays === undefined || times === undefined) return null;
  return { channel: form.channel, schedule: { kind: 'recurring', at, everyDays, times }, priority, perSecond };
}

function judgementOf({ days, lift }: CampaignForm): CampaignDraft['judgement'] {
  const length = wholeIn(days, 1, 365);
  const rise = numberIn(lift, 0.01, 1000);
  return length === undefined || rise === undefined ? null : { days: length, expectedLift: rise / 100 };
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) && value >= least && value <= most ? value : undefined;
}

function wholeIn(text: string, least: number, most: number): number | undefined {
  const value = numberIn(text, least, most);
  return Number.isInteger(value) ? value : undefined;
}

/** A moment for an input of the reader's own zone, `2026-03-01T09:30`. */
function localMoment(iso: string | null): string {
  if (iso === null) return '';
  const moment = new Date(iso);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Undefined for what is no moment. */
function utcMoment(local: string): string | null | undefined {
  if (local === '') return null;
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

import { describe, expect, it } from 'vitest';
import type { CampaignDraft } from '#contract/campaign';
import { draftOf, formOf } from './form.ts';

const EMPTY: CampaignDraft = { who: null, goal: null, content: null, cost: null, delivery: null, judgement: null };
const WHOLE: CampaignDraft = {
  who: { where: ['stage:is:decline'], controlShare: 0.125 },
  goal: { aim: '唤醒', measure: 'profit', purpose: 'service' },
  content: { format: 'mjml', texts: [{ locale: 'en', subject: 'Hello', body: '<mjml></mjml>' }] },
  cost: { fixedMinor: 12_345, messageMinor: 5, offerMinor: 0, budgetMinor: 100_000 },
  delivery: {
    channel: 'webhook',
    schedule: { kind: 'recurring', at: '2026-03-01T01:30:00.000Z', everyDays: 7, times: 4 },
    priority: 2,
    perSecond: 0.5,
  },
  judgement: { days: 30, expectedLift: 0.075 },
};

describe('a campaign as it is typed', () => {
  it('is the draft again when nothing was typed', () => {
    expect(draftOf(formOf(WHOLE, 100), 100)).toEqual(WHOLE);
    const once = {
      ...WHOLE,
      delivery: { channel: 'file', schedule: { kind: 'once', at: null }, priority: 5, perSecond: null },
    } as CampaignDraft;
    expect(draftOf(formOf(once, 1), 1)).toEqual(once);
  });
  it('leaves open what was not decided: only whom it is for has an answer from the beginning', () => {
    expect(draftOf(formOf(EMPTY, 100), 100)).toEqual({ ...EMPTY, who: { where: [], controlShare: 0.1 } });
  });
  it.each([
    ['who', { controlShare: '4' }],
    ['who', { controlShare: 'x' }],
    ['goal', { aim: '  ' }],
    ['content', { bodyEn: '' }],
    ['cost', { message: '' }],
    ['cost', { budget: '-1' }],
    ['delivery', { channel: '' as const }],
    ['delivery', { times: '1' }],
    ['delivery', { at: 'soon' }],
    ['judgement', { days: '0' }],
    ['judgement', { lift: '' }],
  ] as const)('%s is open with %j', (step, change) => {
    expect(draftOf({ ...formOf(WHOLE, 100), ...change }, 100)[step]).toBeNull();
  });
});

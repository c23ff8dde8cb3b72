import type { CampaignMeasure, Channel, Purpose } from '#contract/campaign';
import type { JourneyDefinition, JourneyFact, JourneyStep, JourneyWait } from '#contract/journey';
import type { ReadyJourney } from '#contract/journey-work';
import type { SenderDeps } from '../sending/open-round.ts';
import { readSources, sourceOf } from './entries.ts';
import { READY_COPY } from './ready-copy.ts';

type Copy = keyof typeof READY_COPY;
type Rest = Pick<JourneyDefinition, 'trigger' | 'steps'> & Partial<JourneyDefinition>;

const say = (id: string, copy: Copy, purpose: Purpose, channel: Channel = 'file'): JourneyStep => ({
  id,
  kind: 'message',
  channel,
  purpose,
  content: READY_COPY[copy],
  costMinor: channel === 'task' ? 500 : 5,
});
const wait = (id: string, until: JourneyWait): JourneyStep => ({ id, kind: 'wait', until });
const hours = (id: string, n: number): JourneyStep => wait(id, { kind: 'time', hours: n });
const goal = (fact: JourneyFact, days: number, measure: CampaignMeasure) => ({ aim: '', fact, days, measure });
const journey = (rest: Rest): JourneyDefinition => ({
  who: [],
  key: 'customer',
  entry: { kind: 'every', days: 90 },
  controlShare: 0.1,
  goal: goal('purchase', 30, 'net'),
  exits: { facts: [], where: [] },
  ...rest,
});

/** Care and selling that most shops want, each with its trigger, waits, words, goal and control group; aims are words of the page. */
export const READY_JOURNEYS: readonly { readonly key: string; readonly definition: JourneyDefinition }[] = [
  {
    key: 'unpaid',
    definition: journey({
      trigger: { kind: 'order', fact: 'unpaid', afterHours: 1 },
      key: 'order',
      entry: { kind: 'every', days: 3 },
      goal: goal('paid', 3, 'buyers'),
      exits: { facts: ['cancelled', 'purchase'], where: [] },
      steps: [
        say('first', 'unpaid.first', 'service'),
        wait('pay', { kind: 'fact', fact: 'paid', days: 1 }),
        say('last', 'unpaid.last', 'service'),
      ],
    }),
  },
  {
    key: 'shipping',
    definition: journey({
      trigger: { kind: 'order', fact: 'shipped', afterHours: 0 },
      key: 'order',
      entry: { kind: 'always' },
      exits: { facts: ['cancelled', 'refunded'], where: [] },
      steps: [
        say('sent', 'shipping.sent', 'service'),
        wait('way', { kind: 'fact', fact: 'delivered', days: 7 }),
        {
          id: 'there',
          kind: 'branch',
          on: { kind: 'fact', fact: 'delivered' },
          yes: [hours('rest', 24), say('arrived', 'shipping.arrived', 'service')],
          no: [say('late', 'shipping.late', 'service', 'task')],
        },
      ],
    }),
  },
  {
    key: 'review',
    definition: journey({
      trigger: { kind: 'order', fact: 'delivered', afterHours: 72 },
      key: 'order',
      entry: { kind: 'every', days: 30 },
      exits: { facts: ['refunded'], where: [] },
      steps: [wait('evening', { kind: 'clock', hour: 19 }), say('ask', 'review', 'service')],
    }),
  },
  {
    key: 'replenish',
    definition: journey({
      trigger: { kind: 'rhythm', ratio: 1 },
      entry: { kind: 'every', days: 60 },
      goal: goal('purchase', 21, 'net'),
      steps: [
        wait('morning', { kind: 'clock', hour: 10 }),
        say('first', 'replenish.first', 'marketing'),
        wait('buy', { kind: 'fact', fact: 'purchase', days: 7 }),
        say('second', 'replenish.second', 'marketing'),
      ],
    }),
  },
  {
    key: 'birthday',
    definition: journey({
      trigger: { kind: 'birthday', daysBefore: 3 },
      entry: { kind: 'every', days: 300 },
      steps: [
        wait('morning', { kind: 'clock', hour: 10 }),
        say('before', 'birthday.before', 'marketing'),
        hours('days', 72),
        say('day', 'birthday.day', 'marketing'),
      ],
    }),
  },
  {
    key: 'vip',
    definition: journey({
      trigger: { kind: 'segment', where: ['abc.net:is:A', 'orders:gte:3', 'silenceRatio:gte:1.2'], existing: false },
      goal: goal('purchase', 45, 'profit'),
      entry: { kind: 'every', days: 180 },
      steps: [
        say('call', 'vip.call', 'service', 'task'),
        wait('buy', { kind: 'fact', fact: 'purchase', days: 14 }),
        {
          id: 'still',
          kind: 'branch',
          on: { kind: 'segment', where: ['silenceRatio:gte:1.5'] },
          yes: [say('note', 'vip.note', 'marketing')],
          no: [],
        },
      ],
    }),
  },
  {
    key: 'complaint',
    definition: journey({
      trigger: { kind: 'complaint' },
      entry: { kind: 'always' },
      goal: goal('purchase', 60, 'net'),
      steps: [
        say('call', 'complaint.call', 'service', 'task'),
        hours('week', 168),
        say('after', 'complaint.after', 'service'),
      ],
    }),
  },
  {
    key: 'dormant',
    definition: journey({
      trigger: { kind: 'segment', where: ['stage:is:decline', 'orders:gte:2'], existing: false },
      entry: { kind: 'every', days: 180 },
      steps: [
        {
          id: 'words',
          kind: 'split',
          shareA: 0.5,
          a: [say('new', 'dormant.new', 'marketing')],
          b: [say('offer', 'dormant.offer', 'marketing')],
        },
        wait('buy', { kind: 'fact', fact: 'purchase', days: 14 }),
        say('last', 'dormant.last', 'marketing'),
      ],
    }),
  },
  {
    key: 'winback',
    definition: journey({
      trigger: { kind: 'segment', where: ['stage:is:lost', 'abc.net:in:A,B'], existing: false },
      entry: { kind: 'every', days: 365 },
      goal: goal('purchase', 60, 'profit'),
      steps: [
        {
          id: 'worth',
          kind: 'branch',
          on: { kind: 'segment', where: ['abc.net:is:A'] },
          yes: [say('call', 'winback.call', 'marketing', 'task')],
          no: [say('first', 'winback.first', 'marketing')],
        },
        wait('buy', { kind: 'fact', fact: 'purchase', days: 21 }),
        say('end', 'winback.last', 'marketing'),
      ],
    }),
  },
];

/** The ready journeys, each with what it needs in the data and how much of that this shop holds. 0: it cannot be launched here. */
export async function readyJourneys(deps: Pick<SenderDeps, 'warehouse' | 'records'>): Promise<ReadyJourney[]> {
  const sources = await readSources(deps);
  return READY_JOURNEYS.map(({ key, definition }) => {
    const source = sourceOf(definition.trigger);
    return { key, definition, source, records: sources.find((one) => one.source === source)?.records ?? 0 };
  });
}

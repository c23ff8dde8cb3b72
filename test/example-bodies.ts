import { CampaignDraft, ChangedCampaign, NewCampaign } from '#contract/campaign';
import { ContactPolicy } from '#contract/contact-policy';
import { DELIVERED_PARTS } from '#contract/delivered';
import { NewExperiment } from '#contract/experiment';
import { FileReading, Mapping } from '#contract/intake';
import type { JourneyDefinition } from '#contract/journey';
import { ChangedStrategy, NewDecision, NewStrategy } from '#contract/ledger';
import type { NewPlan } from '#contract/plan';
import { ChangedSegment, NewSegment } from '#contract/segments';
import { Settings } from '#contract/settings';
import { AhpQuestion, ChangedScheme, NewScheme, WeightedDefinition, WeightsQuestion } from '#contract/weighted';
import { exampleOf } from './example-of.ts';
import { GRADE_SCHEME } from './grade-scheme.ts';

const mapping = { ...exampleOf(Mapping), zone: 'Asia/Shanghai', currency: 'CNY' };

const STEPS: CampaignDraft = { who: null, goal: null, content: null, cost: null, delivery: null, judgement: null };

const JOURNEY: JourneyDefinition = {
  trigger: { kind: 'rhythm', ratio: 1 },
  who: [],
  key: 'customer',
  entry: { kind: 'once' },
  controlShare: 0.1,
  goal: { aim: 'x', fact: 'purchase', days: 30, measure: 'net' },
  exits: { facts: [], where: [] },
  steps: [{ id: 'e', kind: 'exit' }],
};

const PLAN: NewPlan = {
  kind: 'care',
  name: 'n',
  owner: 'o',
  aim: 'a',
  where: [],
  customerId: null,
  contacts: '',
  reviewOn: null,
  evaluation: '',
  items: [],
};

/** A body that each route with one accepts, by the name of the operation. */
export const EXAMPLE_BODIES: Readonly<Record<string, unknown>> = {
  startImport: { uploadId: 'u', mapping, reading: exampleOf(FileReading) },
  saveTemplate: { name: 'n', columns: ['a'], mapping },
  putSettings: Settings.parse({}),
  putRates: [{ currency: 'USD', on: '2026-01-01', rate: 7.1 }],
  addGradeScheme: GRADE_SCHEME,
  changeGradeScheme: { ...GRADE_SCHEME, version: 1 },
  putGradePlan: { owner: '', aim: '', work: ['', '', ''] },
  addStrategy: exampleOf(NewStrategy),
  addExperiment: exampleOf(NewExperiment),
  changeStrategy: exampleOf(ChangedStrategy),
  decideStrategy: exampleOf(NewDecision),
  addCampaign: NewCampaign.parse({ name: 'n', steps: STEPS }),
  changeCampaign: ChangedCampaign.parse({ name: 'n', steps: STEPS, version: 1 }),
  launchCampaign: { customers: 1 },
  resolveUnknown: { finding: 'was-sent' },
  previewMessages: { steps: STEPS },
  lintContent: CampaignDraft.parse(STEPS),
  sendTest: STEPS,
  putContactPolicy: ContactPolicy.parse({}),
  switchSending: { isStopped: true },
  putChannel: { channel: 'webhook', chosen: { url: 'https://example.com/hook' }, secret: null },
  makeHashedAudience: { platform: 'google', where: [] },
  addConsent: {
    channel: 'email',
    purpose: 'marketing',
    decision: 'granted',
    basis: 'consent',
    evidence: 'x',
    expiresAt: null,
    subjectKind: 'email',
    subject: 'lin@example.com',
  },
  addJourney: { name: 'n', definition: JOURNEY, ready: null },
  changeJourney: { name: 'n', definition: JOURNEY, revision: 1 },
  checkJourney: { definition: JOURNEY },
  launchJourney: { revision: 1, inside: 'finish' },
  addPlan: PLAN,
  changePlan: PLAN,
  finishPlanItem: { outcome: '' },
  finishTask: { outcome: 'reached' },
  startScoreRun: {},
  loadSample: {},
  startBackup: { directory: '/tmp/x' },
  replayRefused: {},
  readUploadAgain: {},
  addScheme: exampleOf(NewScheme),
  changeScheme: exampleOf(ChangedScheme),
  tryWeighted: exampleOf(WeightedDefinition),
  testWeighted: exampleOf(WeightedDefinition),
  findWeights: exampleOf(WeightsQuestion),
  compareByAhp: exampleOf(AhpQuestion),
  addCustomerList: { name: 'n', file: { uploadId: 'u' } },
  replaceCustomerList: { uploadId: 'u' },
  addDeliveredStudy: {
    name: 'n',
    file: {
      uploadId: 'u',
      customerColumn: null,
      by: 'number',
      subjectColumn: null,
      own: '',
      groupColumn: null,
      items: Object.fromEntries(DELIVERED_PARTS.map((part) => [part, part])),
    },
    scale: { lowest: 1, highest: 7 },
    costsAre: 'burden',
  },
  weighDeliveredStudy: { method: 'entropy' },
  addSegment: exampleOf(NewSegment),
  changeSegment: exampleOf(ChangedSegment),
  trySegment: { where: 'stage:is:lost' },
};

import { z } from 'zod';
import { AttributionAnswer, CustomerReferrals } from '#contract/attribution';
import { Campaign } from '#contract/campaign';
import {
  CampaignProgress,
  LintFinding,
  MessagePreview,
  PrelaunchSheet,
  UnknownDelivery,
} from '#contract/campaign-check';
import { ClaimsAnswer } from '#contract/claims';
import { ConsentImport, CustomerContact } from '#contract/consent';
import { ContactPolicyAnswer } from '#contract/contact-policy';
import { CustomerDetail, CustomersPage, Timeline } from '#contract/customer';
import { CustomerList, CustomerListDetail } from '#contract/customer-list';
import { CustomerDelivered, DeliveredAnswer, DeliveredStudy } from '#contract/delivered';
import { Experiment, ExperimentAnswer } from '#contract/experiment';
import { FormulasAnswer, ValuePartsAnswer, WhatIfAnswer } from '#contract/formulas';
import { CustomerGrades, GradeChangesAnswer, GradeScheme, GradesAnswer } from '#contract/grade';
import { HashedAudience } from '#contract/hashed-audience';
import { HomeAnswer } from '#contract/home';
import { Import, RefusedRow, Template, Upload } from '#contract/intake';
import { Journey, JourneyCheck, JourneyNumbers, ReadyJourney } from '#contract/journey-work';
import { LearnedAnswer } from '#contract/learned';
import { LedgerAnswer, Strategy } from '#contract/ledger';
import { ChurnAnswer, CohortsAnswer, FlowsAnswer, StagesAnswer } from '#contract/lifecycle';
import { LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import { MessageReturns } from '#contract/message-return';
import { CustomerOutlookAnswer, StageOutlookAnswer } from '#contract/outlook';
import { Plan } from '#contract/plan';
import { Preferences } from '#contract/preferences';
import { CustomerCosts, ProfitAnswer } from '#contract/profit';
import { FieldDescription } from '#contract/segment';
import { ReadySegment, Segment, SegmentDetail, SegmentOverlap, SegmentProfile, SegmentTrial } from '#contract/segments';
import { Rate, Settings } from '#contract/settings';
import { Task } from '#contract/task';
import { TrajectoriesAnswer, TrajectoryFactorsAnswer } from '#contract/trajectory';
import { UpliftAnswer } from '#contract/uplift';
import { AbcAnswer, PotentialAnswer, PyramidAnswer, RfmAnswer } from '#contract/value';
import { AhpAnswer, Scheme, WeightedAnswer, WeightedTest, WeightsAnswer } from '#contract/weighted';
import { WinbackAnswer, WinbackQueueAnswer } from '#contract/winback';
import { DictionaryField, Job, QualityAnswer, ScoreRun, Status } from '#contract/work';
import type { Doors } from '../src/api/doors.ts';
import { exampleOf } from './example-of.ts';

/** Doors that answer with the smallest answer of the right shape, and remember what they were asked. */
export function fakeDoors(): { doors: Doors; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const give =
    <S extends z.ZodType>(schema: S) =>
    async (...args: unknown[]) => {
      asked.push(args);
      return exampleOf(schema);
    };
  const one = give(Import);
  const job = give(Job);
  const each = <S extends z.ZodType>(schema: S) =>
    async function* rows(...args: unknown[]): AsyncGenerator<z.output<S>> {
      asked.push(args);
      yield exampleOf(schema);
    };
  async function* bytes(...args: unknown[]): AsyncGenerator<Uint8Array> {
    asked.push(args);
    yield Buffer.from('\uFEFFcustomer_id,name\r\n');
    yield Buffer.from('1,林\r\n');
  }
  const nothing = async (...args: unknown[]) => void asked.push(args);
  const policy = async (...args: unknown[]) => {
    asked.push(args);
    const standing = { stoppedAt: null, stoppedBy: null, holdoutPeriod: 1, holdoutUntil: '2026-03-01' };
    return ContactPolicyAnswer.parse({ policy: {}, ...standing });
  };
  const channels = async (...args: unknown[]) => {
    asked.push(args);
    return [
      { channel: 'file', isReady: true, email: null, ses: null, sms: null, webhook: null, hasSecret: false } as const,
    ];
  };
  const doors: Doors = {
    status: { whole: give(Status), forGuests: give(Status) },
    uploads: { receive: give(Upload), read: give(Upload) },
    imports: {
      start: one,
      find: one,
      run: one,
      cancel: one,
      resume: one,
      revert: one,
      tryAgain: one,
      takeMended: one,
      list: give(z.array(Import)),
      refused: give(z.object({ rows: z.array(RefusedRow), total: z.number() })),
      refusedFile: each(z.string()),
    },
    templates: { list: give(z.array(Template)), save: give(Template), remove: async () => undefined },
    jobs: { list: give(z.array(Job)), find: job, cancel: job, resume: job, backup: job, sample: job },
    scores: { runs: give(z.array(ScoreRun)), start: job },
    home: give(HomeAnswer),
    customers: {
      list: give(CustomersPage),
      file: bytes,
      orderFile: bytes,
      historyFile: bytes,
      find: give(CustomerDetail),
      timeline: give(Timeline),
    },
    value: {
      rfm: give(RfmAnswer),
      abc: give(AbcAnswer),
      pyramid: give(PyramidAnswer),
      potential: give(PotentialAnswer),
      lifetime: give(LifetimeAnswer),
      models: give(ModelsAnswer),
    },
    lifecycle: {
      stages: give(StagesAnswer),
      flows: give(FlowsAnswer),
      cohorts: give(CohortsAnswer),
      churn: give(ChurnAnswer),
    },
    lives: {
      trajectories: give(TrajectoriesAnswer),
      factors: give(TrajectoryFactorsAnswer),
      stageOutlook: give(StageOutlookAnswer),
      customerOutlook: give(CustomerOutlookAnswer),
    },
    worth: {
      profit: give(ProfitAnswer),
      customerCosts: give(CustomerCosts),
      attribution: give(AttributionAnswer),
      learned: give(LearnedAnswer),
      winback: give(WinbackAnswer),
      winbackQueue: give(WinbackQueueAnswer),
      customerReferrals: give(CustomerReferrals),
    },
    lists: {
      list: give(z.array(CustomerList)),
      read: give(CustomerListDetail),
      add: give(CustomerList),
      replace: give(CustomerList),
      remove: nothing,
      problems: bytes,
    },
    delivered: {
      customer: give(CustomerDelivered),
      read: give(DeliveredAnswer),
      add: give(DeliveredStudy),
      weigh: give(DeliveredStudy),
      remove: nothing,
    },
    weighted: {
      list: give(z.array(Scheme)),
      add: give(Scheme),
      change: give(Scheme),
      remove: async () => undefined,
      read: give(WeightedAnswer),
      try: give(WeightedAnswer),
      weights: give(WeightsAnswer),
      compare: give(AhpAnswer),
      test: give(WeightedTest),
    },
    formulas: {
      formulas: give(FormulasAnswer),
      parts: give(ValuePartsAnswer),
      whatIf: give(WhatIfAnswer),
      claims: give(ClaimsAnswer),
    },
    grades: {
      schemes: give(z.array(GradeScheme)),
      add: give(GradeScheme),
      change: give(GradeScheme),
      remove: async () => undefined,
      plan: give(GradeScheme),
      read: give(GradesAnswer),
      changes: give(GradeChangesAnswer),
      customer: give(CustomerGrades),
      file: bytes,
    },
    segments: {
      list: give(z.array(Segment)),
      read: give(SegmentDetail),
      add: give(Segment),
      change: give(Segment),
      archive: give(Segment),
      try: give(SegmentTrial),
      ready: give(z.array(ReadySegment)),
      profile: give(SegmentProfile),
      overlap: give(SegmentOverlap),
    },
    effect: {
      ledger: give(LedgerAnswer),
      addStrategy: give(Strategy),
      changeStrategy: give(Strategy),
      decideStrategy: give(Strategy),
      removeStrategy: async () => undefined,
      experiments: give(z.array(Experiment)),
      addExperiment: give(Experiment),
      experiment: give(ExperimentAnswer),
      removeExperiment: async () => undefined,
      uplift: give(UpliftAnswer),
      learnUplift: give(Job),
    },
    actions: {
      campaigns: {
        list: give(z.array(Campaign)),
        add: give(Campaign),
        find: give(Campaign),
        change: give(Campaign),
        remove: nothing,
        sheet: give(PrelaunchSheet),
        launch: give(Campaign),
        stop: give(Campaign),
        goOn: give(Campaign),
        progress: give(CampaignProgress),
        unknown: give(z.array(UnknownDelivery)),
        resolve: nothing,
        file: bytes,
        preview: give(z.array(MessagePreview)),
        lint: give(z.array(LintFinding)),
        test: give(z.object({ outcome: z.string(), reason: z.string() })),
      },
      contact: {
        policy,
        putPolicy: policy,
        stopAll: policy,
        channels,
        putChannel: channels,
        ofCustomer: give(CustomerContact),
        addConsent: nothing,
        importConsents: give(ConsentImport),
      },
      tasks: { list: give(z.array(Task)), finish: nothing },
      ads: { list: give(z.array(HashedAudience)), make: give(HashedAudience), file: bytes },
      returns: { latest: give(MessageReturns), tell: async () => 0 },
      preferences: { read: give(Preferences), unsubscribe: nothing, save: give(Preferences) },
    },
    journeys: {
      list: give(z.array(Journey)),
      ready: give(z.array(ReadyJourney)),
      add: give(Journey),
      find: give(Journey),
      change: give(Journey),
      remove: nothing,
      check: give(JourneyCheck),
      launch: give(Journey),
      pause: give(Journey),
      resume: give(Journey),
      end: give(Journey),
      numbers: give(JourneyNumbers),
    },
    plans: {
      list: give(z.array(Plan)),
      add: give(Plan),
      change: give(Plan),
      remove: nothing,
      finish: nothing,
      calendarToken: async () => 'token',
      calendar: async () => 'BEGIN:VCALENDAR',
    },
    quality: give(QualityAnswer),
    settings: {
      read: give(Settings),
      put: async (settings) => settings,
      rates: give(z.array(Rate)),
      putRates: async (rates) => [...rates],
    },
    fields: () => [exampleOf(FieldDescription)],
    dictionary: () => [exampleOf(DictionaryField)],
  };
  return { doors, asked };
}

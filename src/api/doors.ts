import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { CustomerDetail, CustomersPage, CustomersQuery, Timeline } from '#contract/customer';
import type { HomeAnswer } from '#contract/home';
import type { FileReading, Import, Mapping, RefusedRow, Template, Upload } from '#contract/intake';
import type {
  ChurnAnswer,
  ChurnQuery,
  CohortsAnswer,
  CohortsQuery,
  FlowsAnswer,
  FlowsQuery,
  StagesAnswer,
} from '#contract/lifecycle';
import type { LifetimeAnswer, ModelsAnswer } from '#contract/lifetime';
import type { FieldDescription } from '#contract/segment';
import type { Rate, Settings } from '#contract/settings';
import type { AbcAnswer, PageQuery, PotentialAnswer, PyramidAnswer, RfmAnswer, RfmQuery } from '#contract/value';
import type { DictionaryField, Job, QualityAnswer, ScoreRun, Status } from '#contract/work';
import type { Locale } from '#i18n';
import type { HistoryStep } from '#segments';
import type { ActionDoors } from './doors-of-actions.ts';
import type { DeliveredDoors } from './doors-of-delivered.ts';
import type { EffectDoors } from './doors-of-effect.ts';
import type { FormulaDoors } from './doors-of-formulas.ts';
import type { GradeDoors } from './doors-of-grades.ts';
import type { JourneyDoors } from './doors-of-journeys.ts';
import type { ListDoors } from './doors-of-lists.ts';
import type { LifeDoors } from './doors-of-lives.ts';
import type { PlanDoors } from './doors-of-plans.ts';
import type { SegmentDoors } from './doors-of-segments.ts';
import type { WeightedDoors } from './doors-of-weighted.ts';
import type { WorthDoors } from './doors-of-worth.ts';

type Of<S extends z.ZodType> = z.output<S>;

/** Rules and reasons come as sentences in the reader's language. */
type InLocale<Q> = Q & { readonly locale: Locale };

/** Which customers: the conditions of a list, without its paging. */
export type CustomersChoice = Pick<CustomersQuery, 'asOf' | 'where' | 'q'> &
  Partial<Pick<CustomersQuery, 'sort' | 'order'>>;

/** How a file should be read instead: any part of its reading, or another mapping. */
export type ReadingChange = {
  reading?: { [K in keyof FileReading]?: FileReading[K] | undefined } | undefined;
  mapping?: Mapping | undefined;
};

/** The sample shop; what is left out is as at a first start. */
export type SampleOrder = { readonly [K in 'customers' | 'years' | 'seed']?: number | undefined };

/** One page of refused rows, and how many there are in all. */
export type RefusedPage = { rows: Of<typeof RefusedRow>[]; total: number };

/**
 * Everything the routes can ask of the rooms, bound to one shop's stores. `openDoors` makes it from the rooms themselves; a handler is
 * one call of it.
 */
export type Doors = {
  readonly status: {
    whole(locale: Locale): Promise<Of<typeof Status>>;
    /** What may be told before anybody has signed in. */
    forGuests(locale: Locale): Promise<Of<typeof Status>>;
  };
  readonly uploads: {
    receive(fileName: string, bytes: Readable): Promise<Upload>;
    read(uploadId: string, change: ReadingChange): Promise<Upload>;
  };
  readonly imports: {
    start(order: {
      uploadId: string;
      mapping: Mapping;
      reading: FileReading;
      run: boolean;
      force: boolean;
    }): Promise<Import>;
    list(): Promise<Import[]>;
    find(importId: number): Promise<Import>;
    run(importId: number, force: boolean): Promise<Import>;
    cancel(importId: number): Promise<Import>;
    resume(importId: number): Promise<Import>;
    revert(importId: number): Promise<Import>;
    refused(importId: number, query: InLocale<{ page: number }>): Promise<RefusedPage>;
    refusedFile(importId: number, locale: Locale): AsyncIterable<Uint8Array | string>;
    tryAgain(importId: number, mapping: Mapping | undefined): Promise<Import>;
    takeMended(importId: number, bytes: Readable): Promise<Import>;
  };
  readonly templates: {
    list(): Promise<Of<typeof Template>[]>;
    save(template: { name: string; columns: string[]; mapping: Mapping }): Promise<Of<typeof Template>>;
    remove(name: string): Promise<void>;
  };
  readonly jobs: {
    list(locale: Locale): Promise<Job[]>;
    find(jobId: string, locale: Locale): Promise<Job>;
    cancel(jobId: string, locale: Locale): Promise<Job>;
    resume(jobId: string, locale: Locale): Promise<Job>;
    backup(directory: string, locale: Locale): Promise<Job>;
    sample(options: SampleOrder, locale: Locale): Promise<Job>;
  };
  readonly scores: {
    runs(): Promise<Of<typeof ScoreRun>[]>;
    start(asOf: string | undefined, locale: Locale): Promise<Job>;
  };
  readonly home: (query: {
    asOf?: string | undefined;
    compareTo?: string | undefined;
  }) => Promise<Of<typeof HomeAnswer>>;
  readonly customers: {
    list(query: CustomersQuery): Promise<Of<typeof CustomersPage>>;
    /** The same customers as a CSV file that begins with a byte order mark, and their orders as another. */
    file(choice: CustomersChoice): AsyncIterable<Uint8Array>;
    orderFile(choice: CustomersChoice): AsyncIterable<Uint8Array>;
    /** Their purchase histories, as models of purchases read them. */
    historyFile(choice: CustomersChoice & { readonly step: HistoryStep }): AsyncIterable<Uint8Array>;
    find(customerId: string, query: InLocale<{ asOf?: string | undefined }>): Promise<Of<typeof CustomerDetail>>;
    timeline(customerId: string, before: string | undefined): Promise<Of<typeof Timeline>>;
  };
  readonly value: {
    rfm(query: InLocale<Of<typeof RfmQuery>>): Promise<Of<typeof RfmAnswer>>;
    abc(query: InLocale<PageQuery>): Promise<Of<typeof AbcAnswer>>;
    pyramid(query: InLocale<PageQuery>): Promise<Of<typeof PyramidAnswer>>;
    potential(query: InLocale<PageQuery>): Promise<Of<typeof PotentialAnswer>>;
    lifetime(query: InLocale<PageQuery>): Promise<Of<typeof LifetimeAnswer>>;
    models(query: InLocale<PageQuery>): Promise<Of<typeof ModelsAnswer>>;
  };
  readonly lifecycle: {
    stages(query: InLocale<PageQuery>): Promise<Of<typeof StagesAnswer>>;
    flows(query: InLocale<Of<typeof FlowsQuery>>): Promise<Of<typeof FlowsAnswer>>;
    cohorts(query: InLocale<Of<typeof CohortsQuery>>): Promise<Of<typeof CohortsAnswer>>;
    churn(query: InLocale<Of<typeof ChurnQuery>>): Promise<Of<typeof ChurnAnswer>>;
  };
  readonly lives: LifeDoors;
  readonly weighted: WeightedDoors;
  readonly formulas: FormulaDoors;
  readonly worth: WorthDoors;
  readonly delivered: DeliveredDoors;
  readonly grades: GradeDoors;
  readonly segments: SegmentDoors;
  readonly lists: ListDoors;
  readonly effect: EffectDoors;
  readonly actions: ActionDoors;
  readonly journeys: JourneyDoors;
  readonly plans: PlanDoors;
  readonly quality: () => Promise<Of<typeof QualityAnswer>>;
  readonly settings: {
    read(): Promise<Settings>;
    put(settings: Settings, by: string): Promise<Settings>;
    rates(): Promise<Rate[]>;
    putRates(rates: readonly Rate[], by: string): Promise<Rate[]>;
  };
  /** Fields that a condition can name. */
  readonly fields: () => readonly FieldDescription[];
  /** Columns of the fact store. */
  readonly dictionary: () => readonly Of<typeof DictionaryField>[];
};

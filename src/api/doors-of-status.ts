import type { z } from 'zod';
import type { Status } from '#contract/work';
import type { Locale } from '#i18n';
import type { Warehouse } from '#platform/clickhouse';
import type { JobRecord, Jobs } from '#platform/jobs';
import type { Records } from '#platform/postgres';
import { readSettings } from '#platform/settings';
import { newestRuns } from '#scoring';
import { dataSpan } from '#warehouse';
import type { Doors } from './doors.ts';
import { jobAnswer } from './job-answer.ts';

export type StatusDeps = {
  readonly warehouse: Warehouse;
  readonly records: Records;
  readonly jobs: Jobs;
  readonly version: string;
  /** What the two stores are, for people: `ClickHouse, embedded`. */
  readonly stores: { readonly facts: string; readonly records: string };
  readonly hasOwner: () => Promise<boolean>;
  /** All that counts came from the sample shop. */
  readonly isSample: () => Promise<boolean>;
};

type Answer = z.output<typeof Status>;

/** How the installation is. A store that does not answer is told as such, not as a failure of the question. */
export function statusDoors(deps: StatusDeps): Pick<Doors, 'status'> {
  const whole = async (locale: Locale): Promise<Answer> => {
    const [factsOk, recordsOk] = await Promise.all([
      answers(deps.warehouse.rows('select 1')),
      answers(deps.records.query('select 1')),
    ]);
    const fixed = {
      version: deps.version,
      facts: { store: deps.stores.facts, shards: deps.warehouse.shards, ok: factsOk },
      records: { store: deps.stores.records, ok: recordsOk },
    };
    if (!recordsOk) return { ...EMPTY, ...fixed, hasOwner: true };
    const [settings, runs, jobs, hasOwner, isSample] = await Promise.all([
      readSettings(deps.records),
      newestRuns(deps),
      deps.jobs.list(),
      deps.hasOwner(),
      deps.isSample(),
    ]);
    const span = factsOk ? await dataSpan(deps) : undefined;
    return {
      ...fixed,
      shopName: settings.shopName,
      currency: settings.currency,
      zone: settings.zone,
      isSample,
      dataUntil: span?.lastOn ?? null,
      asOf: runs[0]?.asOf ?? null,
      asOfDates: runs.map(({ asOf }) => asOf),
      running: atWork(jobs).map((job) => jobAnswer(job, locale)),
      // Who imports a file of their own into an empty shop stays in the frame and watches it there.
      firstRun: runs.length === 0 && atWork(jobs).length > 0 && jobs.some(({ kind }) => kind === 'sample'),
      hasOwner,
    };
  };
  return {
    status: {
      whole,
      forGuests: async (locale) => {
        const { version, firstRun, hasOwner, running } = await whole(locale);
        const shown = firstRun ? running.map((job) => ({ ...job, params: {} })) : [];
        return { ...EMPTY, version, firstRun, hasOwner, running: shown };
      },
    },
  };
}

/** What is said about everything that is not known, or not for everybody to know. */
const EMPTY: Answer = {
  version: '',
  shopName: '',
  isSample: false,
  currency: '',
  zone: '',
  dataUntil: null,
  asOf: null,
  asOfDates: [],
  facts: { store: '', shards: 0, ok: false },
  records: { store: '', ok: false },
  running: [],
  firstRun: false,
  hasOwner: false,
};

function atWork(jobs: readonly JobRecord[]): JobRecord[] {
  return jobs.filter(({ state }) => state === 'running' || state === 'queued' || state === 'waiting');
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  return question.then(
    () => true,
    () => false,
  );
}

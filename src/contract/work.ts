import { z } from 'zod';
import { Day } from './common.ts';

export const JOB_STATES = ['queued', 'running', 'waiting', 'done', 'failed', 'cancelled'] as const;
export const Job = z
  .object({
    jobId: z.string(),
    kind: z.enum([
      'sample',
      'import-check',
      'import-run',
      'import-revert',
      'refresh',
      'score',
      'grade',
      'count-segments',
      'learn',
      'uplift',
      'backup',
    ]),
    state: z.enum(JOB_STATES),
    /** Free facts of the job: import number, as-of date. */
    params: z.record(z.string(), z.unknown()),
    progress: z
      .object({
        phase: z.string(),
        done: z.number(),
        total: z.number().nullable(),
        unit: z.string(),
        ratePerSecond: z.number().nullable(),
        secondsLeft: z.number().nullable(),
      })
      .nullable(),
    failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()), detail: z.string() }).nullable(),
    /** What a job in state `waiting` waits for; it goes on by itself. Bytes are null where nobody can tell. */
    waiting: z
      .object({
        reason: z.enum(['space', 'store', 'crashes']),
        freeBytes: z.number().nullable(),
        neededBytes: z.number().nullable(),
        detail: z.string(),
      })
      .nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

export const ScoreRun = z
  .object({
    runId: z.number().int(),
    asOf: Day,
    state: z.enum(['running', 'published', 'failed']),
    customers: z.number().int(),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    seconds: z.number().nullable(),
    /** The run whose parameters it keeps; null where they are its own. */
    keptFrom: z.number().int().nullable(),
    /** Customers worked out again for it; null: all. */
    reworked: z.number().int().nullable(),
  })
  .meta({ id: 'ScoreRun' });

export const Status = z
  .object({
    version: z.string(),
    shopName: z.string(),
    isSample: z.boolean(),
    currency: z.string(),
    zone: z.string(),
    dataUntil: Day.nullable(),
    asOf: Day.nullable(),
    asOfDates: z.array(Day),
    facts: z.object({ store: z.string(), shards: z.number().int(), ok: z.boolean() }),
    records: z.object({ store: z.string(), ok: z.boolean() }),
    running: z.array(Job),
    /** Set while the very first load and scoring run goes on. */
    firstRun: z.boolean(),
    /** False until the set-up link of the first start has been used. */
    hasOwner: z.boolean(),
  })
  .meta({ id: 'Status' });

/** Warehouse parts and processing stages, for the data-quality page. */
export const QualityAnswer = z
  .object({
    stages: z.array(
      z.object({
        stage: z.enum(['collect', 'clean', 'store', 'analyse', 'apply']),
        state: z.enum(['ok', 'warning', 'red', 'never']),
        rows: z.number().int(),
        at: z.iso.datetime().nullable(),
      }),
    ),
    parts: z.array(
      z.object({
        part: z.enum(['sources', 'warehouse', 'analysis', 'tools']),
        ok: z.boolean(),
        rows: z.number().int(),
        bytes: z.number().int(),
      }),
    ),
    checks: z.array(
      z.object({
        table: z.string(),
        check: z.string(),
        rowsWrong: z.number().int(),
        red: z.boolean(),
        at: z.iso.datetime(),
      }),
    ),
    sources: z.array(
      z.object({
        source: z.string(),
        orders: z.number().int(),
        firstOn: Day,
        lastOn: Day,
        lastImportAt: z.iso.datetime().nullable(),
        stale: z.boolean(),
      }),
    ),
    completeness: z.array(
      z.object({
        nature: z.enum(['descriptive', 'marketing', 'transactional']),
        field: z.string(),
        filled: z.number().int(),
        of: z.number().int(),
      }),
    ),
    flags: z.array(z.object({ code: z.string(), rows: z.number().int() })),
    guests: z.object({ orders: z.number().int(), revenueMinor: z.number().int() }),
    blockedIdentifiers: z.array(
      z.object({ kind: z.string(), value: z.string(), accounts: z.number().int(), reason: z.string() }),
    ),
  })
  .meta({ id: 'QualityAnswer' });

export const Me = z
  .object({ userId: z.string(), name: z.string(), email: z.string(), role: z.string() })
  .meta({ id: 'Me' });

/** What one column of the fact store says about a person, and who answers for it. */
export const DictionaryField = z
  .object({
    table: z.string(),
    column: z.string(),
    room: z.string(),
    type: z.string(),
    sensitivity: z.enum(['none', 'identifier', 'contact', 'demographic', 'behaviour', 'financial']),
  })
  .meta({ id: 'DictionaryField' });

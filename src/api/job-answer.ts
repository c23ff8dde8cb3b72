import { Failure } from '#contract/failure';
import { Job } from '#contract/work';
import { type Locale, say, sayCode } from '#i18n';
import type { JobRecord, Jobs, Waiting } from '#platform/jobs';

/** A job by its number. @throws Failure `request.not-found` */
export async function findJob(jobs: Jobs, jobId: string, locale: Locale): Promise<Job> {
  const record = await jobs.get(jobId);
  if (record === undefined) throw new Failure('request.not-found', { what: 'job', id: jobId });
  return jobAnswer(record, locale);
}

/** Puts work into the queue and tells of it. */
export async function startJob(jobs: Jobs, kind: string, params: object, locale: Locale): Promise<Job> {
  return findJob(jobs, await jobs.enqueue(kind, params), locale);
}

/** A job as the queue keeps it → as the API tells it; its failure as a sentence too. */
export function jobAnswer(record: JobRecord, locale: Locale): Job {
  const { failure, progress } = record;
  const kind = Job.shape.kind.parse(record.kind);
  return {
    jobId: record.id,
    kind,
    state: record.state,
    params: (record.params ?? {}) as Record<string, unknown>,
    progress: progress === null ? null : { ...progress },
    failure: failure && {
      code: failure.code,
      params: { ...failure.params },
      detail: sayCode(locale, `failure.${failure.code}`, failure.params),
    },
    waiting: record.state === 'waiting' && record.waiting ? waitingAnswer(record.waiting, locale) : null,
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
  };
}

function waitingAnswer({ reason, freeBytes, neededBytes }: Waiting, locale: Locale): Job['waiting'] {
  return { reason, freeBytes, neededBytes, detail: sentence() };

  function sentence(): string {
    if (reason !== 'space') return say(locale, `job.waits.${reason}`);
    if (freeBytes === null || neededBytes === null) return say(locale, 'job.waits.spaceUnknown');
    return say(locale, 'job.waits.space', { freeBytes, neededBytes });
  }
}

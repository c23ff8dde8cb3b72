import { Job } from '#contract/work';
import { type Locale, sayCode } from '#i18n';
import type { JobRecord } from '#platform/jobs';

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
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
  };
}

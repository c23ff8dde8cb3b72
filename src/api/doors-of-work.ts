import type { Locale } from '#i18n';
import type { Jobs } from '#platform/jobs';
import type { ReadDeps } from '#scoring';
import { listRuns } from '#scoring';
import type { Doors } from './doors.ts';
import { findJob, jobAnswer, startJob } from './job-answer.ts';

export type WorkDeps = ReadDeps & { readonly jobs: Jobs };

/** Long work: the queue, and the kinds of work that people start by hand. */
export function doorsOfWork(deps: WorkDeps): Pick<Doors, 'jobs' | 'scores'> {
  const { jobs } = deps;
  const found = (jobId: string, locale: Locale) => findJob(jobs, jobId, locale);
  const started = (kind: string, params: object, locale: Locale) => startJob(jobs, kind, params, locale);
  return {
    jobs: {
      list: async (locale) => (await jobs.list()).map((record) => jobAnswer(record, locale)),
      find: found,
      cancel: async (jobId, locale) => {
        await jobs.cancel(jobId);
        return found(jobId, locale);
      },
      resume: async (jobId, locale) => {
        await jobs.resume(jobId);
        return found(jobId, locale);
      },
      backup: (directory, locale) => started('backup', { directory }, locale),
      sample: (options, locale) => started('sample', options, locale),
    },
    scores: {
      runs: () => listRuns(deps),
      start: (asOf, locale) => started('score', { asOf: asOf ?? null }, locale),
    },
  };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Import } from '#contract/intake';
import type { Job } from '#contract/work';
import { takeStep } from '../../../client/imports.ts';
import { jobQuery } from '../../../client/shop.ts';
import { JobProgress } from '../../../frame/job-progress.tsx';
import { useImportFailureSentence } from './intake-words.ts';

type Props = { found: Import; title: string; hint?: string };

/** Bytes are told in kilobytes: nobody reads eight digits that change every second. */
function readable(job: Job): Job {
  const { progress } = job;
  if (progress?.unit !== 'bytes') return job;
  const rate = progress.ratePerSecond;
  return { ...job, progress: { ...progress, unit: 'kilobytes', ratePerSecond: rate === null ? null : rate / 1000 } };
}

/** A check or a run under way: how far, how fast, how long still, and the way to stop it. */
export function ImportWork({ found, title, hint }: Props) {
  const client = useQueryClient();
  const sentence = useImportFailureSentence();
  const { data: job } = useQuery(jobQuery(found.jobId));
  const cancel = useMutation({
    mutationFn: () => takeStep(found.importId, 'cancel'),
    onSuccess: (next) => client.setQueryData(['imports', found.importId], next),
  });
  return (
    <div className="d-stack">
      <JobProgress job={job ? readable(job) : null} title={title} onCancel={() => cancel.mutate()} />
      {hint ? <p className="p-caption">{hint}</p> : null}
      {cancel.error ? <p className="p-field-error">{sentence(cancel.error)}</p> : null}
    </div>
  );
}

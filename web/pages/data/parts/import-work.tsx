import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Import } from '#contract/intake';
import { takeStep } from '../../../client/imports.ts';
import { jobQuery } from '../../../client/shop.ts';
import { JobProgress } from '../../../frame/job-progress.tsx';
import { useImportFailureSentence } from './intake-words.ts';

type Props = { found: Import; title: string; hint?: string };

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
      <JobProgress job={job ?? null} title={title} onCancel={() => cancel.mutate()} />
      {hint ? <p className="p-caption">{hint}</p> : null}
      {cancel.error ? <p className="p-field-error">{sentence(cancel.error)}</p> : null}
    </div>
  );
}

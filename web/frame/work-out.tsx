import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cancelJob, jobQuery, startScoreRun } from '../client/shop.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useWords } from '../words/use-words.ts';
import { JobProgress } from './job-progress.tsx';
import { useFailureSentence } from './use-failure-sentence.ts';

export type WorkOut = { day: string | null; jobId: string | null; failure: unknown; start: (day: string) => void };

/** Works out the scores of a day and calls `onDone` when they are published. */
export function useWorkOut(onDone: (day: string) => void): WorkOut {
  const client = useQueryClient();
  const [asked, setAsked] = useState<{ day: string; jobId: string | null } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const { data: job } = useQuery(jobQuery(asked?.jobId ?? null));
  const state = job?.state;
  const day = asked?.day;
  useEffect(() => {
    if (state === 'done' && day) void client.invalidateQueries().then(() => done.current(day));
    if (state === 'failed' || state === 'cancelled') setAsked(null);
  }, [state, day, client]);
  const start = (next: string) => {
    setFailure(null);
    setAsked({ day: next, jobId: null });
    startScoreRun(next).then(
      (started) => setAsked({ day: next, jobId: started.jobId }),
      (thrown: unknown) => {
        setFailure(thrown);
        setAsked(null);
      },
    );
  };
  return { day: day ?? null, jobId: asked?.jobId ?? null, failure, start };
}

/** How far the run is, and the way to stop it. */
export function WorkOutProgress({ work }: { work: WorkOut }) {
  const t = useWords();
  const formats = useFormats();
  const sentence = useFailureSentence();
  const { data: job } = useQuery(jobQuery(work.jobId));
  if (work.failure) return <p className="p-field-error">{sentence(work.failure)}</p>;
  if (!work.day) return null;
  const stop = work.jobId ? { onCancel: () => void cancelJob(work.jobId ?? '') } : {};
  return <JobProgress title={t('control.workingOut', { day: formats.day(work.day) })} job={job ?? null} {...stop} />;
}

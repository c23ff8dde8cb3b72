import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '#contract/work';
import { cancelJob, statusQuery } from '../client/shop.ts';
import { JobProgress } from './job-progress.tsx';

const KINDS: readonly Job['kind'][] = ['refresh', 'score'];

export type Recalculation = { jobs: readonly Job[]; isOver: boolean };

/** The work that follows a change of data or settings. Once it has been seen and has ended, every page asks anew. */
export function useRecalculation(isExpected: boolean): Recalculation {
  const client = useQueryClient();
  const { data: status } = useQuery({ ...statusQuery, ...(isExpected ? { refetchInterval: 1_500 } : {}) });
  const [seen, setSeen] = useState(false);
  const jobs = (status?.running ?? []).filter((job) => KINDS.includes(job.kind));
  const isBusy = jobs.length > 0;
  const isOver = isExpected && seen && !isBusy;
  useEffect(() => {
    if (isExpected && isBusy) setSeen(true);
    if (!isExpected) setSeen(false);
  }, [isExpected, isBusy]);
  useEffect(() => {
    if (isOver) void client.invalidateQueries();
  }, [isOver, client]);
  return { jobs, isOver };
}

/** How far that work is. */
export function RecalculationProgress({ jobs }: { jobs: readonly Job[] }) {
  return (
    <>
      {jobs.map((job) => (
        <JobProgress key={job.jobId} job={job} onCancel={() => void cancelJob(job.jobId)} />
      ))}
    </>
  );
}

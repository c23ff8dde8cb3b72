import type { StatusAnswer } from '../client/shop.ts';
import { JobProgress } from '../frame/job-progress.tsx';
import { OutsideFrame } from '../frame/outside-frame.tsx';
import { useWords } from '../words/use-words.ts';

/** Shown until the first load and the first scores are there: what runs, how far it is. */
export function FirstRun({ status }: { status: StatusAnswer }) {
  const t = useWords();
  const running = status.running ?? [];
  return (
    <OutsideFrame title={t('firstRun.title')}>
      <p>{t('firstRun.body')}</p>
      <div className="s-first-run">
        {running.length > 0 ? (
          running.map((job) => <JobProgress key={job.jobId} job={job} />)
        ) : (
          <p className="p-secondary">{t('firstRun.waiting')}</p>
        )}
      </div>
    </OutsideFrame>
  );
}

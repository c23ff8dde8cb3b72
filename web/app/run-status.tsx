import { Popover } from 'antd';
import { cancelJob, type StatusAnswer } from '../client/shop.ts';
import { JobProgress } from '../frame/job-progress.tsx';
import { useFormats } from '../words/formats-context.tsx';
import { useWords } from '../words/use-words.ts';

/** What Patron is doing: up to which day it knows orders, or the work that runs, with progress and a way to stop it. */
export function RunStatus({ status }: { status: StatusAnswer | undefined }) {
  const t = useWords();
  const formats = useFormats();
  const running = status?.running ?? [];
  const first = running[0];
  const share = first?.progress?.total ? first.progress.done / first.progress.total : null;
  const idle = status?.dataUntil ? t('shell.run.idle', { day: formats.day(status.dataUntil) }) : t('shell.run.none');
  const content = (
    <div className="s-runs">
      {status?.asOf ? <p className="p-caption">{t('shell.run.asOf', { day: formats.day(status.asOf) })}</p> : null}
      {running.length === 0 ? <p>{t('shell.run.quiet')}</p> : null}
      {running.map((job) => (
        <JobProgress key={job.jobId} job={job} onCancel={() => void cancelJob(job.jobId)} />
      ))}
    </div>
  );
  return (
    <Popover content={content} title={t('shell.runs')} trigger="click" placement="bottomRight" destroyOnHidden>
      <button type="button" className="s-tool s-run" data-busy={first ? true : undefined}>
        <span className="s-dot" aria-hidden="true" />
        <span className="s-run-word">
          {first
            ? `${t('shell.run.busy', { kind: t(`job.kind.${first.kind}`) })}${share === null ? '' : ` ${formats.percent(share)}`}`
            : status
              ? idle
              : ''}
        </span>
      </button>
    </Popover>
  );
}

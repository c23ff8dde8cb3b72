import type { Job } from '#contract/work';
import { hasWords } from '#i18n';
import { ProgressLine } from '../ui/progress-line.tsx';
import { useCodeWords, useWords } from '../words/use-words.ts';

type Props = { job: Job | null; title?: string; onCancel?: () => void };

/** A job as a line: its kind, phase, share, rate, time left; or what it waits for. */
export function JobProgress({ job, title, onCancel }: Props) {
  const t = useWords();
  const codeWords = useCodeWords();
  const words = (key: string, otherwise: string) => (hasWords(key) ? codeWords(key) : otherwise);
  const progress = job?.progress ?? null;
  return (
    <ProgressLine
      title={title ?? (job ? t(`job.kind.${job.kind}`) : '')}
      phase={progress ? words(`job.phase.${progress.phase}`, '') : ''}
      note={job?.waiting?.detail ?? ''}
      unit={progress ? words(`job.unit.${progress.unit}`, progress.unit) : ''}
      progress={progress}
      {...(onCancel ? { onCancel } : {})}
    />
  );
}

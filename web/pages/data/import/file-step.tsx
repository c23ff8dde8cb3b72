import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { Upload } from '#contract/intake';
import { loadSample } from '../../../client/imports.ts';
import { cancelJob, jobQuery } from '../../../client/shop.ts';
import { To } from '../../../frame/drill.tsx';
import { JobProgress } from '../../../frame/job-progress.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { FailureState } from '../../../ui/states.tsx';
import { useWords } from '../../../words/use-words.ts';
import { keptFailure, useImportFailureSentence } from '../parts/intake-words.ts';
import { useUploads } from './use-uploads.ts';

type Props = {
  sampleJobId: string | undefined;
  onUploads: (uploads: readonly Upload[]) => void;
  onSample: (jobId: string) => void;
};

/** Drop a file, choose one, or take the sample shop. */
export function FileStep({ sampleJobId, onUploads, onSample }: Props) {
  const t = useWords();
  const sentence = useImportFailureSentence();
  const uploads = useUploads(onUploads);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const inputId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !uploads.name) uploads.send(files);
  };
  return (
    <>
      {uploads.failure ? <FailureState sentence={sentence(uploads.failure)} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside */}
      <div
        className="d-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        {uploads.name ? (
          <div className="d-wide">
            <ProgressLine
              title={t('import.uploading', { name: uploads.name })}
              phase=""
              unit="kB"
              progress={uploads.progress}
              onCancel={uploads.stop}
            />
          </div>
        ) : (
          <>
            <label className="d-drop-title" htmlFor={inputId}>
              {isOver ? t('import.drop.now') : t('import.drop')}
            </label>
            <input
              ref={input}
              id={inputId}
              className="d-file"
              type="file"
              multiple
              tabIndex={-1}
              onChange={(event) => {
                uploads.send([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <Button type="primary" onClick={() => input.current?.click()}>
              {t('import.drop.choose')}
            </Button>
            <p className="p-secondary">{t('import.drop.hint')}</p>
          </>
        )}
      </div>
      <Sample jobId={sampleJobId} onSample={onSample} />
    </>
  );
}

/** The made-up shop: loaded on demand, with its progress. */
function Sample({ jobId, onSample }: { jobId: string | undefined; onSample: (jobId: string) => void }) {
  const t = useWords();
  const client = useQueryClient();
  const sentence = useImportFailureSentence();
  const [failure, setFailure] = useState<unknown>(null);
  const { data: job } = useQuery(jobQuery(jobId ?? null));
  const state = job?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries();
  }, [state, client]);
  const start = () => {
    setFailure(null);
    loadSample().then((started) => onSample(started.jobId), setFailure);
  };
  if (jobId && state === 'done') {
    return (
      <p className="d-note" role="status">
        {t('import.drop.sample.done')} <To to="/">{t('import.run.home')}</To>
      </p>
    );
  }
  if (jobId && state !== 'failed' && state !== 'cancelled') {
    return (
      <div className="d-stack">
        <JobProgress job={job ?? null} onCancel={() => void cancelJob(jobId)} />
        <p className="p-caption">{t('import.drop.sample.loading')}</p>
      </div>
    );
  }
  const kept = failure ?? (job?.failure && state === 'failed' ? keptFailure(job.failure) : null);
  return (
    <div className="d-note">
      <span className="p-secondary">{t('import.drop.sample')}</span>
      <Button size="small" onClick={start}>
        {t('import.drop.sample.load')}
      </Button>
      {kept ? <span className="p-field-error">{sentence(kept)}</span> : null}
    </div>
  );
}

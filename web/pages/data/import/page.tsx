import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Upload } from '#contract/intake';
import { importQuery, startImport } from '../../../client/imports.ts';
import { isAskFailure } from '../../../client/problem.ts';
import { Answered } from '../../../frame/answered.tsx';
import { PlainPage } from '../../../frame/page.tsx';
import { EmptyState, FailureState, Skeleton } from '../../../ui/states.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useImportFailureSentence } from '../parts/intake-words.ts';
import { CheckStep } from './check-step.tsx';
import { FileStep } from './file-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { RunStep } from './run-step.tsx';
import { Steps } from './steps.tsx';
import { type UploadAsRead, useUpload } from './use-upload.ts';
import { usePlace, writeWaiting } from './wizard-address.ts';

/** From a file to its rows in the shop, in five steps that the address remembers. */
export function ImportPage() {
  const t = useWords();
  const [place, change] = usePlace();
  const { step } = place;
  const isUpload = step === 'reading' || step === 'mapping';
  const file = useUpload(step === 'run' ? undefined : place.uploadId);
  const record = useQuery(importQuery(step === 'check' || step === 'run' ? place.importId : undefined));
  const isTaken =
    record.data?.state === 'running' || record.data?.state === 'done' || record.data?.state === 'reverted';
  const toFile = () =>
    change({ step: undefined, upload: undefined, import: undefined, waiting: undefined, sample: undefined });
  const begin = (uploads: readonly Upload[]) => {
    const [first, ...rest] = uploads;
    if (!first) return;
    const isClear = first.template !== null && first.questions.length === 0;
    change({
      step: isClear ? 'mapping' : 'reading',
      upload: first.uploadId,
      import: undefined,
      sample: undefined,
      waiting: writeWaiting(rest.map((one) => ({ uploadId: one.uploadId, name: one.fileName }))),
    });
  };
  return (
    <PlainPage
      title={t('import.title')}
      caption={t('page.data.import')}
      answer={t('import.answer')}
      controls={
        <Steps
          place={isTaken ? { ...place, step: 'run' } : place}
          locked={isTaken}
          onStep={(next) => (next === 'file' ? toFile() : change({ step: next, import: undefined }))}
        />
      }
    >
      {step === 'file' ? (
        <FileStep sampleJobId={place.sampleJobId} onUploads={begin} onSample={(jobId) => change({ sample: jobId })} />
      ) : null}
      {isUpload ? <UploadSteps file={file} toFile={toFile} /> : null}
      {place.importId !== undefined && (step === 'check' || step === 'run') ? (
        <Answered query={record} skeleton={[120, 220]}>
          {(found) => <ImportSteps found={found} file={file} toFile={toFile} />}
        </Answered>
      ) : null}
    </PlainPage>
  );
}

/** Starts the check of the upload as it is read now and goes on to it. */
function useCheck(file: UploadAsRead) {
  const [place, change] = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      if (!file.upload || !file.mapping || !place.uploadId) throw new RangeError('nothing to check');
      return startImport({ uploadId: place.uploadId, mapping: file.mapping, reading: file.upload.reading });
    },
    onSuccess: (started) => {
      client.setQueryData(['imports', started.importId], started);
      change({ step: 'check', import: String(started.importId) });
    },
  });
}

type StepProps = { file: UploadAsRead; toFile: () => void };

function UploadSteps({ file, toFile }: StepProps) {
  const t = useWords();
  const sentence = useImportFailureSentence();
  const [place, change] = usePlace();
  const check = useCheck(file);
  const isGone = isAskFailure(file.failure, 'request.not-found');
  if (isGone) {
    return (
      <EmptyState title={t('import.gone')} actions={<Button onClick={toFile}>{t('import.drop.choose')}</Button>}>
        {t('import.gone.body')}
      </EmptyState>
    );
  }
  const again = (
    <>
      <Button onClick={file.reset}>{t('import.reading.reset')}</Button>
      <Button onClick={toFile}>{t('import.again')}</Button>
    </>
  );
  return (
    <>
      {file.failure ? <FailureState sentence={sentence(file.failure)} onRetry={file.retry} actions={again} /> : null}
      {!file.upload && !file.failure ? <Skeleton heights={[140, 480]} /> : null}
      {file.upload && file.mapping && place.step === 'reading' ? (
        <ReadingStep
          upload={file.upload}
          mapping={file.mapping}
          pending={file.isPending}
          onRead={file.read}
          onMap={file.map}
          onNext={() => change({ step: 'mapping' })}
          onAnother={toFile}
        />
      ) : null}
      {file.upload && file.mapping && place.step === 'mapping' ? (
        <MappingStep
          upload={file.upload}
          mapping={file.mapping}
          pending={file.isPending}
          checking={check.isPending}
          failure={check.error}
          onRead={file.read}
          onMap={file.map}
          onBack={() => change({ step: 'reading' })}
          onCheck={() => check.mutate()}
        />
      ) : null}
    </>
  );
}

function ImportSteps({ found, file, toFile }: StepProps & { found: Parameters<typeof RunStep>[0]['found'] }) {
  const t = useWords();
  const client = useQueryClient();
  const [place, change] = usePlace();
  const check = useCheck(file);
  const isRun = found.state === 'running' || found.state === 'done' || found.state === 'reverted';
  const isStopped = found.state === 'failed' || found.state === 'cancelled';
  const [following, ...rest] = place.waiting;
  const goOn = following
    ? () => change({ step: 'reading', upload: following.uploadId, import: undefined, waiting: writeWaiting(rest) })
    : toFile;
  if (isRun || (isStopped && place.step === 'run')) {
    const next = (
      <Button onClick={goOn}>
        {following ? t('import.waiting.next', { name: following.name }) : t('import.again')}
      </Button>
    );
    return <RunStep found={found} next={<div className="d-actions">{next}</div>} />;
  }
  return (
    <CheckStep
      found={found}
      mapping={file.upload ? file.mapping : undefined}
      checking={check.isPending}
      failure={check.error}
      onMap={file.map}
      onCheck={() => check.mutate()}
      onChange={place.uploadId ? () => change({ step: 'mapping', import: undefined }) : undefined}
      onRun={() => {
        void client.invalidateQueries({ queryKey: ['imports'] });
        change({ step: 'run' });
      }}
    />
  );
}

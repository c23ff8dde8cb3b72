import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Import } from '#contract/intake';
import { type ImportStep, takeStep } from '../../../client/imports.ts';
import { jobQuery } from '../../../client/shop.ts';
import { To } from '../../../frame/drill.tsx';
import { RecalculationProgress, useRecalculation } from '../../../frame/recalculation.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useImportFailureSentence } from '../parts/intake-words.ts';

/** What an import in this state allows. */
export function stepsOf(state: Import['state']): readonly Exclude<ImportStep, 'cancel'>[] {
  if (state === 'checked') return ['run'];
  if (state === 'failed' || state === 'cancelled') return ['resume'];
  return state === 'done' ? ['revert'] : [];
}

/** Follows the work of a step, however short it is; once it has ended, every page asks anew. */
function useEndOf(jobId: string | null): void {
  const client = useQueryClient();
  const { data: job } = useQuery(jobQuery(jobId));
  const isOver = job !== undefined && /^(done|failed|cancelled)$/.test(job.state);
  useEffect(() => {
    if (isOver) void client.invalidateQueries();
  }, [isOver, client]);
}

/** Run, go on, take back; taking back is confirmed with what it takes away. */
export function ImportActions({ found }: { found: Import }) {
  const t = useWords();
  const client = useQueryClient();
  const sentence = useImportFailureSentence();
  const [isAsking, setIsAsking] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  const after = useRecalculation(isChanged);
  const act = useMutation({
    mutationFn: (step: ImportStep) => takeStep(found.importId, step),
    onSuccess: (next) => {
      setIsChanged(true);
      client.setQueryData(['imports', found.importId], next);
      void client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  useEndOf(act.data?.jobId ?? null);
  const steps = stepsOf(found.state);
  const refused = found.summary?.counts.refused ?? 0;
  return (
    <>
      <div className="d-actions">
        {found.state === 'checked' || found.state === 'checking' ? (
          <To to="/data/import" search={{ import: String(found.importId), step: 'check' }} className="p-button-link">
            {t('importDetail.wizard')}
          </To>
        ) : null}
        {steps.map((step) => (
          <Button
            key={step}
            type={step === 'revert' ? 'default' : 'primary'}
            loading={act.isPending}
            onClick={() => (step === 'revert' ? setIsAsking(true) : act.mutate(step))}
          >
            {t(`importDetail.${step}`)}
          </Button>
        ))}
        {refused > 0 ? (
          <To to="/data/quarantine" search={{ import: String(found.importId) }}>
            {t('importDetail.refused')}
          </To>
        ) : null}
      </div>
      {act.error ? <p className="p-field-error">{sentence(act.error)}</p> : null}
      <RecalculationProgress jobs={after.jobs} />
      <RevertQuestion
        found={found}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onRevert={() => {
          setIsAsking(false);
          act.mutate('revert');
        }}
      />
    </>
  );
}

type QuestionProps = { found: Import; isOpen: boolean; onClose: () => void; onRevert: () => void };

function RevertQuestion({ found, isOpen, onClose, onRevert }: QuestionProps) {
  const t = useWords();
  const { count } = useFormats();
  const counts = found.summary?.counts;
  return (
    <Modal
      open={isOpen}
      title={t('importDetail.revert.title')}
      okText={t('importDetail.revert.confirm')}
      cancelText={t('importDetail.revert.keep')}
      onOk={onRevert}
      onCancel={onClose}
    >
      <p>
        {t('importDetail.revert.body', {
          created: count(counts?.created ?? 0),
          updated: count(counts?.updated ?? 0),
        })}
      </p>
    </Modal>
  );
}

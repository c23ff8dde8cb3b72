import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Import } from '#contract/intake';
import { takeStep } from '../../../client/imports.ts';
import { EmptyState, FailureState } from '../../../ui/states.tsx';
import { useWords } from '../../../words/use-words.ts';
import { keptFailure, useImportFailureSentence } from '../parts/intake-words.ts';

type Props = { found: Import; phase: 'check' | 'run'; actions: ReactNode };

/** An import that was stopped or failed: why, and the way on. */
export function ImportStopped({ found, phase, actions }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const sentence = useImportFailureSentence();
  const resume = useMutation({
    mutationFn: () => takeStep(found.importId, 'resume'),
    onSuccess: (next) => client.setQueryData(['imports', found.importId], next),
  });
  const buttons = (
    <>
      {actions}
      <Button
        type={found.state === 'cancelled' ? 'primary' : 'default'}
        loading={resume.isPending}
        onClick={() => resume.mutate()}
      >
        {t('ui.resume')}
      </Button>
    </>
  );
  const failure = resume.error ?? (found.state === 'failed' && found.failure ? keptFailure(found.failure) : null);
  if (failure) return <FailureState sentence={sentence(failure)} actions={buttons} />;
  return <EmptyState title={t(`import.stopped.${phase}`)} actions={buttons} />;
}

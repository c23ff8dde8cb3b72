import { useCallback, useState } from 'react';
import type { Upload } from '#contract/intake';
import { EMPTY, type ExperimentDraft, guessed } from './draft.ts';

export type DraftForm = {
  draft: ExperimentDraft;
  set: (part: Partial<ExperimentDraft>) => void;
  /** A file has arrived: its columns are guessed. */
  begin: (upload: Upload) => void;
};

/** What is typed into the form. */
export function useDraft(): DraftForm {
  const [draft, setDraft] = useState(EMPTY);
  const set = useCallback((part: Partial<ExperimentDraft>) => setDraft((now) => ({ ...now, ...part })), []);
  const begin = useCallback(({ uploadId, fileName, reading: { columns } }: Upload) => {
    setDraft((now) => ({ ...now, ...guessed(fileName, columns), upload: { uploadId, fileName, columns } }));
  }, []);
  return { draft, set, begin };
}

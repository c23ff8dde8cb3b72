import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scheme, WeightedDefinition } from '#contract/weighted';
import { useAddress } from '../../../frame/address.ts';
import { type Draft, draftOf, isSame, startingDraft } from './draft.ts';
import { addScheme, changeScheme, removeScheme, schemesQuery } from './queries.ts';

/** The address of a yardstick that is not kept yet. */
export const NEW = 'new';

export type DraftForm = {
  draft: Draft;
  /** Differs from what is kept, or from how a new yardstick begins. */
  isChanged: boolean;
  isWorking: boolean;
  failure: unknown;
  change: (part: Partial<Draft>) => void;
  define: (definition: WeightedDefinition) => void;
  discard: () => void;
  keep: () => void;
  keepNew: () => void;
  remove: () => void;
};

/** What is on the page against what is kept, and the way from one to the other. */
export function useDraft(kept: Scheme | undefined): DraftForm {
  const client = useQueryClient();
  const [, changeAddress] = useAddress();
  const [before, setBefore] = useState(() => (kept === undefined ? startingDraft() : draftOf(kept)));
  const [draft, setDraft] = useState(before);
  const settle = (saved: Scheme) => {
    setBefore(draftOf(saved));
    setDraft(draftOf(saved));
    client.setQueryData(schemesQuery.queryKey, (all: Scheme[] | undefined) =>
      [...(all ?? []).filter((one) => one.schemeId !== saved.schemeId), saved].sort((a, b) =>
        a.name.localeCompare(b.name),
      ),
    );
    changeAddress({ scheme: String(saved.schemeId) });
  };
  const keeping = useMutation({
    mutationFn: (isNew: boolean) =>
      kept === undefined || isNew ? addScheme(draft) : changeScheme(kept.schemeId, { ...draft, version: kept.version }),
    onSuccess: settle,
  });
  const removing = useMutation({
    mutationFn: () => (kept === undefined ? Promise.resolve(null) : removeScheme(kept.schemeId)),
    onSuccess: () => {
      client.setQueryData(schemesQuery.queryKey, (all: Scheme[] | undefined) =>
        (all ?? []).filter((one) => one.schemeId !== kept?.schemeId),
      );
      changeAddress({ scheme: undefined });
    },
  });
  return {
    draft,
    isChanged: !isSame(draft, before),
    isWorking: keeping.isPending || removing.isPending,
    failure: keeping.error ?? removing.error,
    change: (part) => setDraft((now) => ({ ...now, ...part })),
    define: (definition) => setDraft((now) => ({ ...now, definition })),
    discard: () => {
      setDraft(before);
      keeping.reset();
    },
    keep: () => keeping.mutate(false),
    keepNew: () => keeping.mutate(true),
    remove: () => removing.mutate(),
  };
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JourneyDefinition } from '#contract/journey';
import type { Journey } from '#contract/journey-work';
import { changeJourney, journeyQuery } from '../journey-queries.ts';

export type JourneyEditing = {
  name: string;
  definition: JourneyDefinition;
  isChanged: boolean;
  isSaving: boolean;
  failure: unknown;
  rename: (name: string) => void;
  change: (part: Partial<JourneyDefinition>) => void;
  save: () => void;
};

/** What is written against what is kept, and the way to keep it. */
export function useJourney(kept: Journey): JourneyEditing {
  const client = useQueryClient();
  const [name, setName] = useState(kept.name);
  const [definition, setDefinition] = useState(kept.definition);
  const isChanged = JSON.stringify([name.trim(), definition]) !== JSON.stringify([kept.name, kept.definition]);
  const saving = useMutation({
    mutationFn: () => changeJourney(kept.journeyId, { name: name.trim(), definition, revision: kept.revision }),
    onSuccess: async (saved) => {
      client.setQueryData(journeyQuery(kept.journeyId).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['actions', 'journeys'] });
    },
  });
  return {
    name,
    definition,
    isChanged,
    isSaving: saving.isPending,
    failure: saving.error,
    rename: setName,
    change: (part) => setDefinition((now) => ({ ...now, ...part })),
    save: () => saving.mutate(),
  };
}

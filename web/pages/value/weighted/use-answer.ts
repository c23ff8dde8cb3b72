import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AhpAnswer, Scheme, WeightedAnswer, WeightedDefinition } from '#contract/weighted';
import { usePageSearch } from '../../../frame/address.ts';
import { useSettled } from '../../../frame/use-settled.ts';
import { comparisonOf, isSound } from './draft.ts';
import { comparisonQuery, keptQuery, trialQuery } from './queries.ts';
import type { DraftForm } from './use-draft.ts';

export type YardstickAnswer = {
  answer: UseQueryResult<WeightedAnswer>;
  pairs: AhpAnswer | undefined;
  /** The definition on the page can be computed with. */
  isReady: boolean;
  /** The comparisons do not give weights yet. */
  isWaiting: boolean;
  /** What is shown belongs to an earlier definition, and will until this one is mended. */
  isStale: boolean;
  isKept: boolean;
  /** The last definition that could be computed with. */
  lastSound: WeightedDefinition;
};

const NOBODY = { isGrouped: false, together: 'judgements' as const, judges: [{ name: '', weight: 1, judgements: [] }] };
const NO_SCHEME = { schemeId: 0, version: 0 };

/** Customers by the yardstick on the page: as it is kept, or on trial while it is changed. */
export function useAnswer(
  { draft, isChanged }: DraftForm,
  kept: Scheme | undefined,
  isLoaded: boolean,
): YardstickAnswer {
  const [search] = usePageSearch();
  const settled = useSettled(draft.definition);
  const [lastSound, setLastSound] = useState(settled);
  const comparison = comparisonOf(settled);
  const pairs = useQuery({
    ...comparisonQuery({
      dimensions: settled.dimensions.map(({ dimension }) => dimension),
      comparison: comparison ?? NOBODY,
    }),
    enabled: comparison !== undefined,
  });
  const isWeighed = comparison === undefined || (pairs.data?.weights != null && !pairs.isPlaceholderData);
  const isReady = isSound(settled) && isWeighed;
  // without weights the answers are not enough; while they are on their way, what is shown stays
  const isWaiting = comparison !== undefined && pairs.data?.weights === null;
  if (isReady && settled !== lastSound) setLastSound(settled);
  const isKept = kept !== undefined && !isChanged;
  const trial = useQuery({
    ...trialQuery(lastSound, search),
    enabled: isLoaded && !isKept && isReady,
  });
  const reading = useQuery({ ...keptQuery(kept ?? NO_SCHEME, search), enabled: isKept });
  const answer: UseQueryResult<WeightedAnswer> = isKept ? reading : trial;
  const isStale = isWaiting || !isSound(settled);
  return { answer, pairs: pairs.data, isReady, isWaiting, isStale, isKept, lastSound };
}

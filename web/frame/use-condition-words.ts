import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SegmentDefinition } from '#contract/segment-definition';
import { listsQuery } from '../client/lists.ts';
import { namedSegmentsQuery } from '../client/segments.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useLocale } from '../words/locale.tsx';
import { conditionSentence, type SegmentNames } from './condition-sentence.ts';
import { definitionSentence } from './definition-sentence.ts';

/** Names of segments, archived ones too, and of lists. Asked for only where a condition may name one. */
function useSegmentNames(namesSegments: boolean, namesLists: boolean): SegmentNames {
  const { data: segments } = useQuery({ ...namedSegmentsQuery, enabled: namesSegments });
  const { data: lists } = useQuery({ ...listsQuery, enabled: namesLists });
  return useMemo(
    () =>
      new Map([
        ...(segments ?? []).map(({ segmentId, name }) => [String(segmentId), name] as const),
        ...(lists ?? []).map(({ listId, name }) => [`list/${listId}`, name] as const),
      ]),
    [segments, lists],
  );
}

/** A condition in the reader's words, segments by their names. */
export function useConditionWords(conditions: readonly string[]): (condition: string) => string {
  const { locale } = useLocale();
  const formats = useFormats();
  const names = useSegmentNames(
    conditions.some((one) => /^segment(At)?:/.test(one)),
    conditions.some((one) => one.startsWith('list:')),
  );
  return useCallback((condition) => conditionSentence(locale, formats, condition, names), [locale, formats, names]);
}

/** A definition as a sentence in the reader's words. */
export function useDefinitionWords(): (definition: SegmentDefinition) => string {
  const { locale } = useLocale();
  const formats = useFormats();
  const names = useSegmentNames(true, true);
  return useCallback((definition) => definitionSentence(locale, formats, definition, names), [locale, formats, names]);
}

import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SegmentDefinition } from '#contract/segment-definition';
import { namedSegmentsQuery } from '../client/segments.ts';
import { useFormats } from '../words/formats-context.tsx';
import { useLocale } from '../words/locale.tsx';
import { conditionSentence, type SegmentNames } from './condition-sentence.ts';
import { definitionSentence } from './definition-sentence.ts';

/** Names of segments by number, archived ones too. Asked for only where a condition names one. */
function useSegmentNames(isAsked: boolean): SegmentNames {
  const { data } = useQuery({ ...namedSegmentsQuery, enabled: isAsked });
  return useMemo(() => new Map((data ?? []).map(({ segmentId, name }) => [String(segmentId), name])), [data]);
}

/** A condition in the reader's words, segments by their names. */
export function useConditionWords(conditions: readonly string[]): (condition: string) => string {
  const { locale } = useLocale();
  const formats = useFormats();
  const names = useSegmentNames(conditions.some((one) => /^segment(At)?:/.test(one)));
  return useCallback((condition) => conditionSentence(locale, formats, condition, names), [locale, formats, names]);
}

/** A definition as a sentence in the reader's words. */
export function useDefinitionWords(): (definition: SegmentDefinition) => string {
  const { locale } = useLocale();
  const formats = useFormats();
  const names = useSegmentNames(true);
  return useCallback((definition) => definitionSentence(locale, formats, definition, names), [locale, formats, names]);
}

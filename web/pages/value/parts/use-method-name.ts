import { useCallback } from 'react';
import { hasWords } from '#i18n';
import { useCodeWords } from '../../../words/use-words.ts';

/** Gives the name of a model of purchases, a simple rule or a classical method; of one without a name, its code. */
export function useMethodName(): (code: string) => string {
  const words = useCodeWords();
  return useCallback(
    (code) => {
      const key = [`purchaseModel.${code}`, `rule.${code}`, `method.${code}`].find(hasWords);
      return key === undefined ? code : words(key);
    },
    [words],
  );
}

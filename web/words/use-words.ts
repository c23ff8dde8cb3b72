import { useMemo } from 'react';
import { type Facts, say, sayCode, type WordKey } from '#i18n';
import { useLocale } from './locale.tsx';

export type Say = <K extends WordKey>(key: K, ...facts: Facts<K>) => string;

/** `t(key, facts)`: the sentence in the reader's language; a missing key or fact is a type error. */
export function useWords(): Say {
  const { locale } = useLocale();
  return useMemo(
    () =>
      (key, ...facts) =>
        say(locale, key, ...facts),
    [locale],
  );
}

/** For codes known only at run time (a failure, a model's word): the sentence, or the code where there are no words. */
export function useCodeWords(): (key: string, facts?: Record<string, unknown>) => string {
  const { locale } = useLocale();
  return useMemo(() => (key, facts) => sayCode(locale, key, facts), [locale]);
}

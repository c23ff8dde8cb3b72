import { hasWords } from '#i18n';
import { isAskFailure } from '../client/problem.ts';
import { useCodeWords, useWords } from '../words/use-words.ts';

/** The sentence of a failure in the reader's language: from its code and facts, else what the server wrote. */
export function useFailureSentence(): (failure: unknown) => string {
  const t = useWords();
  const codeWords = useCodeWords();
  return (failure) => {
    if (!isAskFailure(failure)) return t('shell.failure.unknown');
    if (failure.code === 'offline') return t('shell.failure.offline');
    const key = `failure.${failure.code}`;
    if (failure.code !== 'internal' && hasWords(key)) return codeWords(key, failure.params);
    return failure.detail || t('shell.failure.unknown');
  };
}

import { EmptyState } from '../ui/states.tsx';
import { useWords } from '../words/use-words.ts';

/** The conditions of the page leave nobody: why, and the next step. */
export function Nobody() {
  const t = useWords();
  return <EmptyState title={t('value.nobody')}>{t('value.nobody.next')}</EmptyState>;
}

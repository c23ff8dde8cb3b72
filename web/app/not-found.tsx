import { To } from '../frame/drill.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useWords } from '../words/use-words.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useWords();
  return (
    <main className="p-page">
      <EmptyState title={t('shell.notFound')} actions={<To to="/">{t('shell.notFound.home')}</To>} />
    </main>
  );
}

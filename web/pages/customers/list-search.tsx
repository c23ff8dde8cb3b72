import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.ts';

const WAIT_MS = 250;

/** Searches within the list; the address follows a quarter of a second after the last key. */
export function ListSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(q), [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), WAIT_MS);
  };
  return (
    <input
      className="p-field c-search"
      type="search"
      aria-label={t('customers.search')}
      placeholder={t('shell.search.hint')}
      title={t('shell.search.hint')}
      value={typed}
      onChange={(event) => later(event.target.value)}
    />
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { findCustomersQuery } from '../client/customers.ts';
import type { Address } from '../frame/address.ts';
import { placeOf } from '../frame/place.ts';
import { useWords } from '../words/use-words.ts';
import { Dialog } from './dialog.tsx';
import { exists, SECTIONS } from './pages.ts';

type Hit = { key: string; group: 'pages' | 'customers'; words: string; note: string; to: string; search?: Address };

/** What the words typed so far lead to: pages at once, customers from the server. */
function useHits(typed: string): { hits: readonly Hit[]; failed: boolean; pending: boolean } {
  const t = useWords();
  const now = typed.trim();
  const q = useDeferredValue(now);
  const customers = useQuery({ ...findCustomersQuery(q), enabled: q.length > 1, placeholderData: keepPreviousData });
  const pages = SECTIONS.flatMap((section) =>
    section.pages
      .filter((page) => page.word && exists(page))
      .map((page): Hit => {
        const words = page.word ? t(page.word) : '';
        return {
          key: page.path,
          group: 'pages',
          words,
          note: words === t(section.word) ? '' : t(section.word),
          to: page.path,
        };
      }),
  ).filter((hit) => `${hit.words} ${hit.note} ${hit.to}`.toLowerCase().includes(now.toLowerCase()));
  // Answers to fewer letters than stand in the field now are not what Enter is meant for.
  const isAnswered = q === now && !customers.isPlaceholderData;
  const rows = q.length > 1 && isAnswered ? (customers.data?.rows ?? []) : [];
  const people = rows.map(
    (row): Hit => ({
      key: row.customerId,
      group: 'customers',
      words: row.name || row.accounts[0] || row.customerId,
      note: [row.phoneEnd && `…${row.phoneEnd}`, placeOf(row)].filter(Boolean).join(' '),
      to: `/customers/${row.customerId}`,
    }),
  );
  const all: readonly Hit[] =
    now.length > 1 && (!isAnswered || (customers.data?.total ?? 0) > rows.length)
      ? [
          {
            key: 'all',
            group: 'customers',
            words: t('shell.search.all', { q: now }),
            note: '',
            to: '/customers',
            search: { q: now },
          },
        ]
      : [];
  return {
    hits: isAnswered ? [...people, ...all, ...pages] : [...pages, ...all],
    failed: customers.isError && q.length > 1,
    pending: customers.isFetching,
  };
}

/** Search over everything: pages and customers; arrows choose, Enter opens. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { hits, failed, pending } = useHits(typed);
  const on = Math.min(at, hits.length - 1);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate({ to: hit.to, search: hit.search ?? {} } as never);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, on + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, on - 1));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[on]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label={t('shell.search')} onClose={onClose}>
      <input
        className="s-palette-input"
        role="combobox"
        aria-label={t('shell.search')}
        aria-expanded="true"
        aria-controls="palette-hits"
        {...(hits[on] ? { 'aria-activedescendant': `hit-${on}` } : {})}
        placeholder={t('shell.search.hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-hits" role="listbox" aria-label={t('shell.search')} className="s-hits">
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that owns the list
          <div
            key={hit.key}
            id={`hit-${index}`}
            role="option"
            aria-selected={index === on}
            tabIndex={-1}
            className="s-hit"
            onMouseMove={() => setAt(index)}
            onClick={() => open(hit)}
          >
            <span className="s-hit-group">
              {hits[index - 1]?.group === hit.group ? '' : t(`shell.search.${hit.group}`)}
            </span>
            <span>{hit.words}</span>
            <span className="p-caption">{hit.note}</span>
          </div>
        ))}
      </div>
      {failed ? <p className="s-hits-none">{t('shell.search.failed')}</p> : null}
      {hits.length === 0 && !pending && !failed ? (
        <p className="s-hits-none">{t('shell.search.none', { q: typed })}</p>
      ) : null}
    </Dialog>
  );
}

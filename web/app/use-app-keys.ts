import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { keysAreTaken } from '../ui/use-list-keys.ts';
import { exists, SECTIONS } from './pages.ts';

const GO_WITHIN_MS = 1_200;

/** Where `g` and a letter lead. */
export const GO_KEYS: ReadonlyMap<string, string> = new Map(
  SECTIONS.flatMap((section) => section.pages).flatMap((page) =>
    page.key && exists(page) ? [[page.key, page.path] as const] : [],
  ),
);

type Dialogs = { palette: () => void; keys: () => void };

const isPaletteKey = (event: KeyboardEvent) => (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';

function dialogFor(event: KeyboardEvent, dialogs: Dialogs): (() => void) | undefined {
  if (isPaletteKey(event) || event.key === '/') return dialogs.palette;
  return event.key === '?' ? dialogs.keys : undefined;
}

/** `/` and ⌘K search, `g` and a letter goes to a page, `?` shows the sheet. */
export function useAppKeys(dialogs: Dialogs): void {
  const navigate = useNavigate();
  const open = useRef(dialogs);
  open.current = dialogs;
  useEffect(() => {
    let goSince = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (!isPaletteKey(event) && keysAreTaken(event)) return;
      const isGoing = performance.now() - goSince < GO_WITHIN_MS;
      goSince = event.key === 'g' ? performance.now() : Number.NEGATIVE_INFINITY;
      const path = isGoing ? GO_KEYS.get(event.key) : undefined;
      const act = path ? () => void navigate({ to: path } as never) : dialogFor(event, open.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
}

import { useEffect, useRef, useState } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** True while keys belong to a field, a dialog or a modifier, and lists and pages must not react. */
export function keysAreTaken(event: KeyboardEvent): boolean {
  return (
    event.defaultPrevented ||
    event.metaKey ||
    event.ctrlKey ||
    event.altKey ||
    isTyping(event.target) ||
    document.querySelector('dialog[open]') !== null
  );
}

/** `j` and `k` move through a list of `length`, Enter opens. Returns the row that is on, -1 before the first key. */
export function useListKeys(length: number, open: ((index: number) => void) | undefined, enabled: boolean): number {
  const [active, setActive] = useState(-1);
  const state = useRef({ active, length, open });
  state.current = { active, length, open };
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (keysAreTaken(event)) return;
      const now = state.current;
      if (event.key === 'j') setActive(Math.min(now.length - 1, now.active + 1));
      else if (event.key === 'k') setActive(Math.max(0, now.active - 1));
      else if (
        event.key === 'Enter' &&
        now.active >= 0 &&
        (event.target === document.body || event.target === document.documentElement)
      )
        now.open?.(now.active);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
  return active < length ? active : -1;
}

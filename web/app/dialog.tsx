import { type ReactNode, useEffect, useRef } from 'react';

/** A dialog over the page: takes the focus, gives it back, closes with Escape and with a click beside it. */
export function Dialog({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for this, and the element knows it
    <dialog
      ref={element}
      className="s-dialog"
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === element.current && element.current.close()}
    >
      {children}
    </dialog>
  );
}

import type { CSSProperties, ReactNode } from 'react';

type Props = { label: string; className?: string; style?: CSSProperties | undefined; children: ReactNode };

/** A part that scrolls in itself: named, and reachable by key so that arrows can scroll it. */
export function Scrollable({ label, className = '', style, children }: Props) {
  return (
    <section
      className={`p-table-scroll ${className}`}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      style={style}
    >
      {children}
    </section>
  );
}

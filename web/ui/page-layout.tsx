import type { ReactNode } from 'react';

type Props = {
  title: string;
  caption?: string;
  explain?: ReactNode;
  answer?: ReactNode;
  controls?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** Every page: one question as its title, the answer in a sentence, the control bar, then the evidence. */
export function PageLayout({ title, caption, explain, answer, controls, actions, children }: Props) {
  return (
    <div className="p-page">
      <header className="p-page-head">
        <div className="p-page-title">
          <h1>{title}</h1>
          {caption ? <span className="p-caption">{caption}</span> : null}
          {explain}
          {actions ? <div className="p-page-actions">{actions}</div> : null}
        </div>
        {answer === undefined ? null : <p className="p-answer">{answer}</p>}
        {controls}
      </header>
      {children}
    </div>
  );
}

type PanelProps = {
  title?: ReactNode;
  caption?: ReactNode;
  explain?: ReactNode;
  actions?: ReactNode;
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;
  flush?: boolean;
  children: ReactNode;
};

/** A part of the evidence with its heading; `span` is its width on the grid of 12, `flush` lets a table reach the edges. */
export function Panel({ title, caption, explain, actions, span = 12, flush = false, children }: PanelProps) {
  return (
    <section className={`p-panel p-span-${span} ${flush ? 'p-flush' : ''}`}>
      {title ? (
        <div className="p-panel-head">
          <h2>{title}</h2>
          {explain}
          {caption ? <span className="p-caption">{caption}</span> : null}
          {actions ? <div className="p-panel-actions">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Lays panels out on a grid of 12 columns with a gap of 16 px. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className="p-grid">{children}</div>;
}

/** Facts in one dense line or block: name above, value below; never a card per number. */
export function Facts({
  items,
}: {
  items: readonly { key: string; name: ReactNode; value: ReactNode; note?: ReactNode }[];
}) {
  return (
    <dl className="p-facts">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.name}</dt>
          <dd>
            {item.value} {item.note ? <span className="p-fact-note">{item.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

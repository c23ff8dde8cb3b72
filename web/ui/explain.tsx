import { InfoCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useUi } from './environment.tsx';

/** How a number came about. Only what is known is shown. */
export type Explanation = {
  /** What is explained, for the button's name. */
  name: string;
  definition: ReactNode;
  formula?: string;
  filters?: string;
  rows?: string;
  freshness?: string;
  run?: string;
};

/** ⓘ: definition, formula, filters, row counts, freshness and run of a number or a chart. */
export function Explain({ name, definition, formula, filters, rows, freshness, run }: Explanation) {
  const { texts } = useUi();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.filters, filters],
    [texts.rowsUsed, rows],
    [texts.freshness, freshness],
    [texts.computed, run],
  ];
  const content = (
    <div className="p-explain">
      <p>{definition}</p>
      {formula ? <pre title={texts.formula}>{formula}</pre> : null}
      <dl>
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
  return (
    <Popover content={content} title={name} trigger="click" placement="bottomLeft" destroyOnHidden>
      <button type="button" className="p-explain-button" aria-label={`${texts.explain}: ${name}`}>
        <InfoCircleOutlined />
      </button>
    </Popover>
  );
}

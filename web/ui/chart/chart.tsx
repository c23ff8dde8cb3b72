import { Button, Popover } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useUi } from '../environment.tsx';
import type { Look } from '../look.ts';
import { saveFile } from '../save-file.ts';
import type { Drawing } from './engine.ts';
import { TwinTable } from './twin-table.tsx';
import { type ChartView, twinCsv } from './view.ts';

const ChartCanvas = lazy(() => import('./canvas.tsx').then((module) => ({ default: module.ChartCanvas })));

type Props = {
  view: ChartView;
  /** Heading above the chart: what it answers. */
  title?: ReactNode;
  /** File name of exports, without ending. */
  name: string;
  explain?: ReactNode;
  /** Called with the `drill` of the point that was clicked or entered. */
  onDrill?: (drill: string) => void;
  tools?: ReactNode;
};

async function saveAs(
  kind: 'png' | 'svg' | 'csv',
  name: string,
  view: ChartView,
  look: Look,
  drawing: Drawing | null,
): Promise<void> {
  if (kind === 'csv')
    return saveFile(`${name}.csv`, new Blob([twinCsv(view.twin)], { type: 'text/csv;charset=utf-8' }));
  if (!drawing) return;
  if (kind === 'svg') {
    const { drawSvg } = await import('./engine.ts');
    return saveFile(
      `${name}.svg`,
      new Blob([await drawSvg(look, view.option, drawing.getWidth(), drawing.getHeight())], { type: 'image/svg+xml' }),
    );
  }
  const url = drawing.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: look.surface });
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  saveFile(`${name}.png`, new Blob([bytes], { type: 'image/png' }));
}

/** A chart with its table twin, its exports and, per point, the way to the people behind it. */
export function Chart({ view, title, name, explain, onDrill, tools }: Props) {
  const { texts, look } = useUi();
  const [isTable, setIsTable] = useState(false);
  const drawing = useRef<Drawing | null>(null);
  const onDrawing = useCallback((made: Drawing | null) => {
    drawing.current = made;
  }, []);
  const kinds = isTable ? (['csv'] as const) : (['png', 'svg', 'csv'] as const);
  const saves = (
    <div className="p-menu">
      {kinds.map((kind) => (
        <Button key={kind} type="text" block onClick={() => void saveAs(kind, name, view, look, drawing.current)}>
          {kind.toUpperCase()}
        </Button>
      ))}
    </div>
  );
  return (
    <figure className="p-chart">
      <div className="p-chart-head">
        {title ? <figcaption>{title}</figcaption> : <span />}
        {explain}
        <div className="p-chart-tools">
          {tools}
          <Button size="small" type="text" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? texts.asChart : texts.asTable}
          </Button>
          <Popover content={saves} trigger="click" placement="bottomRight" destroyOnHidden>
            <Button size="small" type="text">
              {texts.save}
            </Button>
          </Popover>
        </div>
      </div>
      {isTable ? (
        <TwinTable view={view} onDrill={onDrill} />
      ) : (
        <Suspense fallback={<div style={{ height: view.height }} />}>
          <ChartCanvas view={view} onDrill={onDrill} onDrawing={onDrawing} />
        </Suspense>
      )}
    </figure>
  );
}

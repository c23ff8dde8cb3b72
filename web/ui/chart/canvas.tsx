import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useUi } from '../environment.tsx';
import { type Drawing, draw, extrasFor } from './engine.ts';
import type { ChartStop, ChartView } from './view.ts';

type Props = {
  view: ChartView;
  onDrill?: ((drill: string) => void) | undefined;
  onDrawing: (drawing: Drawing | null) => void;
};

const drillOf = (event: unknown): string | undefined => {
  const found = (event as { data?: { drill?: unknown } }).data;
  return found && typeof found === 'object' && typeof found.drill === 'string' ? found.drill : undefined;
};

/** True once the engine knows everything the option asks for. */
function useExtras(option: ChartView['option']): boolean {
  const [isReady, setIsReady] = useState(() => extrasFor(option) === undefined);
  useEffect(() => {
    if (isReady) return;
    let isGone = false;
    void extrasFor(option)?.then(() => !isGone && setIsReady(true));
    return () => {
      isGone = true;
    };
  }, [option, isReady]);
  return isReady;
}

/** Keeps one drawing alive: new options are set, a new theme or size redraws. */
function useDrawing({ view, onDrill, onDrawing }: Props) {
  const { look } = useUi();
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const drill = useRef(onDrill);
  drill.current = onDrill;
  const option = useRef(view.option);
  option.current = view.option;
  const isReady = useExtras(view.option);
  useEffect(() => {
    if (!element.current || !isReady) return;
    const made = draw(element.current, look, option.current);
    drawing.current = made;
    onDrawing(made);
    made.on('click', (event: unknown) => {
      const key = drillOf(event);
      if (key !== undefined) drill.current?.(key);
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element.current);
    return () => {
      watch.disconnect();
      onDrawing(null);
      made.dispose();
    };
  }, [look, onDrawing, isReady]);
  useEffect(() => {
    drawing.current?.setOption({ animation: false, ...view.option }, { notMerge: true });
  }, [view.option]);
  return { element, drawing };
}

/** The drawn chart. With the focus on it, arrows walk through its points and Enter opens the one that is on. */
export function ChartCanvas(props: Props) {
  const { texts } = useUi();
  const { element, drawing } = useDrawing(props);
  const [at, setAt] = useState(-1);
  const { stops, summary, height } = props.view;
  const visit = (next: number) => {
    const stop: ChartStop | undefined = stops[next];
    if (!stop) return;
    setAt(next);
    const where = { seriesIndex: stop.series, dataIndex: stop.index };
    drawing.current?.dispatchAction({ type: 'downplay' });
    drawing.current?.dispatchAction({ type: 'highlight', ...where });
    drawing.current?.dispatchAction({ type: 'showTip', ...where });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const drill = stops[at]?.drill;
    if (step) visit(Math.max(0, Math.min(stops.length - 1, at + step)));
    else if (event.key === 'Enter' && drill !== undefined) props.onDrill?.(drill);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chart that is walked by arrow keys has no element of its own
    <div
      className="p-chart-area"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus is what makes the arrow keys work
      tabIndex={0}
      aria-label={stops.length > 0 ? `${summary} ${texts.chartKeys}` : summary}
      onKeyDown={onKeyDown}
      onBlur={() => drawing.current?.dispatchAction({ type: 'hideTip' })}
    >
      <div ref={element} aria-hidden="true" style={{ height }} />
      <div className="p-unseen" aria-live="polite">
        {stops[at]?.say}
      </div>
    </div>
  );
}

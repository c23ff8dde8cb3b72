import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** Teaches the engine to write SVG. */
export function add(): void {
  use([SVGRenderer]);
}

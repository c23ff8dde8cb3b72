import { SVGRenderer } from 'echarts/renderers';
import { use } from 'echarts/core';

/** Teaches the engine to write SVG. */
export function add(): void {
  use([SVGRenderer]);
}

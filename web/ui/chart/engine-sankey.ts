import { SankeyChart } from 'echarts/charts';
import { use } from 'echarts/core';

/** Teaches the engine flows between two sides. */
export function add(): void {
  use([SankeyChart]);
}

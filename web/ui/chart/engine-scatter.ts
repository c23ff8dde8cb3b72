import { ScatterChart } from 'echarts/charts';
import { use } from 'echarts/core';

/** Teaches the engine dots. */
export function add(): void {
  use([ScatterChart]);
}

import { HeatmapChart } from 'echarts/charts';
import { VisualMapComponent } from 'echarts/components';
import { use } from 'echarts/core';

/** Teaches the engine grids of coloured cells. */
export function add(): void {
  use([HeatmapChart, VisualMapComponent]);
}

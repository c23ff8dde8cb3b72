import { MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { use } from 'echarts/core';

/** Teaches the engine lines and areas that mark a place. */
export function add(): void {
  use([MarkAreaComponent, MarkLineComponent]);
}

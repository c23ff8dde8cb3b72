import { customersZh } from './areas/customers.zh-CN.ts';
import { failuresZh } from './areas/failures.zh-CN.ts';
import { navigationZh } from './areas/navigation.zh-CN.ts';
import { scoringZh } from './areas/scoring.zh-CN.ts';
import { segmentsZh } from './areas/segments.zh-CN.ts';
import { shellZh } from './areas/shell.zh-CN.ts';
import { waitingZh } from './areas/waiting.zh-CN.ts';
import type { FirstWords } from './first.en.ts';

export const firstZh: FirstWords = {
  ...failuresZh,
  ...shellZh,
  ...navigationZh,
  ...customersZh,
  ...scoringZh,
  ...waitingZh,
  ...segmentsZh,
};

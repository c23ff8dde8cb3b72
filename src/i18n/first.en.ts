import { customersEn } from './areas/customers.en.ts';
import { failuresEn } from './areas/failures.en.ts';
import { navigationEn } from './areas/navigation.en.ts';
import { scoringEn } from './areas/scoring.en.ts';
import { segmentsEn } from './areas/segments.en.ts';
import { shellEn } from './areas/shell.en.ts';
import { waitingEn } from './areas/waiting.en.ts';

/** Words of the frame, of Home and of what may happen anywhere: a browser has them before it shows anything. The other pages fetch the rest. */
export const firstEn = {
  ...failuresEn,
  ...shellEn,
  ...navigationEn,
  ...customersEn,
  ...scoringEn,
  ...waitingEn,
  ...segmentsEn,
};

export type FirstWords = typeof firstEn;

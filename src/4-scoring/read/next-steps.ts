import type { z } from 'zod';
import type { HomeAnswer } from '#contract/home';
import { num } from '#platform/num';
import type { PublishedRun } from '../run/published-runs.ts';

type Step = z.infer<typeof HomeAnswer>['next'][number];
type Counts = Record<string, string | number | null>;

/**
 * What to do next, the most valuable first: each step names the customers it is about by conditions of `#segments`, and a code the words
 * know. Steps nobody stands behind are left out.
 */
export function nextSteps(run: PublishedRun, counts: Counts): Step[] {
  const n = (name: string): number => num(counts[name] ?? 0);
  const steps: (Step & { readonly customers: number; readonly worth: number })[] = [
    {
      code: 'next.keep-best',
      customers: n('best_slipping'),
      worth: n('best_slipping_profit'),
      params: { customers: n('best_slipping'), profitMinor: n('best_slipping_profit') },
      where: ['abc.net:in:A,B', 'stage:is:decline'],
    },
    {
      code: 'next.raise-promising',
      customers: n('promising'),
      worth: n('promising_profit'),
      params: { customers: n('promising'), profitMinor: n('promising_profit') },
      where: ['quadrant:is:III'],
    },
    {
      code: 'next.win-back',
      customers: n('best_lost'),
      worth: 0,
      params: { customers: n('best_lost'), netMinor: n('best_lost_net') },
      where: ['abc.net:in:A,B', 'stage:is:lost'],
    },
    {
      code: 'next.second-order',
      customers: n('one_timers'),
      worth: 0,
      params: { customers: n('one_timers'), days: run.settings.lifecycle.fallbackGapDays },
      where: ['orders:is:1', 'stage:is:exploration'],
    },
  ];
  return steps
    .filter(({ customers }) => customers > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ code, params, where }) => ({ code, params, where }));
}

/** The live count of a segment while it is being built: ten conditions, done and not done, a sequence, over the whole base. */
import type { SegmentDefinition } from '../../src/contract/segment-definition.ts';
import type { SegmentTrial } from '../../src/contract/segments.ts';
import { startPatron } from '../../test/crash/patron-process.ts';
import { LARGE_END } from '../harness/large-shop.ts';
import type { BenchRow } from '../harness/row.ts';
import { quantile } from '../harness/sample-of-runs.ts';
import { scoredLargeShop } from './large-shop.ts';

const TRAITS: SegmentDefinition = {
  all: [
    { any: [{ where: 'stage:is:stability' }, { where: 'stage:is:formation' }] },
    { where: 'abc.net:in:A,B' },
    { where: 'province:is:浙江省' },
    { where: 'silenceRatio:lt:2' },
    { not: { where: 'alive:lt:0.5' } },
    { where: 'orders:gte:3' },
  ],
};

/** From plain to hard: traits alone, something done, something not done, counted and summed, one thing after another, all of it. */
const DEFINITIONS: readonly (readonly [string, SegmentDefinition])[] = [
  ['traits', TRAITS],
  ['bought in 90 days', { did: { act: 'purchase', when: { lastDays: 90 } } }],
  ['did not buy in a year', { not: { did: { act: 'purchase', when: { lastDays: 365 } } } }],
  [
    'four orders for 1,000 in a year',
    {
      did: {
        act: 'purchase',
        when: { lastDays: 365 },
        times: { operator: 'gte', count: 4 },
        amount: { operator: 'gte', minor: 100_000 },
      },
    },
  ],
  [
    'by app, then by live within 14 days',
    {
      did: {
        act: 'purchase',
        of: [{ field: 'channel', values: ['search'] }],
        when: { lastDays: 180 },
        next: { act: 'purchase', withinDays: 14 },
      },
    },
  ],
  [
    'ten conditions',
    {
      all: [
        TRAITS,
        { did: { act: 'purchase', when: { lastDays: 180 }, times: { operator: 'gte', count: 2 } } },
        { not: { did: { act: 'refund' } } },
        { did: { act: 'purchase', when: { lastDays: 180 }, next: { act: 'purchase', withinDays: 30 } } },
      ],
    },
  ],
];
const TIMES = 20;

export const segmentPreviewRow: BenchRow = {
  name: 'segment-preview',
  question: 'Count, sums and sample of a definition that is not kept, six definitions, p95 over the API',
  bar: 'each < 300 ms',
  run: async (say) => {
    const patron = await startPatron(await scoredLargeShop(say));
    try {
      const slowest: number[] = [];
      for (const [name, definition] of DEFINITIONS) {
        const ask = () =>
          patron.ask<SegmentTrial>(`/segments/try?asOf=${LARGE_END}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(definition),
          });
        const { customers } = await ask();
        const milliseconds: number[] = [];
        for (let at = 0; at < TIMES; at++) {
          const began = performance.now();
          await ask();
          milliseconds.push(performance.now() - began);
        }
        slowest.push(quantile(milliseconds, 0.95));
        say(`${name}: ${customers.toLocaleString('en')} customers, p95 ${quantile(milliseconds, 0.95).toFixed(0)} ms`);
      }
      return { figure: `slowest ${Math.max(...slowest).toFixed(0)} ms`, passed: Math.max(...slowest) < 300 };
    } finally {
      await patron.stop();
    }
  },
};

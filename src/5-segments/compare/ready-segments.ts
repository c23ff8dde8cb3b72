import type { SegmentDefinition } from '#contract/segment-definition';

/**
 * Segments that most shops want, to be taken over with one click and changed then. Names and aims are words (`segments.ready.<key>.…`).
 * Silence is measured against each customer's own rhythm, never by the same number of days for everybody.
 */
export const READY_SEGMENTS: readonly { readonly key: string; readonly definition: SegmentDefinition }[] = [
  {
    key: 'vip',
    definition: { all: [{ where: 'abc.net:is:A' }, { where: 'orders:gte:3' }, { where: 'silenceRatio:lt:2' }] },
  },
  { key: 'newcomers', definition: { where: 'newWithin:is:30' } },
  {
    key: 'second-purchase',
    definition: { all: [{ where: 'occasions:is:1' }, { where: 'newWithin:not:30' }, { where: 'newWithin:is:90' }] },
  },
  { key: 'loyal', definition: { all: [{ where: 'stage:is:stability' }, { where: 'occasions:gte:5' }] } },
  {
    key: 'late-soon',
    definition: { all: [{ where: 'orders:gte:2' }, { where: 'silenceRatio:gte:1' }, { where: 'silenceRatio:lt:2' }] },
  },
  {
    key: 'dormant-high-value',
    definition: { all: [{ where: 'abc.net:is:A' }, { where: 'stage:in:decline,lost' }] },
  },
  { key: 'one-off', definition: { all: [{ where: 'occasions:is:1' }, { where: 'newWithin:not:180' }] } },
  {
    key: 'won-back',
    definition: {
      all: [
        { did: { act: 'purchase', when: { lastDays: 90 } } },
        { where: 'newWithin:not:455' },
        { not: { did: { act: 'purchase', when: { lastDays: 455, exceptLastDays: 90 } } } },
      ],
    },
  },
  {
    key: 'discount-only',
    definition: { all: [{ where: 'occasions:gte:2' }, { where: 'discountShare:gte:0.1' }] },
  },
  {
    key: 'many-refunds',
    definition: { did: { act: 'refund', when: { lastDays: 365 }, times: { operator: 'gte', count: 2 } } },
  },
  {
    key: 'one-category',
    definition: { all: [{ where: 'categories:is:1' }, { where: 'occasions:gte:3' }, { where: 'silenceRatio:lt:2' }] },
  },
  { key: 'brings-others', definition: { where: 'brought:gte:1' } },
];

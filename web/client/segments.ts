import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SegmentDefinition } from '#contract/segment-definition';
import type { ChangedSegment, NewSegment, Segment } from '#contract/segments';
import { post, put, read } from './http.ts';
import type { components } from './schema.d.ts';

/** The contract as the API's description has it: what is left out is not there, rather than undefined. */
type Sent<T> = T & { definition: components['schemas']['SegmentDefinition'] };

const dayOf = (asOf: string | undefined) => (asOf === undefined ? {} : { asOf });

/** Segments that are in sight, by name. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: ({ signal }) => read('/api/v1/segments', { signal }),
  staleTime: 30_000,
});

/** All of them, for names in conditions: an archived one may still be named. */
export const namedSegmentsQuery = queryOptions({
  queryKey: ['segments', 'all'],
  queryFn: ({ signal }) => read('/api/v1/segments', { query: { archived: 'true' }, signal }),
  staleTime: 30_000,
});

/** One segment with its versions and sizes. */
export const segmentQuery = (segmentId: number) =>
  queryOptions({
    queryKey: ['segments', segmentId],
    queryFn: ({ signal }) => read('/api/v1/segments/{segmentId}', { path: { segmentId }, signal }),
  });

/** The ready ones, with how many customers each finds. */
export const readySegmentsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['segments', 'ready', asOf],
    queryFn: ({ signal }) => read('/api/v1/segments/ready', { query: dayOf(asOf), signal }),
  });

/** Who a definition finds that is not kept. */
export const trySegmentQuery = (definition: SegmentDefinition, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['segments', 'try', definition, asOf],
    queryFn: ({ signal }) =>
      post('/api/v1/segments/try', {
        query: dayOf(asOf),
        body: definition as components['schemas']['SegmentDefinition'],
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const segmentProfileQuery = (segmentId: number, version: number, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['segments', segmentId, 'profile', version, asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/segments/{segmentId}/profile', { path: { segmentId }, query: dayOf(asOf), signal }),
  });

export const segmentOverlapQuery = (segmentId: number, otherId: number, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['segments', segmentId, 'overlap', otherId, asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/segments/{segmentId}/overlap/{otherId}', {
        path: { segmentId, otherId },
        query: dayOf(asOf),
        signal,
      }),
  });

export const addSegment = (segment: NewSegment): Promise<Segment> =>
  post('/api/v1/segments', { body: segment as Sent<NewSegment & { ready: string }> });
export const changeSegment = (segmentId: number, segment: ChangedSegment): Promise<Segment> =>
  put('/api/v1/segments/{segmentId}', { path: { segmentId }, body: segment as Sent<ChangedSegment> });
export const archiveSegment = (segmentId: number): Promise<Segment> =>
  post('/api/v1/segments/{segmentId}/archive', { path: { segmentId } });
export const restoreSegment = (segmentId: number): Promise<Segment> =>
  post('/api/v1/segments/{segmentId}/restore', { path: { segmentId } });

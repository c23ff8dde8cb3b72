import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { JourneyDefinition } from '#contract/journey';
import type { ChangedJourney, Journey, JourneyLaunch, NewJourney } from '#contract/journey-work';
import { post, put, read, remove } from '../../client/http.ts';

const FOLLOW_MS = 5_000;

export const journeysQuery = queryOptions({
  queryKey: ['actions', 'journeys'],
  queryFn: ({ signal }) => read('/api/v1/journeys', { signal }),
});

export const readyQuery = queryOptions({
  queryKey: ['actions', 'journeys', 'ready'],
  queryFn: ({ signal }) => read('/api/v1/journeys/ready', { signal }),
});

/** One journey; followed while it runs. */
export const journeyQuery = (journeyId: number) =>
  queryOptions({
    queryKey: ['actions', 'journey', journeyId],
    queryFn: ({ signal }) => read('/api/v1/journeys/{journeyId}', { path: { journeyId }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? FOLLOW_MS : false),
  });

export const journeyNumbersQuery = (journeyId: number, version: number | undefined, isMoving: boolean) =>
  queryOptions({
    queryKey: ['actions', 'journey-numbers', journeyId, version ?? 0],
    queryFn: ({ signal }) =>
      read('/api/v1/journeys/{journeyId}/numbers', { path: { journeyId }, query: { version }, signal }),
    refetchInterval: isMoving ? FOLLOW_MS : false,
    placeholderData: keepPreviousData,
  });

/** What stands against a launch of one revision, and the dry run. */
export const journeyCheckQuery = ({ journeyId, revision, definition }: Journey) =>
  queryOptions({
    queryKey: ['actions', 'journey-check', journeyId, revision],
    queryFn: () => post('/api/v1/journeys/{journeyId}/check', { path: { journeyId }, body: { definition } }),
    staleTime: 0,
  });

export const addJourney = (journey: NewJourney): Promise<Journey> => post('/api/v1/journeys', { body: journey });
export const changeJourney = (journeyId: number, journey: ChangedJourney): Promise<Journey> =>
  put('/api/v1/journeys/{journeyId}', { path: { journeyId }, body: journey });
export const removeJourney = (journeyId: number): Promise<unknown> =>
  remove('/api/v1/journeys/{journeyId}', { path: { journeyId } });
export const launchJourney = (journeyId: number, launch: JourneyLaunch): Promise<Journey> =>
  post('/api/v1/journeys/{journeyId}/launch', { path: { journeyId }, body: launch });
export const switchJourney = (journeyId: number, to: 'pause' | 'resume' | 'end'): Promise<Journey> =>
  to === 'pause'
    ? post('/api/v1/journeys/{journeyId}/pause', { path: { journeyId } })
    : to === 'resume'
      ? post('/api/v1/journeys/{journeyId}/resume', { path: { journeyId } })
      : post('/api/v1/journeys/{journeyId}/end', { path: { journeyId } });

/** An empty journey: overdue by own rhythm, nothing to do yet. */
export const EMPTY_JOURNEY: JourneyDefinition = {
  trigger: { kind: 'rhythm', ratio: 1 },
  who: [],
  key: 'customer',
  entry: { kind: 'every', days: 90 },
  controlShare: 0.1,
  goal: { aim: '', fact: 'purchase', days: 30, measure: 'net' },
  exits: { facts: [], where: [] },
  steps: [],
};

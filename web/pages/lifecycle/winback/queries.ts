import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from '../../../client/http.ts';

type Ask = { asOf?: string | undefined; where: readonly string[]; capacity: number; cost: number };

export const winbackQuery = (query: Ask) =>
  queryOptions({
    queryKey: ['lifecycle', 'winback', query],
    queryFn: ({ signal }) => read('/api/v1/lifecycle/winback', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const winbackQueueQuery = (query: Ask) =>
  queryOptions({
    queryKey: ['lifecycle', 'winback', 'queue', query],
    queryFn: ({ signal }) => read('/api/v1/lifecycle/winback/queue', { query, signal }),
    placeholderData: keepPreviousData,
  });

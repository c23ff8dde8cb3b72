import { QueryClient } from '@tanstack/react-query';
import { isAskFailure } from './problem.ts';

/** One cache for the app. Failures the server meant are shown at once; only silence and 5xx are tried again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (times, failure) =>
          times < 2 && isAskFailure(failure) && (failure.code === 'offline' || failure.status === 503),
      },
    },
  });
}

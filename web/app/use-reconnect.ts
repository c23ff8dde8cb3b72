import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Asks again for everything that failed, as soon as the server answers after a silence. */
export function useReconnect(isOffline: boolean): void {
  const client = useQueryClient();
  const wasOffline = useRef(false);
  useEffect(() => {
    if (wasOffline.current && !isOffline)
      void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    wasOffline.current = isOffline;
  }, [client, isOffline]);
}

import { queryOptions } from '@tanstack/react-query';
import { read } from './http.ts';

/** What one customer cost, and what is left. */
export const customerCostsQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, 'costs', asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}/costs', { path: { customerId: id }, query: { asOf }, signal }),
  });

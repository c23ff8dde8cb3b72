import { queryOptions } from '@tanstack/react-query';
import { read } from './http.ts';

/** What one customer cost, and what is left. */
export const customerCostsQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, 'costs', asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}/costs', { path: { customerId: id }, query: { asOf }, signal }),
  });

/** Who brought one customer, and what those she brought are worth. */
export const customerReferralsQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, 'referrals', asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}/referrals', { path: { customerId: id }, query: { asOf }, signal }),
  });

/** The grades one customer has held under each scheme. */
export const customerGradesQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, 'grades', asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}/grades', { path: { customerId: id }, query: { asOf }, signal }),
  });

/** What one customer said of delivered value. */
export const customerDeliveredQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, 'delivered'],
    queryFn: ({ signal }) => read('/api/v1/customers/{customerId}/delivered', { path: { customerId: id }, signal }),
  });

import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CUSTOMER_SORTS, CustomerDetail, CustomersPage, Timeline } from '#contract/customer';
import { read, urlOf } from './http.ts';

export type CustomersAnswer = z.infer<typeof CustomersPage>;
export type CustomerAnswer = z.infer<typeof CustomerDetail>;
export type TimelineAnswer = z.infer<typeof Timeline>;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];
export type CustomersAsk = {
  asOf?: string | undefined;
  where?: readonly string[];
  q?: string | undefined;
  sort?: CustomerSort;
  order?: 'asc' | 'desc';
  page?: number;
  pageSize?: number;
};

/** One page of the customers that satisfy all conditions, with sums over all of them. */
export const customersQuery = (given: CustomersAsk) =>
  queryOptions({
    queryKey: ['customers', given],
    queryFn: ({ signal }) => read('/api/v1/customers', { query: given, signal }),
  });

/** The first few customers a search text finds. */
export const findCustomersQuery = (q: string) => customersQuery({ q, pageSize: 6 });

/** Where the same selection can be downloaded, all pages of it. */
export const customersCsvUrl = (given: CustomersAsk): string => urlOf('/api/v1/customers.csv', { query: given });

/** Everything about one customer as of a day. */
export const customerQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['customer', id, asOf],
    queryFn: ({ signal }) =>
      read('/api/v1/customers/{customerId}', { path: { customerId: id }, query: { asOf }, signal }),
  });

/** What happened, newest first, in pages that `next` leads on to. */
export const readTimeline = (id: string, before: string | undefined, signal: AbortSignal): Promise<TimelineAnswer> =>
  read('/api/v1/customers/{customerId}/timeline', { path: { customerId: id }, query: { before }, signal });

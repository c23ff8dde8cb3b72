import { queryOptions } from '@tanstack/react-query';
import { read } from './http.ts';

/** How a customer may be written to, what they decided, and what they were sent. */
export const contactQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'contact'],
    queryFn: ({ signal }) => read('/api/v1/customers/{customerId}/contact', { path: { customerId }, signal }),
  });

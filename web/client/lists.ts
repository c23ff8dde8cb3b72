import { queryOptions } from '@tanstack/react-query';
import type { CustomerList, CustomerListFile, NewCustomerList } from '#contract/customer-list';
import { post, put, read, remove, urlOf } from './http.ts';

type Sent<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Uploaded lists of customers, by name. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => read('/api/v1/lists', { signal }),
  staleTime: 30_000,
});

/** One list with its versions. */
export const listQuery = (listId: number) =>
  queryOptions({
    queryKey: ['lists', listId],
    queryFn: ({ signal }) => read('/api/v1/lists/{listId}', { path: { listId }, signal }),
  });

export const addList = (list: NewCustomerList): Promise<CustomerList> =>
  post('/api/v1/lists', { body: list as Sent<NewCustomerList> & { file: Sent<CustomerListFile> } });
export const replaceList = (listId: number, file: CustomerListFile): Promise<CustomerList> =>
  put('/api/v1/lists/{listId}/file', { path: { listId }, body: file as Sent<CustomerListFile> });
export const removeList = (listId: number) => remove('/api/v1/lists/{listId}', { path: { listId } });

/** Where the lines of a list that mean nobody are downloaded. */
export const listProblemsUrl = (listId: number): string =>
  urlOf('/api/v1/lists/{listId}/problems.csv', { path: { listId } });

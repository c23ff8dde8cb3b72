import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { FileReading, Import, Mapping, RefusedRow, Template } from '#contract/intake';
import type { Job } from '#contract/work';
import { post, put, read, remove, urlOf } from './http.ts';
import { type SentShare, sendFile } from './upload.ts';

export type RefusedRowAnswer = z.infer<typeof RefusedRow>;
export type RefusedPageAnswer = { rows: RefusedRowAnswer[]; total: number };
export type TemplateAnswer = z.infer<typeof Template>;
/** What a person decided differently from what the file says about itself. */
export type ReadingChange = { reading?: Partial<FileReading>; mapping?: Mapping };
export type ImportStep = 'run' | 'cancel' | 'resume' | 'revert';

const isBusy = (found: Import | undefined) => found?.state === 'checking' || found?.state === 'running';

/** An uploaded file, read with the changes a person made; without changes, as the file says. */
export const uploadQuery = (uploadId: string | undefined, change: ReadingChange) =>
  queryOptions({
    queryKey: ['upload', uploadId, change],
    queryFn: ({ signal }) =>
      put('/api/v1/uploads/{uploadId}/reading', { path: { uploadId: uploadId ?? '' }, body: change, signal }),
    enabled: uploadId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** All imports, the newest first; asked again while one of them works. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => read('/api/v1/imports', { signal }),
  staleTime: 2_000,
  refetchInterval: (query) => (query.state.data?.some(isBusy) ? 1_500 : false),
});

/** One import, asked again until its check or run has ended. */
export const importQuery = (importId: number | undefined) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: ({ signal }) => read('/api/v1/imports/{importId}', { path: { importId: importId ?? 0 }, signal }),
    enabled: importId !== undefined,
    staleTime: 0,
    refetchInterval: (query) => (isBusy(query.state.data) ? 800 : false),
  });

/** A page of refused rows; the sentences come in `locale`. */
export const refusedQuery = (importId: number | undefined, page: number, locale: string) =>
  queryOptions({
    queryKey: ['imports', importId, 'refused', page, locale],
    queryFn: ({ signal }) =>
      read('/api/v1/imports/{importId}/refused', { path: { importId: importId ?? 0 }, query: { page }, signal }),
    enabled: importId !== undefined,
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => read('/api/v1/templates', { signal }),
});

/** Starts the check of a whole file. Nothing of record is written before `takeStep(id, 'run')`. */
export const startImport = (order: { uploadId: string; mapping: Mapping; reading: FileReading }): Promise<Import> =>
  post('/api/v1/imports', { body: { ...order, run: false } });
export const takeStep = (importId: number, step: ImportStep): Promise<Import> =>
  post(`/api/v1/imports/{importId}/${step}`, { path: { importId } });
/** Takes the rows in although so many of them are refused that Patron would rather have the mapping looked at. */
export const runAllTheSame = (importId: number): Promise<Import> =>
  post('/api/v1/imports/{importId}/run', { path: { importId }, query: { force: '1' } });
/** Tries the refused rows of an import again, with another mapping. */
export const tryRefusedAgain = (importId: number, mapping: Mapping): Promise<Import> =>
  post('/api/v1/imports/{importId}/replay', { path: { importId }, body: { mapping } });
/** Hands over the mended file of refused rows. */
export const sendMended = (importId: number, file: File, onSent: (share: SentShare) => void): Promise<Import> =>
  sendFile('/api/v1/imports/{importId}/mended', file, { path: { importId }, onSent });
export const refusedCsvUrl = (importId: number): string =>
  urlOf('/api/v1/imports/{importId}/refused.csv', { path: { importId } });
export const saveTemplate = (template: {
  name: string;
  columns: string[];
  mapping: Mapping;
}): Promise<TemplateAnswer> => post('/api/v1/templates', { body: template });
export const removeTemplate = (name: string): Promise<unknown> =>
  remove('/api/v1/templates/{name}', { path: { name } });
export const loadSample = (): Promise<Job> => post('/api/v1/sample', { body: {} });

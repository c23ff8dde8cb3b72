import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { FileReading, Import, Mapping, RefusedRow, Template, Upload } from '#contract/intake';
import type { Job } from '#contract/work';
import { apiUrl, ask, read } from './http.ts';
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
      ask<Upload>('PUT', `/uploads/${encodeURIComponent(uploadId ?? '')}/reading`, { body: change, signal }),
    enabled: uploadId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** All imports, the newest first; asked again while one of them works. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => read<Import[]>('/imports', undefined, signal),
  staleTime: 2_000,
  refetchInterval: (query) => (query.state.data?.some(isBusy) ? 1_500 : false),
});

/** One import, asked again until its check or run has ended. */
export const importQuery = (importId: number | undefined) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: ({ signal }) => read<Import>(`/imports/${importId}`, undefined, signal),
    enabled: importId !== undefined,
    staleTime: 0,
    refetchInterval: (query) => (isBusy(query.state.data) ? 800 : false),
  });

/** A page of refused rows; the sentences come in `locale`. */
export const refusedQuery = (importId: number | undefined, page: number, locale: string) =>
  queryOptions({
    queryKey: ['imports', importId, 'refused', page, locale],
    queryFn: ({ signal }) => read<RefusedPageAnswer>(`/imports/${importId}/refused`, { page }, signal),
    enabled: importId !== undefined,
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => read<TemplateAnswer[]>('/templates', undefined, signal),
});

/** Starts the check of a whole file. Nothing of record is written before `takeStep(id, 'run')`. */
export const startImport = (order: { uploadId: string; mapping: Mapping; reading: FileReading }): Promise<Import> =>
  ask<Import>('POST', '/imports', { body: { ...order, run: false } });
export const takeStep = (importId: number, step: ImportStep): Promise<Import> =>
  ask<Import>('POST', `/imports/${importId}/${step}`);
/** Takes the rows in although so many of them are refused that Patron would rather have the mapping looked at. */
export const runAllTheSame = (importId: number): Promise<Import> =>
  ask<Import>('POST', `/imports/${importId}/run`, { query: { force: '1' } });
/** Tries the refused rows of an import again, with another mapping. */
export const tryRefusedAgain = (importId: number, mapping: Mapping): Promise<Import> =>
  ask<Import>('POST', `/imports/${importId}/replay`, { body: { mapping } });
/** Hands over the mended file of refused rows. */
export const sendMended = (importId: number, file: File, onSent: (share: SentShare) => void): Promise<Import> =>
  sendFile<Import>(`/imports/${importId}/mended`, file, { onSent });
export const refusedCsvUrl = (importId: number): string => apiUrl(`/imports/${importId}/refused.csv`);
export const saveTemplate = (template: {
  name: string;
  columns: string[];
  mapping: Mapping;
}): Promise<TemplateAnswer> => ask<TemplateAnswer>('POST', '/templates', { body: template });
export const removeTemplate = (name: string): Promise<unknown> =>
  ask('DELETE', `/templates/${encodeURIComponent(name)}`);
export const loadSample = (): Promise<Job> => ask<Job>('POST', '/sample');

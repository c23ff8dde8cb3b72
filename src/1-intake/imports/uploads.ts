import { randomUUID } from 'node:crypto';
import { Failure } from '#contract/failure';
import type { FileReading, Mapping, Upload } from '#contract/intake';
import { previewRows } from '../mapping/preview.ts';
import { proposeMapping } from '../mapping/propose.ts';
import { questionsOf } from '../mapping/questions.ts';
import { templateFor } from '../mapping/templates.ts';
import { readRates } from '../rates.ts';
import { inflated } from '../reading/decoded-text.ts';
import type { RawBatch, RawRow } from '../reading/raw-row.ts';
import { dataRecords } from '../reading/records.ts';
import { needsInflating, sniff } from '../reading/sniff.ts';
import { type SourceFile, storedFile } from '../reading/source-file.ts';
import type { IntakeStores, ShopChoices } from '../stores.ts';

/** How a file should be read instead: any part of its reading, or another mapping. */
export type ReadingChange = {
  reading?: { [K in keyof FileReading]?: FileReading[K] | undefined } | undefined;
  mapping?: Mapping | undefined;
};

type UploadRecord = { uploadId: string; fileName: string; stored: string; bytes: string; reading: FileReading };

/** Rows that decide how dates and amounts are written. */
const SAMPLE_ROWS = 2_000;

/**
 * Keeps an uploaded file (it is on disk when this returns) and says how it reads, what its columns seem to mean, and what is open.
 * @throws Failure `import.file-empty`, `import.file-format-unknown`, `import.header-missing`, `import.file-unreadable`, `disk.full`; the
 * file is then not kept.
 */
export async function receiveUpload(
  stores: IntakeStores,
  shop: ShopChoices,
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  const uploadId = randomUUID();
  const name = fileName.split(/[\\/]/).at(-1)?.slice(-200) || 'file';
  let stored = uploadId;
  try {
    await stores.files.write(stored, bytes);
    let file = await storedFile(stores.files, stored, name);
    if (await needsInflating(file)) {
      await stores.files.write(`${uploadId}.inflated`, inflated(file.all(), name));
      await stores.files.remove(stored);
      stored = `${uploadId}.inflated`;
      file = await storedFile(stores.files, stored, name);
    }
    const { reading } = await sniff(file);
    const sql =
      'insert into uploads (upload_id, file_name, stored, bytes, reading, created_at) values ($1, $2, $3, $4, $5, $6)';
    await stores.records.query(sql, [uploadId, name, stored, file.bytes, JSON.stringify(reading), stores.clock.now()]);
  } catch (thrown) {
    await stores.files.remove(stored).catch(() => undefined);
    throw thrown;
  }
  return readUpload(stores, shop, uploadId);
}

/**
 * Reads an upload once more, with a person's choices where there are any: reading, mapping, open questions, the first 20 rows as they
 * stand and as they would be taken in.
 * @throws Failure `request.not-found`, `import.…`
 */
export async function readUpload(
  stores: IntakeStores,
  shop: ShopChoices,
  uploadId: string,
  change: ReadingChange = {},
): Promise<Upload> {
  const upload = await findUpload(stores, uploadId);
  const file = await storedFile(stores.files, upload.stored, upload.fileName);
  const wanted = Object.fromEntries(Object.entries(change.reading ?? {}).filter(([, value]) => value !== undefined));
  const { reading, encodingIsSure } = await sniff(file, wanted);
  const rows = await firstRows(file, reading);
  const cells = rows.map((row) => row.cells);
  const proposed = proposeMapping(reading.columns, cells, shop);
  const template = change.mapping === undefined ? await templateFor(stores, reading.columns) : undefined;
  const mapping = change.mapping ?? template?.mapping ?? proposed.mapping;
  const questions =
    change.mapping === undefined && template === undefined
      ? proposed.questions
      : questionsOf(mapping, reading.columns, cells);
  if (!encodingIsSure) questions.unshift({ code: 'encoding', column: '', examples: [reading.encoding] });
  const preview = previewRows({
    mapping,
    reading,
    rows: rows.slice(0, 20),
    shop,
    rates: await readRates(stores),
    now: stores.clock.now(),
  });
  await stores.records.query('update uploads set reading = $2 where upload_id = $1', [
    uploadId,
    JSON.stringify(reading),
  ]);
  return {
    uploadId,
    fileName: upload.fileName,
    bytes: file.bytes,
    reading,
    mapping,
    template: template?.name ?? null,
    questions,
    preview,
  };
}

/** @throws Failure `request.not-found` */
export async function findUpload({ records }: Pick<IntakeStores, 'records'>, uploadId: string): Promise<UploadRecord> {
  const found = /^[0-9a-f-]{36}$/.test(uploadId)
    ? await records.query<UploadRecord>(
        'select upload_id as "uploadId", file_name as "fileName", stored, bytes, reading from uploads where upload_id = $1',
        [uploadId],
      )
    : [];
  if (found[0] === undefined) throw new Failure('request.not-found', { what: 'upload', id: uploadId });
  return found[0];
}

/** What the person who uploaded it called the file. @throws Failure `request.not-found` */
export async function uploadName(stores: Pick<IntakeStores, 'records'>, uploadId: string): Promise<string> {
  return (await findUpload(stores, uploadId)).fileName;
}

/**
 * The rows of an upload for a room that reads its file itself: the names of its columns, and the rows in batches as the file is read.
 * @throws Failure `request.not-found`
 */
export async function uploadedRows(
  stores: Pick<IntakeStores, 'records' | 'files'>,
  uploadId: string,
): Promise<{ columns: readonly string[]; batches: AsyncIterable<RawBatch> }> {
  const { stored, fileName, reading } = await findUpload(stores, uploadId);
  const file = await storedFile(stores.files, stored, fileName);
  return { columns: reading.columns, batches: dataRecords(file, reading) };
}

/** Removes the file of an upload when no import may still need it. What it held is in the warehouse. */
export async function forgetUpload(
  stores: Pick<IntakeStores, 'records' | 'files' | 'log'>,
  uploadId: string,
): Promise<void> {
  const sql = "select 1 from imports where upload_id = $1 and state not in ('done', 'reverted')";
  if ((await stores.records.query(sql, [uploadId])).length > 0) return;
  const { stored } = await findUpload(stores, uploadId);
  await stores.files
    .remove(stored)
    .catch((error: unknown) => stores.log.warn('upload.not-removed', { uploadId, error }));
}

async function firstRows(file: SourceFile, reading: FileReading): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of dataRecords(file, reading)) {
    rows.push(...batch.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows.slice(0, SAMPLE_ROWS);
}

import type { Import, Mapping } from '#contract/intake';
import { findImport } from '../imports/import-records.ts';
import { startImport } from '../imports/import-steps.ts';
import { receiveUpload } from '../imports/uploads.ts';
import type { IntakeStores, ShopChoices } from '../stores.ts';
import { refusedCsv } from './refused-rows.ts';

/**
 * Tries the refused rows of an import again, as an import of their own.
 * @param mapping another mapping, for example with the unknown statuses named; left out: the same.
 * @throws Failure `request.not-found`, `import.…`
 */
export async function replayRefused(
  stores: IntakeStores,
  shop: ShopChoices,
  importId: number,
  mapping?: Mapping,
): Promise<Import> {
  async function* bytes() {
    for await (const text of refusedCsv(stores, importId, () => '')) yield Buffer.from(text);
  }
  return replayMended(stores, shop, importId, bytes(), mapping);
}

/**
 * Takes in the mended file of refused rows: the columns of the original file, and `_row` where the original rows should be ticked off.
 * The rows are taken in as soon as they are checked.
 * @throws Failure `request.not-found`, `import.…`
 */
export async function replayMended(
  stores: IntakeStores,
  shop: ShopChoices,
  importId: number,
  bytes: AsyncIterable<Uint8Array>,
  mapping?: Mapping,
): Promise<Import> {
  const original = await findImport(stores.records, importId);
  const upload = await receiveUpload(
    stores,
    shop,
    `${original.fileName.replace(/\.\w+(\.gz)?$/, '')}.refused.csv`,
    bytes,
  );
  // Cells of one line each stand for themselves: the decided reading of dates and amounts is the original's.
  return startImport(stores, {
    uploadId: upload.uploadId,
    mapping: mapping ?? original.mapping,
    reading: upload.reading,
    run: true,
    force: true,
    replayOf: importId,
  });
}

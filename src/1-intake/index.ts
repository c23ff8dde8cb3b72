/**
 * Front door of intake: files come in, rows are taken in or refused with a reason. Nothing outside imports deeper than this.
 *
 *     createIntakeTables: readonly TableFile[]                                         raw_ and staging tables, for warehouse.createTables
 *     defineIntakeJobs(stores, { shop: () => Promise<ShopChoices>, onCommitted: (importId) => Promise<void> }): void   before jobs.start()
 *     receiveUpload(stores, shop, fileName, bytes: AsyncIterable<Uint8Array>): Promise<Upload>      fsynced; shop: ShopChoices
 *     readUpload(stores, shop, uploadId, change?: { reading?: Partial<FileReading>, mapping?: Mapping }): Promise<Upload>
 *     startImport(stores, { uploadId, mapping, reading, run?: boolean, by?: string, force?: boolean }): Promise<Import>
 *     runImport(stores, importId, { force?: boolean }): Promise<Import>       enqueues `import-run`
 *     cancelImport | resumeImport | revertImport(stores, importId): Promise<Import>
 *     listImports(stores): Promise<Import[]>    getImport(stores, importId): Promise<Import>
 *     refusedRows(stores, importId, page, locale, pageSize?): Promise<{ rows: RefusedRow[]; total: number }>
 *     refusedCsv(stores, importId, locale): AsyncIterable<string>
 *     replayRefused(stores, importId, mapping?): Promise<Import>              the refused rows once more
 *     replayMended(stores, shop, importId, bytes): Promise<Import>            the mended file
 *     listTemplates(stores) | saveTemplate(stores, {name, columns, mapping}) | deleteTemplate(stores, name)
 *     readRates(stores): Promise<Rate[]>    putRates(stores, rates): Promise<Rate[]>
 */
export type { FileStore, IntakeStores, ShopChoices } from './stores.ts';
export { SAMPLE_DEFAULTS, type SampleOptions, sampleFiles, sampleRates } from './sample/generate.ts';

import { type Locale, sayCode } from '#i18n';
import {
  cancelImport,
  deleteTemplate,
  getImport,
  type IntakeStores,
  listImports,
  listTemplates,
  putRates,
  readRates,
  readUpload,
  receiveUpload,
  refusedCsv,
  refusedRows,
  replayMended,
  replayRefused,
  resumeImport,
  revertImport,
  runImport,
  saveTemplate,
  startImport,
} from '#intake';
import { putSettings, readSettings } from '#platform/settings';
import type { Doors } from './doors.ts';
import { makeRoomForOwnFile } from './first-file.ts';

const sayIn = (locale: Locale) => (code: string, facts: Record<string, unknown>) => sayCode(locale, code, facts);

export type IntakeDeps = IntakeStores & {
  /** Something that everything depends on is different now: work it out again. */
  readonly onChanged: () => Promise<void>;
};

/** Files on their way in, what became of them, and what the shop decides about reading them. */
export function doorsOfIntake(stores: IntakeDeps): Pick<Doors, 'uploads' | 'imports' | 'templates' | 'settings'> {
  const { records, clock, onChanged } = stores;
  const shop = () => readSettings(records);
  return {
    uploads: {
      receive: async (fileName, bytes) => receiveUpload(stores, await shop(), fileName, bytes),
      read: async (uploadId, change) => readUpload(stores, await shop(), uploadId, change),
    },
    imports: {
      start: async (order) => {
        await makeRoomForOwnFile(stores, order.mapping);
        return startImport(stores, order);
      },
      list: () => listImports(stores),
      find: (importId) => getImport(stores, importId),
      run: (importId, force) => runImport(stores, importId, { force }),
      cancel: (importId) => cancelImport(stores, importId),
      resume: (importId) => resumeImport(stores, importId),
      revert: (importId) => revertImport(stores, importId),
      refused: (importId, { page, locale }) => refusedRows(stores, importId, page, sayIn(locale)),
      refusedFile: (importId, locale) => refusedCsv(stores, importId, sayIn(locale)),
      tryAgain: async (importId, mapping) => replayRefused(stores, await shop(), importId, mapping),
      takeMended: async (importId, bytes) => replayMended(stores, await shop(), importId, bytes),
    },
    templates: {
      list: () => listTemplates(stores),
      save: (template) => saveTemplate(stores, template),
      remove: (name) => deleteTemplate(stores, name),
    },
    settings: {
      read: shop,
      put: async (settings, by) => {
        if (await putSettings(records, clock, settings, by)) await onChanged();
        return settings;
      },
      rates: () => readRates(stores),
      putRates: async (rates) => {
        const all = await putRates(stores, rates);
        await onChanged();
        return all;
      },
    },
  };
}

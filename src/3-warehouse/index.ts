/** Front door of the warehouse: what is true about each customer. */

export { buildChanges, CHANGES_WORTH, type ChangesWorth } from './build/build-changes.ts';
export { buildPurchases, builtDay, CHANGED_TABLES, gatherChanged, renewPurchases } from './build/build-purchases.ts';
export { type BuildRequest, buildWarehouse, type WarehouseDeps } from './build/build-warehouse.ts';
export { type Built, forgetBuild, readBuilt, rulesOf } from './build/built.ts';
export { dataSpan } from './data-span.ts';
export { type DictionaryField, fieldDictionary, type Sensitivity, sensitivityOf } from './read/field-dictionary.ts';
export { type AppliedScores, readQuality } from './read/quality.ts';
export { readTimeline } from './read/timeline.ts';
export { WAREHOUSE_TABLES } from './tables.ts';

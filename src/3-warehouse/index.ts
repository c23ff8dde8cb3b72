/** Front door of the warehouse: what is true about each customer. */

export { buildPurchases } from './build/build-purchases.ts';
export { type BuildRequest, buildWarehouse, type WarehouseDeps } from './build/build-warehouse.ts';
export { dataSpan } from './data-span.ts';
export { type DictionaryField, fieldDictionary, type Sensitivity, sensitivityOf } from './read/field-dictionary.ts';
export { type AppliedScores, readQuality } from './read/quality.ts';
export { readTimeline } from './read/timeline.ts';
export { WAREHOUSE_TABLES } from './tables.ts';

/** Front door of the warehouse: what is true about each customer. */

export { buildPurchases } from './build/build-purchases.ts';
export { type BuildRequest, buildWarehouse, type WarehouseDeps } from './build/build-warehouse.ts';
export { dataSpan } from './data-span.ts';
export { WAREHOUSE_TABLES } from './tables.ts';

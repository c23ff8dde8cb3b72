/** Front door of the warehouse: what is true about each customer. */
export { type BuildRequest, buildWarehouse, type WarehouseDeps } from './build/build-warehouse.ts';
export { buildPurchases } from './build/build-purchases.ts';
export { dataSpan } from './data-span.ts';
export { WAREHOUSE_TABLES } from './tables.ts';

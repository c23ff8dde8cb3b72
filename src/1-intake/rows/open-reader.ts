import { customerRows } from './customer-row.ts';
import { lineRows } from './line-row.ts';
import { orderRows } from './order-row.ts';
import { productRows } from './product-row.ts';
import type { RowContext } from './row-context.ts';
import type { RowReader } from './row-reader.ts';

/** The reader of rows of the mapping's kind. */
export function openReader(context: RowContext): RowReader {
  switch (context.mapping.entity) {
    case 'orders':
      return orderRows(context);
    case 'lines':
      return lineRows(context);
    case 'customers':
      return customerRows(context);
    case 'products':
      return productRows(context);
  }
}

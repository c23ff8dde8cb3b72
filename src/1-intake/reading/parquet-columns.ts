import { type FileMetaData, parquetSchema, type SchemaElement, type SchemaTree } from 'hyparquet';
import { cellText } from './jsonl-records.ts';

/** A column as it is read: a field, or a field inside one (`customer.id`). */
export type ParquetColumn = {
  readonly name: string;
  readonly cell: (row: Readonly<Record<string, unknown>>) => string;
};

/** The columns of a file in its order, from its schema, so that none is missed that the first rows leave empty. */
export function parquetColumns(metadata: FileMetaData): ParquetColumn[] {
  return parquetSchema(metadata).children.flatMap((field) => {
    const { name } = field.element;
    if (isPlain(field)) {
      const written = writerOf(field.element);
      return [{ name, cell: (row) => written(row[name]) }];
    }
    return field.children.map((inner) => {
      const written = writerOf(inner.element);
      const key = inner.element.name;
      return {
        name: `${name}.${key}`,
        cell: (row) => written((row[name] as Record<string, unknown> | null | undefined)?.[key]),
      };
    });
  });
}

/** A value, a list or a map; the rest are fields with fields of their own. */
function isPlain({ children, element }: SchemaTree): boolean {
  const type = element.logical_type?.type ?? element.converted_type;
  return children.length === 0 || type === 'LIST' || type === 'MAP' || element.repetition_type === 'REPEATED';
}

/**
 * A value as the text of a cell. Days stay days; an instant ends in Z, a time on the clock of whoever wrote it (`isAdjustedToUTC` false) has
 * no zone; decimals have their digits, exact up to 2⁵³ of the smallest unit.
 */
function writerOf({
  logical_type: logical,
  converted_type: converted,
  scale = 0,
}: SchemaElement): (value: unknown) => string {
  const isDay = logical?.type === 'DATE' || converted === 'DATE';
  const isLocal = logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC;
  const isDecimal = logical?.type === 'DECIMAL' || converted === 'DECIMAL';
  return (value) => {
    if (value instanceof Date) {
      const text = value.toISOString();
      return isDay ? text.slice(0, 10) : isLocal ? text.slice(0, -1) : text;
    }
    if (isDecimal && typeof value === 'number') return value.toFixed(scale);
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
    return cellText(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
  };
}

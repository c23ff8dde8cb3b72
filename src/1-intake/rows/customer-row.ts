import { assembledReader } from './assembled-reader.ts';
import { customerPart, originPart, textPart } from './customer-cells.ts';
import { textAt } from './field-columns.ts';
import { instantAt, type RowContext } from './row-context.ts';
import type { Part, RowReader } from './row-reader.ts';

const DAY = 86_400_000;

/** Reads rows that are customers. Where the file has no customer number, the e-mail address or telephone number is one. */
export function customerRows(context: RowContext): RowReader {
  const { fields, notes } = context;
  const identity = customerPart(context);
  const key =
    ['customer.no', 'customer.email', 'customer.phone']
      .map((field) => fields.place(field as 'customer.no'))
      .find((place) => place >= 0) ?? -1;
  const account: Part = {
    columns: identity.columns,
    write: (cells, out, at) => {
      identity.write(cells, out, at);
      if (out[at] === '') out[at] = String(out[at + 3]).toLowerCase() || (out[at + 4] ?? '');
      if (out[at] === '') notes.refuse('customer.no-missing', key, '');
      else if (fields.has('customer.no') && (Number(out[at + 2]) & 1) === 0)
        notes.refuse('customer.no-blocked', key, String(out[at]));
    },
  };
  const birthday = fields.place('customer.birthday');
  const createdAt = fields.place('customer.createdAt');
  const dates: Part = {
    columns: ['birthday', 'created_at'],
    write: (cells, out, at) => {
      out[at] = birthdayOf(textAt(cells, birthday));
      out[at + 1] = instantAt(context, textAt(cells, createdAt), createdAt);
    },
  };
  const texts = textPart(context, {
    country: 'customer.country',
    province: 'customer.province',
    city: 'customer.city',
    gender: 'customer.gender',
    referred_by: 'customer.referredBy',
  });
  return assembledReader({
    table: 'raw_staged_customers',
    notes,
    key,
    parts: [originPart(context), account, dates, texts],
  });
}

/** The day of a birthday as days since 1970; NaN where the text names no day since 1900. */
function birthdayOf(text: string): number {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return Number.NaN;
  const day = `${parts[1]}-${String(parts[2]).padStart(2, '0')}-${String(parts[3]).padStart(2, '0')}`;
  const exact = new Date(`${day}T00:00:00Z`);
  return Number(parts[1]) >= 1900 && !Number.isNaN(exact.getTime()) && exact.toISOString().startsWith(day)
    ? exact.getTime() / DAY
    : Number.NaN;
}

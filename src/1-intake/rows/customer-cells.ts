import { cleanCell } from '../normalise/cell.ts';
import { readEmail } from '../normalise/email.ts';
import { isBlockedIdentifier } from '../normalise/identifiers.ts';
import type { PhoneKind } from '../normalise/phone.ts';
import { textAt } from './field-columns.ts';
import type { RowContext } from './row-context.ts';
import type { Part } from './row-reader.ts';

/** Bits of `keys`: which identifiers of the row may join people. */
export const KEY = { account: 1, person: 2, email: 4, phone: 8 } as const;

/** Spreadsheets write long numbers as 1.93E+15; the digits behind are gone for ever. */
export const DESTROYED = /^\d(?:\.\d+)?E\+\d{2}$/;

/** The customer's identifiers with the bits that say which of them may join people, and the name. */
export function customerPart(context: RowContext): Part {
  const { fields, notes } = context;
  const no = fields.place('customer.no');
  const person = fields.place('customer.person');
  const names = fields.places('customer.name');
  const contact = contactReader(context);
  return {
    columns: ['customer_no', 'person_no', 'keys', 'email', 'phone', 'customer_name'],
    write: (cells, out, at) => {
      const account = textAt(cells, no);
      if (account !== '' && DESTROYED.test(account)) notes.refuse('id.destroyed', no, account);
      const one = textAt(cells, person);
      const { email, phone, keys } = contact(cells);
      out[at] = account;
      out[at + 1] = one;
      out[at + 2] = keys | usable(account, KEY.account) | usable(one, KEY.person);
      out[at + 3] = email;
      out[at + 4] = phone;
      out[at + 5] = nameOf(cells, names);
    },
  };
}

function usable(value: string, key: number): number {
  return value !== '' && !isBlockedIdentifier(value) ? key : 0;
}

type Contact = { email: string; phone: string; keys: number };

/** E-mail and telephone as they are kept; what does not identify anybody is flagged and has no bit. */
function contactReader({ fields, notes, phones }: RowContext): (cells: readonly string[]) => Contact {
  const emailAt = fields.place('customer.email');
  const phoneAt = fields.place('customer.phone');
  const read: Contact = { email: '', phone: '', keys: 0 };
  return (cells) => {
    const emailText = textAt(cells, emailAt);
    read.email = emailText === '' ? '' : readEmail(emailText);
    if (emailText !== '' && read.email === '') notes.flag('invalid_email');
    read.keys = usable(read.email, KEY.email);
    const phoneText = textAt(cells, phoneAt);
    read.phone = phoneText;
    if (phoneText === '') return read;
    read.phone = phones.read(phoneText) || phoneText;
    if (phones.kind === 'usable') read.keys |= KEY.phone;
    else notes.flag(PHONE_FLAGS[phones.kind] ?? 'unusable_phone');
    return read;
  };
}

const PHONE_FLAGS: Partial<Record<PhoneKind, string>> = { masked: 'masked_phone', virtual: 'virtual_phone' };

/** First and last name joined; names are kept as they stand, whatever they look like. */
function nameOf(cells: readonly string[], places: readonly number[]): string {
  if (places.length === 1) return textAt(cells, places[0] ?? -1);
  const parts = places.map((place) => textAt(cells, place)).filter((part) => part !== '');
  const whole = parts.find((part) => /\S\s+\S/.test(part));
  return cleanCell(whole ?? [...new Set(parts)].join(' '));
}

/** Texts that are kept as they stand, under their names in the staging table; only those that the mapping has. */
export function textPart(
  context: RowContext,
  wanted: Readonly<Record<string, Parameters<RowContext['fields']['place']>[0]>>,
): Part {
  const present = Object.entries(wanted).flatMap(([column, field]) => {
    const place = context.fields.place(field);
    return place < 0 ? [] : [{ column, place }];
  });
  return {
    columns: present.map(({ column }) => column),
    write: (cells, out, at) => {
      for (let i = 0; i < present.length; i++) out[at + i] = textAt(cells, present[i]?.place ?? -1);
    },
  };
}

/** Source and shop of a row: its own columns first, else the mapping's. */
export function originPart(context: RowContext): Part {
  const { fields, mapping } = context;
  const source = fields.place('order.source');
  const shop = fields.place('order.shop');
  const defaults = [mapping.source, mapping.shop] as const;
  return {
    columns: ['source', 'shop'],
    write: (cells, out, at) => {
      out[at] = source < 0 ? defaults[0] : textAt(cells, source) || defaults[0];
      out[at + 1] = shop < 0 ? defaults[1] : textAt(cells, shop) || defaults[1];
    },
  };
}

import { readEmail } from '../normalise/email.ts';
import { PhoneReader } from '../normalise/phone.ts';

/**
 * Reads how a file that is not about orders names a customer: by her number here, by e-mail, by telephone, or by the number a source gave
 * her. Empty where the cell names nobody.
 */
export function customerNameReader(
  by: 'customer' | 'email' | 'phone' | 'number',
  country: string,
): (cell: string) => string {
  if (by === 'email') return (cell) => readEmail(cell).toLowerCase();
  if (by === 'phone') {
    const phones = new PhoneReader(country);
    return (cell) => phones.read(cell);
  }
  return (cell) => cell;
}

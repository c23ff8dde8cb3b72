import type { CustomerListProblem } from '#contract/customer-list';
import { DESTROYED, isBlockedIdentifier, isNothing, PhoneReader, readEmail } from '#intake';

/** How a line names a customer: by her number here, by e-mail, by telephone, or by the number a source gave her. */
export type GivenBy = 'customer' | 'email' | 'phone' | 'number';

/** What a cell says: an identifier as intake keeps it, or '' and why it is none. */
export type Given = { readonly given: string; readonly fault: CustomerListProblem | '' };

const PHONE_FAULTS = { masked: 'masked', virtual: 'virtual', blocked: 'placeholder' } as const;

const faulty = (fault: CustomerListProblem): Given => ({ given: '', fault });
const sound = (given: string): Given => (isBlockedIdentifier(given) ? faulty('placeholder') : { given, fault: '' });

/**
 * Reads cells as identifiers of one kind, exactly as intake reads them on orders, so that what matched there matches here.
 * @param country ISO 3166 code of the shop, for telephone numbers without a country
 */
export function identifierReader(by: GivenBy, country: string): (cell: string) => Given {
  const read = readerOf(by, country);
  return (cell) => (isNothing(cell) ? faulty('blank') : read(cell));
}

function readerOf(by: GivenBy, country: string): (cell: string) => Given {
  switch (by) {
    case 'email':
      return (cell) => {
        if (/[*＊].*@/.test(cell)) return faulty('masked');
        const email = readEmail(cell);
        return email === '' ? faulty('malformed') : sound(email);
      };
    case 'phone': {
      const phones = new PhoneReader(country);
      return (cell) => {
        const given = phones.read(cell);
        if (phones.kind === 'usable') return { given, fault: '' };
        if (DESTROYED.test(cell)) return faulty('destroyed');
        return faulty(PHONE_FAULTS[phones.kind as 'masked'] ?? 'malformed');
      };
    }
    case 'customer':
      return (cell) => {
        if (DESTROYED.test(cell)) return faulty('destroyed');
        return /^[1-9]\d{0,19}$/.test(cell) && BigInt(cell) < 2n ** 64n
          ? { given: cell, fault: '' }
          : faulty('malformed');
      };
    case 'number':
      return (cell) => (DESTROYED.test(cell) ? faulty('destroyed') : sound(cell));
  }
}

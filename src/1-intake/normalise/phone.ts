import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isBlockedPhone, isMasked } from './identifiers.ts';

/** What a telephone text is. Only `usable` identifies anybody. */
export type PhoneKind = 'none' | 'usable' | 'masked' | 'virtual' | 'blocked' | 'unusable';

const REMEMBERED = 20_000;

/** Reads telephone numbers. `read` answers E.164 where the number is one (also when it is blocked), else ''; `kind` tells the rest. */
export class PhoneReader {
  kind: PhoneKind = 'none';
  readonly #country: CountryCode;
  readonly #recent = new Map<string, { e164: string; kind: PhoneKind }>();

  /** @param country ISO 3166 code of the shop, for numbers without a country. */
  constructor(country: string) {
    this.#country = country.toUpperCase() as CountryCode;
  }

  read(text: string): string {
    if (text.length === 11 && isChineseMobile(text, 0)) {
      if (this.#country === 'CN') return this.#settle(`+86${text}`);
    } else if (text.length === 14 && text.startsWith('+86') && isChineseMobile(text, 3)) return this.#settle(text);
    if (text === '') {
      this.kind = 'none';
      return '';
    }
    if (isMasked(text)) {
      this.kind = 'masked';
      return '';
    }
    const known = this.#recent.get(text);
    const found = known ?? this.#parse(text.normalize('NFKC'));
    if (known === undefined) this.#remember(text, found);
    this.kind = found.kind;
    return found.e164;
  }

  #settle(e164: string): string {
    this.kind = isBlockedPhone(e164) ? 'blocked' : 'usable';
    return e164;
  }

  #parse(text: string): { e164: string; kind: PhoneKind } {
    // Privacy numbers: 18412345678转1234, 18412345678-1234, "ext. 12".
    if (/转|ext|#|(?:^|\D)1\d{10}\s*[-_,]\s*\d{2,6}$/i.test(text)) return { e164: '', kind: 'virtual' };
    const digits = text.replace(/[\s().-]/g, '').replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/, '');
    if (isChineseMobile(digits, 0) && digits.length === 11 && (this.#country === 'CN' || /^(?:\+|00)?86/.test(text))) {
      return { e164: `+86${digits}`, kind: isBlockedPhone(`+86${digits}`) ? 'blocked' : 'usable' };
    }
    if (/^0*$/.test(digits) || /^(\d)\1+$/.test(digits)) return { e164: '', kind: 'blocked' };
    const parsed = parsePhoneNumberFromString(digits.startsWith('00') ? `+${digits.slice(2)}` : text, this.#country);
    if (parsed === undefined || !parsed.isValid()) return { e164: '', kind: 'unusable' };
    return { e164: parsed.number, kind: isBlockedPhone(parsed.number) ? 'blocked' : 'usable' };
  }

  #remember(text: string, found: { e164: string; kind: PhoneKind }): void {
    if (this.#recent.size >= REMEMBERED) {
      const [oldest] = this.#recent.keys();
      if (oldest !== undefined) this.#recent.delete(oldest);
    }
    // A copy: a piece of a large text would keep the whole text in memory.
    this.#recent.set(` ${text}`.slice(1), found);
  }
}

/** 1[3-9] and nine more digits from `at` on. */
function isChineseMobile(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x31) return false;
  const second = text.charCodeAt(at + 1);
  if (second < 0x33 || second > 0x39) return false;
  for (let i = at + 2; i < at + 11; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= 0x30 && code <= 0x39)) return false;
  }
  return true;
}

/** Amounts and quantities as they stand in files → whole minor units. No floating point touches the digits. */

/** What the decimal sign of a column is. `undecided`: each value by its own signs, and `1.234` is refused. */
export type DecimalSign = 'dot' | 'comma' | 'undecided';

/** Greatest magnitude taken: 15 digits are exact in a number. */
const MOST = 999_999_999_999_999;
const SPACES = /[\s\u00a0\u202f\u2009'’_]/g;
const SIGNS = /[¥￥$€£₩₹৳₫฿₽円元]|RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|US|HK|NT|人民币|块|件|个/gi;

/**
 * Reads the amounts of one column. `read` answers minor units, or NaN with `fault` set; the notes belong to the last value read.
 *
 * Taken: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `-12`, `(12.5)`, `12-`, `¥1,234`, `0元`, `1.2万`, `１２３`, `499.00（…）`.
 */
export class AmountReader {
  fault = '';
  /** A note stood behind the number. */
  provisional = false;
  /** Digits beyond the minor unit were rounded half away from zero. */
  rounded = false;
  readonly #exponent: number;
  readonly #sign: DecimalSign;

  constructor(exponent: number, sign: DecimalSign = 'dot') {
    this.#exponent = exponent;
    this.#sign = sign;
  }

  read(text: string): number {
    this.fault = '';
    this.provisional = false;
    this.rounded = false;
    const plain = this.#sign === 'dot' ? readPlain(text, this.#exponent) : -1;
    return plain >= 0 ? plain : this.#readAny(text);
  }

  #readAny(given: string): number {
    let text = given.normalize('NFKC').trim();
    const note = /^([^（()]*\d[^（()]*)\([^)]*\)$/.exec(text);
    if (note?.[1] !== undefined) {
      this.provisional = true;
      text = note[1];
    }
    let negative = false;
    const bracketed = /^\((.*)\)$/.exec(text);
    if (bracketed?.[1] !== undefined) {
      negative = true;
      text = bracketed[1];
    }
    let scale = 0;
    text = text.replace(SPACES, '').replace(/[万亿]/, (unit) => {
      scale = unit === '万' ? 4 : 8;
      return '';
    });
    text = text.replace(SIGNS, '').replace(/[\u2212\u2012\u2013\uFF0D]/g, '-');
    const parts = /^([-+]?)([\d.,]+)(-?)$/.exec(text);
    if (parts === null || !/\d/.test(text))
      return this.#refuse(/^-?\d(\.\d+)?e[+-]?\d+$/i.test(text) ? 'amount.scientific' : 'amount.invalid');
    if (parts[1] === '-' || parts[3] === '-') negative = !negative;
    const digits = this.#split(parts[2] ?? '');
    if (digits === undefined) return this.#refuse(this.fault || 'amount.invalid');
    return this.#minor(digits.whole, digits.fraction, scale, negative);
  }

  /** Whole and fraction digits, by the column's decimal sign or the value's own signs. */
  #split(text: string): { whole: string; fraction: string } | undefined {
    const sign = this.#signOf(text);
    if (sign === undefined) return undefined;
    const group = sign === '.' ? ',' : '.';
    const at = text.lastIndexOf(sign);
    if (at >= 0 && text.indexOf(sign) !== at)
      return isGrouped(text, sign) ? { whole: text.replaceAll(sign, ''), fraction: '' } : undefined;
    const whole = at < 0 ? text : text.slice(0, at);
    if (whole.includes(group) && !isGrouped(whole, group)) return undefined;
    return { whole: whole.replaceAll(group, ''), fraction: at < 0 ? '' : text.slice(at + 1) };
  }

  /** The decimal sign of one value; undefined where it cannot have one and be an amount. */
  #signOf(text: string): '.' | ',' | undefined {
    const dot = text.lastIndexOf('.');
    const comma = text.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
    if (this.#sign === 'comma') return ',';
    if (dot < 0 && comma < 0) return '.';
    if (this.#sign === 'undecided') return this.#ownSign(text, dot >= 0 ? '.' : ',');
    if (comma < 0 || isGrouped(text, ',')) return '.';
    // 1234,5 in a column of dots: only a decimal comma makes sense of it.
    return /^\d+,\d{1,2}$/.test(text) ? ',' : undefined;
  }

  /** Nothing is known of the column: a sign that comes twice groups, one before three digits is not told apart. */
  #ownSign(text: string, own: '.' | ','): '.' | ',' | undefined {
    const pieces = text.split(own);
    if (pieces.length > 2) return own === '.' ? ',' : '.';
    const [whole = '', fraction = ''] = pieces;
    if (fraction.length !== 3 || whole.length > 3 || whole === '0') return own;
    this.fault = 'amount.ambiguous';
    return undefined;
  }

  #minor(whole: string, fraction: string, scale: number, negative: boolean): number {
    const places = this.#exponent + scale;
    if (!/^\d*$/.test(fraction) || !/^\d*$/.test(whole)) return this.#refuse('amount.invalid');
    const kept = fraction.slice(0, places).padEnd(places, '0');
    const rest = fraction.slice(places);
    const digits = `${whole}${kept}`.replace(/^0+(?=\d)/, '');
    if (digits.length > 15) return this.#refuse('amount.out-of-range');
    let minor = Number(digits === '' ? '0' : digits);
    if (/[1-9]/.test(rest)) {
      this.rounded = true;
      if (rest.charCodeAt(0) >= 0x35) minor += 1;
    }
    if (minor > MOST) return this.#refuse('amount.out-of-range');
    return negative && minor !== 0 ? -minor : minor;
  }

  #refuse(code: string): number {
    this.fault = code;
    return Number.NaN;
  }
}

/** `1,234,567`: groups of three (or the Indian two) behind the first sign. */
function isGrouped(text: string, sign: string): boolean {
  const [first = '', ...groups] = text.split(sign);
  return (
    first.length > 0 &&
    first.length <= 3 &&
    groups.length > 0 &&
    groups.every((g, i) => g.length === 3 || (g.length === 2 && i < groups.length - 1))
  );
}

/** The common case in one pass: digits with at most one dot and no more decimals than the minor unit has. −1 for anything else. */
function readPlain(text: string, exponent: number): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  let decimals = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      if (decimals >= 0 && ++decimals > exponent) {
        if (code !== 0x30) return -1;
        decimals--;
        continue;
      }
      value = value * 10 + (code - 0x30);
    } else if (code === 0x2e && decimals < 0 && i > 0) decimals = 0;
    else return -1;
  }
  for (let place = Math.max(0, decimals); place < exponent; place++) value *= 10;
  return value;
}

/** Minor units as decimal text with all places: (1250, 2) → `12.50`. */
export function decimalText(minor: number, exponent: number): string {
  if (exponent === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const at = digits.length - exponent;
  return `${minor < 0 ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
}

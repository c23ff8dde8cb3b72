/** Currency texts of files and the exponents of ISO 4217. */

const NO_DECIMALS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
const FOUR_DECIMALS = new Set(['CLF', 'UYW']);
const KNOWN = new Set(Intl.supportedValuesOf('currency'));

/** Decimal places of the minor unit, by ISO 4217: 2 for CNY, 0 for JPY, 3 for KWD. */
export function currencyExponent(code: string): number {
  if (NO_DECIMALS.has(code)) return 0;
  if (THREE_DECIMALS.has(code)) return 3;
  return FOUR_DECIMALS.has(code) ? 4 : 2;
}

const WORDS: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  'CN¥': 'CNY',
  CNH: 'CNY',
  人民币元: 'CNY',
  美元: 'USD',
  US$: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  '£': 'GBP',
  日元: 'JPY',
  日圆: 'JPY',
  円: 'JPY',
  'JP¥': 'JPY',
  港币: 'HKD',
  港元: 'HKD',
  HK$: 'HKD',
  新台币: 'TWD',
  台币: 'TWD',
  NT$: 'TWD',
  '₩': 'KRW',
  韩元: 'KRW',
  韩币: 'KRW',
  新加坡元: 'SGD',
  新币: 'SGD',
  S$: 'SGD',
  澳元: 'AUD',
  A$: 'AUD',
  加元: 'CAD',
  C$: 'CAD',
  '₹': 'INR',
  '৳': 'BDT',
  '₫': 'VND',
  '฿': 'THB',
  泰铢: 'THB',
  '₽': 'RUB',
  卢布: 'RUB',
  澳门元: 'MOP',
  R$: 'BRL',
  林吉特: 'MYR',
};
const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN']);

/**
 * The ISO 4217 code of a currency text, '' where it is unknown (XXX is "no currency").
 * @param home the mapping's currency: it decides what `¥` and `$` mean.
 */
export function readCurrency(text: string, home: string): string {
  const folded = text.normalize('NFKC').trim();
  // NFKC turns the full-width yen sign into ¥ (U+00A5).
  if (folded === '¥' || folded === '\uffe5') return home === 'JPY' ? 'JPY' : 'CNY';
  if (folded === '$') return DOLLARS.has(home) ? home : 'USD';
  const code = folded.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && code !== 'XXX' && code !== 'XTS' && code !== 'RMB')
    return KNOWN.has(code) ? (code === 'CNH' ? 'CNY' : code) : '';
  return WORDS[folded] ?? WORDS[code] ?? '';
}

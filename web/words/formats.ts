import type { Locale } from '#i18n';

/** How numbers, money, shares and days are written for one reader. Every function is pure; null is an en dash. */
export type Formats = {
  /** Whole count, grouped: `12,345`. */
  count: (n: number | null) => string;
  /** A number with at most `digits` decimals. */
  number: (n: number | null, digits?: number) => string;
  /** Money for reading: whole units from 10 on, `¥12,345`; 万 and 亿 where the shop wants them. */
  money: (minor: number | null) => string;
  /** Money to the last minor unit: `¥12,345.60`. */
  moneyExact: (minor: number | null) => string;
  /** Money as short as possible, for axes and direct labels: `¥1.2M`, `¥120万`. */
  moneyShort: (minor: number | null) => string;
  /** Money with its sign, for changes: `+¥1,200`. */
  moneyChange: (minor: number | null) => string;
  /** A share in 0 … 1; one decimal under 10 %. */
  percent: (share: number | null) => string;
  /** `2026年3月1日` / `1 Mar 2026`. */
  day: (iso: string | null) => string;
  /** `2026年3月` / `Mar 2026`. */
  month: (iso: string | null) => string;
  /** Month for an axis: `3月`, with the year in January. */
  monthShort: (iso: string) => string;
  /** `2026年3月1日 14:05`, in the reader's own zone. */
  moment: (iso: string | null) => string;
  /** `12 天` / `12 days`. */
  days: (n: number | null) => string;
  /** Seconds as people say them: `40 秒`, `3 分钟`. */
  duration: (seconds: number | null) => string;
  /** Bytes: `1.2 MB`. */
  bytes: (n: number | null) => string;
};

export type FormatOptions = { currency: string; largeNumbers: 'plain' | 'wan' };

const NONE = '–';
/** Between a number and its unit; does not break and is narrower than a space. */
const THIN = '\u202f';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Scale = { at: number; word: string; digits: number };
const WAN: readonly Scale[] = [
  { at: 1e8, word: `${THIN}亿`, digits: 2 },
  { at: 1e4, word: `${THIN}万`, digits: 1 },
];
const SHORT: readonly Scale[] = [
  { at: 1e9, word: 'B', digits: 1 },
  { at: 1e6, word: 'M', digits: 1 },
  { at: 1e3, word: 'k', digits: 0 },
];

/** Minor units of one major unit: 100 for CNY, 1 for JPY. */
export function minorPerMajor(currency: string): number {
  return (
    10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
  );
}

const plain = (locale: Locale, n: number, min: number, max: number) =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: min,
    maximumFractionDigits: max,
    // What is rounded to 0 has no sign.
    signDisplay: 'negative',
  }).format(n);

function symbolOf(locale: Locale, currency: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return /[A-Za-z]$/.test(symbol) ? symbol + THIN : symbol;
}

function scaled(locale: Locale, n: number, scales: readonly Scale[]): string | null {
  const scale = scales.find((s) => n >= s.at);
  if (!scale) return null;
  const value = n / scale.at;
  return plain(locale, value, 0, value >= 100 ? 0 : Math.max(scale.digits, value < 10 ? 1 : 0)) + scale.word;
}

function moneyFormats(locale: Locale, { currency, largeNumbers }: FormatOptions) {
  const per = minorPerMajor(currency);
  const decimals = Math.round(Math.log10(per));
  const symbol = symbolOf(locale, currency);
  const write = (minor: number | null, body: (major: number) => string) =>
    minor === null || !Number.isFinite(minor) ? NONE : (minor < 0 ? '−' : '') + symbol + body(Math.abs(minor) / per);
  const whole = (major: number) => plain(locale, major, 0, major >= 10 ? 0 : decimals);
  const money = (minor: number | null) =>
    write(minor, (major) => (largeNumbers === 'wan' ? scaled(locale, major, WAN) : null) ?? whole(major));
  return {
    money,
    moneyExact: (minor: number | null) => write(minor, (major) => plain(locale, major, decimals, decimals)),
    moneyShort: (minor: number | null) =>
      write(
        minor,
        (major) =>
          scaled(locale, major, locale === 'zh-CN' || largeNumbers === 'wan' ? WAN : SHORT) ??
          plain(locale, major, 0, major < 10 ? 1 : 0),
      ),
    moneyChange: (minor: number | null) => (minor !== null && minor > 0 ? '+' : '') + money(minor),
  };
}

function dayFormats(locale: Locale) {
  const parts = (iso: string) => iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  const chinese = locale === 'zh-CN';
  const day = (iso: string) => {
    const [y, m, d] = parts(iso);
    return chinese ? `${y}年${m}月${d}日` : `${d} ${MONTHS[m - 1]} ${y}`;
  };
  const month = (iso: string) => {
    const [y, m] = parts(iso);
    return chinese ? `${y}年${m}月` : `${MONTHS[m - 1]} ${y}`;
  };
  const moment = (iso: string) => {
    const at = new Date(iso);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${day(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)} ${two(at.getHours())}:${two(at.getMinutes())}`;
  };
  return {
    day: (iso: string | null) => (iso ? day(iso) : NONE),
    month: (iso: string | null) => (iso ? month(iso) : NONE),
    monthShort: (iso: string) => {
      const [y, m] = parts(iso);
      if (m === 1) return chinese ? `${y}年` : String(y);
      return chinese ? `${m}月` : (MONTHS[m - 1] ?? '');
    },
    moment: (iso: string | null) => (iso ? moment(iso) : NONE),
  };
}

function duration(locale: Locale, seconds: number): string {
  const chinese = locale === 'zh-CN';
  const [n, zh, en] =
    seconds < 90
      ? [seconds, '秒', 's']
      : seconds < 5400
        ? [seconds / 60, '分钟', 'min']
        : [seconds / 3600, '小时', 'h'];
  return `${plain(locale, Math.max(1, Math.round(n)), 0, 0)}${THIN}${chinese ? zh : en}`;
}

function bytes(locale: Locale, n: number): string {
  const unit = ['B', 'kB', 'MB', 'GB', 'TB'];
  let step = 0;
  let value = n;
  while (value >= 1000 && step < unit.length - 1) {
    value /= 1000;
    step += 1;
  }
  return `${plain(locale, value, 0, value < 10 && step > 0 ? 1 : 0)}${THIN}${unit[step]}`;
}

/** The formats of one reader: language, report currency, and whether large amounts are told in 万 and 亿. */
export function formatsFor(locale: Locale, options: FormatOptions): Formats {
  const known = (n: number | null): n is number => n !== null && Number.isFinite(n);
  const minus = (text: string) => text.replace('-', '−');
  return {
    count: (n) => (known(n) ? minus(plain(locale, Math.round(n), 0, 0)) : NONE),
    number: (n, digits = 2) => (known(n) ? minus(plain(locale, n, 0, digits)) : NONE),
    percent: (share) => {
      if (!known(share)) return NONE;
      const p = share * 100;
      const digits = p !== 0 && Math.abs(p) < 9.95 ? 1 : 0;
      return `${minus(plain(locale, p, 0, digits))}${locale === 'zh-CN' ? '' : THIN}%`;
    },
    days: (n) =>
      known(n)
        ? `${minus(plain(locale, n, 0, n < 10 && n % 1 !== 0 ? 1 : 0))}${locale === 'zh-CN' ? `${THIN}天` : n === 1 ? ' day' : ' days'}`
        : NONE,
    duration: (seconds) => (known(seconds) ? duration(locale, seconds) : NONE),
    bytes: (n) => (known(n) ? bytes(locale, n) : NONE),
    ...moneyFormats(locale, options),
    ...dayFormats(locale),
  };
}

import type { Words } from './en.ts';

export type { Words } from './en.ts';
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type WordKey = keyof Words;
export type Facts<K extends WordKey> = Parameters<Words[K]>;

const known = new Map<Locale, Partial<Words>>();

/** Makes words of a language known. The server knows all from the start, the browser those of the language and pages that are read. */
export function learnWords(locale: Locale, words: Partial<Words>): void {
  known.set(locale, words);
}

function wordsIn(locale: Locale): Partial<Words> {
  const words = known.get(locale);
  if (!words) throw new RangeError(`the words of ${locale} are not loaded`);
  return words;
}

/** The sentence `key` in the reader's language. A missing key, fact or language is a type error. */
export function say<K extends WordKey>(locale: Locale, key: K, ...facts: Facts<K>): string {
  return (wordsIn(locale)[key] as (...given: unknown[]) => string)(...facts);
}

/** True where a code that arrives at run time has words, so that `sayCode` can be asked for them. */
export function hasWords(key: string): key is WordKey {
  for (const words of known.values()) return Object.hasOwn(words, key);
  return false;
}

/** The sentence of a code known only at run time (a failure, a model's word); the key itself where there is none. */
export function sayCode(locale: Locale, key: string, facts: Record<string, unknown> = {}): string {
  return hasWords(key) ? (wordsIn(locale)[key] as (given: unknown) => string)(facts) : key;
}

/** The locale asked for by an Accept-Language header or a setting; Chinese for any zh, else English. */
export function localeOf(asked: string | undefined): Locale {
  return /^\s*zh/i.test(asked ?? '') ? 'zh-CN' : 'en';
}

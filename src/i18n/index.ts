import { en, type Words } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type { Words } from './en.ts';
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type WordKey = keyof Words;
export type Facts<K extends WordKey> = Parameters<Words[K]>;

const words: Record<Locale, Words> = { en, 'zh-CN': zhCN };

/** The sentence `key` in the reader's language. A missing key, fact or language is a type error. */
export function say<K extends WordKey>(locale: Locale, key: K, ...facts: Facts<K>): string {
  return (words[locale][key] as (...given: unknown[]) => string)(...facts);
}

/** True where a code that arrives at run time has words, so that `sayCode` can be asked for them. */
export function hasWords(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/** The sentence of a code known only at run time (a failure, a model's word); the key itself where there is none. */
export function sayCode(locale: Locale, key: string, facts: Record<string, unknown> = {}): string {
  return hasWords(key) ? (words[locale][key] as (given: unknown) => string)(facts) : key;
}

/** The locale asked for by an Accept-Language header or a setting; Chinese for any zh, else English. */
export function localeOf(asked: string | undefined): Locale {
  return /^\s*zh/i.test(asked ?? '') ? 'zh-CN' : 'en';
}

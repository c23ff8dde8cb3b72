import { type Locale, learnWords } from './say.ts';

export { type Facts, hasWords, LOCALES, type Locale, localeOf, say, sayCode, type WordKey, type Words } from './say.ts';

/** Loads the first words of a language; until then nothing can be said in it. The bundler puts this door in the place of `#i18n`. */
export async function loadFirstWords(locale: Locale): Promise<void> {
  if (locale === 'en') learnWords('en', (await import('./first.en.ts')).firstEn);
  else learnWords('zh-CN', (await import('./first.zh-CN.ts')).firstZh);
}

/** Loads all words of a language, which every page but Home needs. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') learnWords('en', (await import('./en.ts')).en);
  else learnWords('zh-CN', (await import('./zh-CN.ts')).zhCN);
}

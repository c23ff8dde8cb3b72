import { en } from './en.ts';
import { type Locale, learnWords } from './say.ts';
import { zhCN } from './zh-CN.ts';

export { type Facts, hasWords, LOCALES, type Locale, localeOf, say, sayCode, type WordKey, type Words } from './say.ts';

learnWords('en', en);
learnWords('zh-CN', zhCN);

/** Loads the first words of a language; they are known, see `loadWords`. */
export async function loadFirstWords(_locale: Locale): Promise<void> {}

/** Loads the words of a language. Nothing to do here: both are known; the browser's door (`browser.ts`) fetches them. */
export async function loadWords(_locale: Locale): Promise<void> {}

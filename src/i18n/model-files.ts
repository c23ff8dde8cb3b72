import { type Locale, learnWords, type Words } from './say.ts';

export { type Facts, hasWords, LOCALES, type Locale, localeOf, say, sayCode, type WordKey, type Words } from './say.ts';

/**
 * Loads the words that `patron model …` can say, of one language: a tenth of all, which would take longer to load than many a model to fit.
 * The bundler puts this door in the place of `#i18n`.
 */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') {
    const [{ cliEn }, { failuresEn }, { modelsEn }] = await Promise.all([
      import('./areas/cli.en.ts'),
      import('./areas/failures.en.ts'),
      import('./areas/models.en.ts'),
    ]);
    learnWords('en', { ...cliEn, ...failuresEn, ...modelsEn } as Words);
  } else {
    const [{ cliZh }, { failuresZh }, { modelsZh }] = await Promise.all([
      import('./areas/cli.zh-CN.ts'),
      import('./areas/failures.zh-CN.ts'),
      import('./areas/models.zh-CN.ts'),
    ]);
    learnWords('zh-CN', { ...cliZh, ...failuresZh, ...modelsZh } as Words);
  }
}

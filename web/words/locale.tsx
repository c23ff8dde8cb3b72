import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Locale, loadWords, localeOf } from '#i18n';

type LocaleChoice = { locale: Locale; chooseLocale: (locale: Locale) => void };

const KEY = 'patron.locale';
const LocaleContext = createContext<LocaleChoice>({ locale: 'en', chooseLocale: () => {} });

/** The language kept from the last visit, else the browser's. */
export function storedLocale(): Locale {
  try {
    return localeOf(localStorage.getItem(KEY) ?? navigator.language);
  } catch {
    return 'en';
  }
}

/** Holds the reader's language, keeps it for the next visit and writes it to `<html lang>`. Its words are loaded before it is shown. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(storedLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const chooseLocale = useCallback((next: Locale) => {
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing still shows the language until it is closed.
    }
    void loadWords(next).then(() => setLocale(next));
  }, []);
  const choice = useMemo(() => ({ locale, chooseLocale }), [locale, chooseLocale]);
  return <LocaleContext.Provider value={choice}>{children}</LocaleContext.Provider>;
}

/** The reader's language and the way to change it. */
export function useLocale(): LocaleChoice {
  return useContext(LocaleContext);
}

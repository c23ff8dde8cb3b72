import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type FormatOptions, type Formats, formatsFor } from './formats.ts';
import { useLocale } from './locale.tsx';

const FormatsContext = createContext<Formats>(formatsFor('en', { currency: 'CNY', largeNumbers: 'plain' }));

/** Provides the formats of the reader's language with the shop's currency. */
export function FormatsProvider({ currency, largeNumbers, children }: FormatOptions & { children: ReactNode }) {
  const { locale } = useLocale();
  const formats = useMemo(() => formatsFor(locale, { currency, largeNumbers }), [locale, currency, largeNumbers]);
  return <FormatsContext.Provider value={formats}>{children}</FormatsContext.Provider>;
}

/** How numbers, money and days are written for this reader. */
export function useFormats(): Formats {
  return useContext(FormatsContext);
}

import { useMemo } from 'react';
import { type UiEnvironment, useUi } from '../ui/environment.tsx';
import type { Formats } from '../words/formats.ts';
import { useFormats } from '../words/formats-context.tsx';
import { type Say, useWords } from '../words/use-words.ts';

/** What writing and drawing needs: sentences, number formats and the colours of the theme. */
export type Pen = { t: Say; formats: Formats; look: UiEnvironment['look'] };

/** The pen of this reader. */
export function usePen(): Pen {
  const t = useWords();
  const formats = useFormats();
  const { look } = useUi();
  return useMemo(() => ({ t, formats, look }), [t, formats, look]);
}

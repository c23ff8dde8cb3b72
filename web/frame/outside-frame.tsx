import { type ReactNode, useEffect } from 'react';
import { useLocale } from '../words/locale.tsx';
import { useWords } from '../words/use-words.ts';

/** The quiet page before the frame: sign-in, set-up, first run. */
export function OutsideFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useWords();
  const { locale, chooseLocale } = useLocale();
  const name = t('shell.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className="s-outside">
      <main>
        <div className="s-brand">
          <img src="/mark.svg" alt="" width="22" height="22" />
          <span>{name}</span>
          <button
            type="button"
            className="s-tool"
            lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
            onClick={() => chooseLocale(locale === 'zh-CN' ? 'en' : 'zh-CN')}
          >
            {t('shell.language.other')}
          </button>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

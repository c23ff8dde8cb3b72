import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import type { StatusAnswer } from '../client/shop.ts';
import { useLocale } from '../words/locale.tsx';
import { useWords } from '../words/use-words.ts';
import { PersonMenu } from './person-menu.tsx';
import { RunStatus } from './run-status.tsx';

type Props = { status: StatusAnswer | undefined; onMenu: () => void; onSearch: () => void; onKeys: () => void };

/** Search, the badge of made-up data, run status, language, person. */
export function TopBar({ status, onMenu, onSearch, onKeys }: Props) {
  const t = useWords();
  const { locale, chooseLocale } = useLocale();
  return (
    <header className="s-bar">
      <button type="button" className="s-tool s-menu" aria-label={t('shell.rail.open')} onClick={onMenu}>
        <MenuOutlined />
      </button>
      <button
        type="button"
        className="s-search"
        onClick={onSearch}
        aria-label={t('shell.search')}
        aria-keyshortcuts="/ Control+K"
      >
        <SearchOutlined />
        <span className="s-search-word">{t('shell.search')}</span>
        <span className="s-kbd" aria-hidden="true">
          /
        </span>
      </button>
      <div className="s-bar-right">
        {status?.isSample ? (
          <span className="s-sample" title={t('shell.sample')}>
            {t('shell.sample.short')}
          </span>
        ) : null}
        <RunStatus status={status} />
        <button
          type="button"
          className="s-tool"
          lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() => chooseLocale(locale === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {t('shell.language.other')}
        </button>
        <PersonMenu onKeys={onKeys} />
      </div>
    </header>
  );
}

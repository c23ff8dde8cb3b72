import { useWords } from '../words/use-words.ts';
import { Dialog } from './dialog.tsx';
import { exists, SECTIONS } from './pages.ts';

/** Every key there is, on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const keys: readonly (readonly [string, string])[] = [
    ['/  ⌘K', t('shell.keys.search')],
    ['j  k', t('shell.keys.list')],
    ['↵', t('shell.keys.open')],
    ['← →', t('shell.keys.chart')],
    ['?', t('shell.keys.sheet')],
  ];
  const pages = SECTIONS.flatMap((section) => section.pages).filter((page) => page.key && page.word && exists(page));
  const line = (key: string, words: string) => (
    <div key={key}>
      <dt>
        {key.split('  ').map((one) => (
          <kbd key={one}>{one}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
  return (
    <Dialog label={t('shell.keys.title')} onClose={onClose}>
      <div className="s-keys">
        <h2>{t('shell.keys.title')}</h2>
        <dl>{keys.map(([key, words]) => line(key, words))}</dl>
        <h3>{t('shell.keys.go')}</h3>
        <dl className="s-keys-pages">{pages.map((page) => line(`g  ${page.key}`, page.word ? t(page.word) : ''))}</dl>
      </div>
    </Dialog>
  );
}

import type { HomeAnswer } from '../../../client/home.ts';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** How far customers have come, from a buyer one can reach to one who came back: counts and shares of the same base. */
export function Chain({ home, wide }: { home: HomeAnswer; wide: boolean }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Panel span={wide ? 12 : 4} title={t('home.chain')}>
      <ul className={wide ? 'h-chain h-chain-wide' : 'h-chain'}>
        {home.chain.map((link) => (
          <li key={link.verb}>
            <span>{t(`home.chain.${link.verb}`)}</span>
            <span className="p-num">{formats.count(link.count)}</span>
            <span className="p-num p-secondary">{formats.percent(link.of > 0 ? link.count / link.of : null)}</span>
            <span className="h-share" aria-hidden="true">
              <span style={{ width: `${link.of > 0 ? Math.min(1, link.count / link.of) * 100 : 0}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

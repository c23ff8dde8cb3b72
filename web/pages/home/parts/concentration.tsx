import type { HomeAnswer } from '../../../client/home.ts';
import { DrillLink } from '../../../frame/drill.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** How few customers carry how much: two strips to the same scale. */
export function Concentration({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { customers, share, equityShare, slipping, fromMinor } = home.concentration;
  if (customers === 0) return null;
  const sentence = t('home.concentration.sentence', {
    n: formats.count(customers),
    share: formats.percent(share),
    equity: formats.percent(equityShare),
  });
  const strips = [
    { key: 'people', name: t('home.concentration.people'), share },
    { key: 'money', name: t('home.concentration.money'), share: equityShare },
  ];
  return (
    <Panel title={t('home.concentration')}>
      <p>
        {fromMinor == null ? sentence : <DrillLink where={[`futureProfit:gte:${fromMinor}`]}>{sentence}</DrillLink>}{' '}
        {slipping > 0 ? t('home.concentration.slipping', { n: formats.count(slipping) }) : t('home.concentration.safe')}
      </p>
      <div className="h-shares" aria-hidden="true">
        {strips.map((strip) => (
          <div key={strip.key}>
            <span className="p-caption">{strip.name}</span>
            <div className="h-share">
              <div style={{ width: `${Math.min(1, Math.max(0, strip.share)) * 100}%` }} />
            </div>
            <span className="p-num p-small">{formats.percent(strip.share)}</span>
          </div>
        ))}
      </div>
    </Panel>
  );
}

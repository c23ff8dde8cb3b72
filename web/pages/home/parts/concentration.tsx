import type { HomeAnswer } from '../../../client/home.ts';
import { DrillLink } from '../../../frame/drill.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** How few customers carry how much: two strips to the same scale; then how far customers come along the chain. */
export function Concentration({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { customers, share, equityShare, slipping } = home.concentration;
  const strips = [
    { key: 'people', name: t('home.concentration.people'), share },
    { key: 'money', name: t('home.concentration.money'), share: equityShare },
  ];
  return (
    <Panel span={4} title={t('home.concentration')}>
      {customers > 0 ? (
        <>
          <p>
            <DrillLink where={['abc.profit:is:A']}>{t('home.concentration.sentence', { n: formats.count(customers), share: formats.percent(share), equity: formats.percent(equityShare) })}</DrillLink>{' '}
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
        </>
      ) : null}
      <h3 className="h-chain-title">{t('home.chain')}</h3>
      <dl className="h-chain">
        {home.chain.map((link) => (
          <div key={link.verb}>
            <dt>{t(`home.chain.${link.verb}`)}</dt>
            <dd className="p-num">{t('home.chain.of', { count: formats.count(link.count), of: formats.count(link.of), share: formats.percent(link.of > 0 ? link.count / link.of : null) })}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

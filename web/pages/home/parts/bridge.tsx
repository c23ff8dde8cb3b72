import { useMemo } from 'react';
import type { HomeAnswer } from '../../../client/home.ts';
import { Explained } from '../../../frame/explained.tsx';
import { ModelWords } from '../../../frame/model-words.tsx';
import { useMoneyQuantity } from '../../../frame/use-money-quantity.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { useUi } from '../../../ui/environment.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { bridge } from '../../../ui/prepare/bridge.ts';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** The change of expected profit, taken apart into parts that add up. */
export function Bridge({ home }: { home: HomeAnswer }) {
  const t = useWords();
  const formats = useFormats();
  const { look } = useUi();
  const money = useMoneyQuantity();
  const { profitMinor, previousProfitMinor, previousAsOf } = home.equity;
  const view = useMemo(() => {
    if (profitMinor === null || previousProfitMinor === null || previousAsOf === null) return null;
    const then = formats.money(previousProfitMinor);
    const now = formats.money(profitMinor);
    const parts = home.bridge
      .filter((part) => part.part !== 'unchanged' || part.profitMinor !== 0)
      .map((part) => ({
        label: t(`home.bridge.${part.part}`),
        value: part.profitMinor,
        note: t('home.bridge.people', { n: formats.count(part.customers) }),
      }));
    return bridge({
      steps: [
        { label: t('home.bridge.then', { day: formats.day(previousAsOf) }), value: previousProfitMinor, total: true },
        ...parts,
        { label: t('home.bridge.now', { day: formats.day(home.meta.asOf) }), value: profitMinor, total: true },
      ],
      stepName: t('home.bridge.step'),
      quantity: money(t('home.bridge.amount')),
      change: formats.moneyChange,
      look,
      summary: t('home.bridge.summary', { then, now, change: formats.moneyChange(profitMinor - previousProfitMinor) }),
    });
  }, [home, t, formats, look, money, profitMinor, previousProfitMinor, previousAsOf]);
  if (home.state === 'refused' || profitMinor === null) {
    return (
      <Panel span={7} title={t('home.bridge')}>
        <ModelWords state={home.state} words={home.words} title={t('home.notYet')} />
      </Panel>
    );
  }
  if (!view) return null;
  return (
    <Panel span={7}>
      <Chart
        title={t('home.bridge')}
        name="customer-equity"
        view={view}
        explain={<Explained name={t('home.bridge')} definition={t('home.bridge.definition')} meta={home.meta} />}
      />
      {home.state === 'weak' ? <ModelWords state={home.state} words={home.words} /> : null}
    </Panel>
  );
}

import { useMemo } from 'react';
import type { HomeAnswer } from '../../../client/home.ts';
import { useDrill } from '../../../frame/drill.tsx';
import { Explained } from '../../../frame/explained.tsx';
import { useMoneyQuantity } from '../../../frame/use-money-quantity.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { useUi } from '../../../ui/environment.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { lines } from '../../../ui/prepare/lines.ts';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';

/** Money by month, up to 24 of them; a month opens the customers who bought in it. */
export function Months({ home, span }: { home: HomeAnswer; span: 7 | 8 }) {
  const t = useWords();
  const formats = useFormats();
  const { look } = useUi();
  const money = useMoneyQuantity();
  const drill = useDrill();
  const { months } = home;
  const view = useMemo(() => {
    const last = months.at(-1);
    return lines({
      at: months.map(({ month }, at) => ({
        short: at === 0 ? formats.month(month) : formats.monthShort(month),
        full: formats.month(month),
      })),
      atName: t('home.months.month'),
      series: [
        {
          name: t('measure.revenue'),
          values: months.map((month) => month.revenueMinor),
          colour: look.series[0] ?? look.accent,
          drills: months.map(({ month }) => month.slice(0, 7)),
        },
        {
          name: t('measure.profit'),
          values: months.map((month) => month.profitMinor),
          colour: look.series[1] ?? look.bad,
        },
      ],
      quantity: money(t('measure.revenue')),
      look,
      summary: t('home.months.summary', {
        n: formats.count(months.length),
        month: formats.month(last?.month ?? null),
        revenue: formats.money(last?.revenueMinor ?? null),
        profit: formats.money(last?.profitMinor ?? null),
      }),
      height: span === 7 ? 380 : 260,
    });
  }, [months, t, formats, look, money, span]);
  return (
    <Panel span={span}>
      <Chart
        title={t('home.months')}
        name="months"
        view={view}
        onDrill={(month) => drill([`activeIn:is:${month}`])}
        explain={<Explained name={t('home.months')} definition={t('home.months.definition')} meta={home.meta} />}
      />
    </Panel>
  );
}

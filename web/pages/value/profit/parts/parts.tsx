import { useMemo } from 'react';
import { drillLosing } from '#contract/drill-worth';
import { DrillLink } from '../../../../frame/drill.tsx';
import { Explained } from '../../../../frame/explained.tsx';
import { ratio } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Facts, Panel } from '../../../../ui/page-layout.tsx';
import { type Profit, partsBridge } from '../prepare.ts';

/** Where the net revenue went, cost by cost. */
export function Parts({ profit }: { profit: Profit }) {
  const pen = usePen();
  const { t } = pen;
  const view = useMemo(() => partsBridge(profit, pen), [profit, pen]);
  return (
    <Panel span={8}>
      <Chart
        title={t('profit.parts')}
        name={`profit-parts-${profit.meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('profit.parts')}
            definition={t('explain.profit.definition')}
            formula={t('explain.profit.formula')}
            meta={profit.meta}
          />
        }
      />
    </Panel>
  );
}

/** Both rates, those who lose, and which costs are still unsaid. */
export function Rates({ profit }: { profit: Profit }) {
  const { t, formats } = usePen();
  const { total, losing, silent, horizonDays } = profit;
  const facts = [
    { key: 'revenue', name: t('profit.onRevenue'), value: <Percent share={total.onRevenue} /> },
    { key: 'cost', name: t('profit.onCost'), value: <Percent share={total.onCost} /> },
    { key: 'costs', name: t('profit.cost'), value: <Money minor={total.costMinor} /> },
    {
      key: 'losing',
      name: t('profit.losing'),
      value: <DrillLink where={drillLosing()}>{formats.count(total.losing)}</DrillLink>,
      note: formats.percent(ratio(total.losing, total.customers)),
    },
    ...(losing.expectedBack === null
      ? []
      : [
          {
            key: 'back',
            name: t('profit.losing.back', { days: formats.days(horizonDays) }),
            value: <DrillLink where={drillLosing(true)}>{formats.count(losing.expectedBack)}</DrillLink>,
          },
        ]),
  ];
  return (
    <Panel span={4} title={t('profit.ratios')}>
      <Facts items={facts} />
      {silent.length > 0 ? (
        <p className="p-caption v-unsaid">
          {t('profit.silent', { parts: silent.map((part) => t(`profit.silent.${part}`)).join(t('profit.comma')) })}{' '}
          <a href="#costs">{t('profit.silent.say')}</a>
        </p>
      ) : null}
    </Panel>
  );
}

import { useMemo } from 'react';
import type { Meta } from '#contract/common';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { foundChart } from '../../parts/found-chart.ts';
import { calibrationChart, type Lifetime, type Backtest as Tested, weeklyChart } from '../prepare.ts';
import { RulesTable } from './rules-table.tsx';

/** Would it have been right: the forecast laid over a part of the past it had not seen. */
export function Backtest({ lifetime: { backtest, meta } }: { lifetime: Lifetime }) {
  const { t } = usePen();
  if (backtest) return <Evidence backtest={backtest} meta={meta} />;
  return (
    <Panel title={t('value.lifetime.backtest')}>
      <p className="p-caption">{t('value.lifetime.backtest.none')}</p>
    </Panel>
  );
}

function Evidence({ backtest, meta }: { backtest: Tested; meta: Meta }) {
  const pen = usePen();
  const { t, formats, look } = pen;
  const weekly = useMemo(() => weeklyChart(backtest, pen), [backtest, pen]);
  const calibration = useMemo(() => calibrationChart(backtest, pen), [backtest, pen]);
  const found = useMemo(() => {
    const rules = backtest.rows.map((row) => ({
      name: t(`rule.${row.rule}`),
      found: row.moneyFound,
      colour: row.rule === 'bg-nbd' ? look.accent : look.neutral,
    }));
    return foundChart(
      [...rules, { name: t('value.lifetime.perfect'), found: backtest.perfect, colour: look.border }],
      pen,
      t('value.lifetime.found.note'),
    );
  }, [backtest, pen, t, look]);
  const about = (name: 'backtest' | 'calibration' | 'moneyFound', title: string) => (
    <Explained
      name={title}
      definition={t(`explain.${name}.definition`)}
      formula={t(`explain.${name}.formula`)}
      meta={meta}
    />
  );
  const note = t('value.lifetime.backtest.note', {
    from: formats.day(backtest.calibrationEnd),
    to: formats.day(backtest.holdoutEnd),
    n: formats.count(backtest.customers),
  });
  return (
    <>
      <Panel title={t('value.lifetime.backtest')}>
        <p>{note}</p>
        <Chart
          title={t('value.lifetime.weekly')}
          name={`backtest-weekly-${meta.asOf}`}
          view={weekly}
          explain={about('backtest', t('value.lifetime.weekly'))}
        />
      </Panel>
      <Panel span={7}>
        <Chart
          title={t('value.lifetime.found')}
          name={`money-found-${meta.asOf}`}
          view={found}
          explain={about('moneyFound', t('value.lifetime.found'))}
        />
        <p className="p-caption">{t('value.lifetime.found.note')}</p>
      </Panel>
      <Panel span={5}>
        <Chart
          title={t('value.lifetime.calibration')}
          name={`calibration-${meta.asOf}`}
          view={calibration}
          explain={about('calibration', t('value.lifetime.calibration'))}
        />
        <p className="p-caption">{t('value.lifetime.calibration.note')}</p>
      </Panel>
      <Panel title={t('value.lifetime.rules')} explain={about('backtest', t('value.lifetime.rules'))} flush>
        <RulesTable backtest={backtest} />
      </Panel>
    </>
  );
}

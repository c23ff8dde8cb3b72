import { useMemo } from 'react';
import type { Meta } from '#contract/common';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { foundChart } from '../../parts/found-chart.ts';
import { useMethodName } from '../../parts/use-method-name.ts';
import { type Lifetime, rulesInOrder, type Backtest as Tested } from '../prepare.ts';
import { calibrationChart, decilesChart } from '../prepare-tested.ts';
import { RulesTable } from './rules-table.tsx';
import { useShownModels } from './shown-models.tsx';
import { Tracking } from './tracking.tsx';

/** Would it have been right: the forecasts laid over a part of the past they had not seen. */
export function Backtest({ lifetime: { backtest, model, meta } }: { lifetime: Lifetime }) {
  const { t } = usePen();
  if (backtest) return <Evidence backtest={backtest} model={model} meta={meta} />;
  return (
    <Panel title={t('value.lifetime.backtest')}>
      <p className="p-caption">{t('value.lifetime.backtest.none')}</p>
    </Panel>
  );
}

type Props = { backtest: Tested; model: string | null; meta: Meta };

function Evidence({ backtest, model, meta }: Props) {
  const { t, formats } = usePen();
  const chooser = useShownModels(backtest, model);
  const { shown } = chooser;
  return (
    <>
      <Panel
        title={t('value.lifetime.rules.title')}
        caption={t('value.lifetime.backtest.note', {
          from: formats.day(backtest.calibrationEnd),
          to: formats.day(backtest.holdoutEnd),
        })}
        explain={
          <Explained
            name={t('value.lifetime.rules.title')}
            definition={t('explain.rules.definition')}
            formula={t('explain.rules.formula')}
            meta={meta}
          />
        }
        flush
      >
        <RulesTable backtest={backtest} model={model} />
      </Panel>
      <Tracking backtest={backtest} chooser={chooser} meta={meta} />
      <CalibrationPanel backtest={backtest} shown={shown} meta={meta} />
      <DecilesPanel backtest={backtest} shown={shown} meta={meta} />
      <FoundPanel backtest={backtest} model={model} meta={meta} />
    </>
  );
}

type Shown = { backtest: Tested; shown: readonly string[]; meta: Meta };

function CalibrationPanel({ backtest, shown, meta }: Shown) {
  const pen = usePen();
  const { t } = pen;
  const nameOf = useMethodName();
  const view = useMemo(() => calibrationChart(backtest, shown, nameOf, pen), [backtest, shown, nameOf, pen]);
  return (
    <Panel span={6}>
      <Chart
        title={t('value.lifetime.calibration')}
        name={`calibration-${meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.lifetime.calibration')}
            definition={t('explain.calibration.definition')}
            formula={t('explain.calibration.formula')}
            meta={meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.calibration.note')}</p>
    </Panel>
  );
}

function DecilesPanel({ backtest, shown, meta }: Shown) {
  const pen = usePen();
  const { t } = pen;
  const nameOf = useMethodName();
  const view = useMemo(
    () => decilesChart(backtest, shown[0] ?? '', meta.currency, nameOf, pen),
    [backtest, shown, meta.currency, nameOf, pen],
  );
  return (
    <Panel span={6}>
      <Chart
        title={t('value.lifetime.deciles')}
        name={`deciles-${meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.lifetime.deciles')}
            definition={t('explain.deciles.definition')}
            formula={t('explain.deciles.formula')}
            meta={meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.deciles.note', { model: nameOf(shown[0] ?? '') })}</p>
    </Panel>
  );
}

function FoundPanel({ backtest, model, meta }: Props) {
  const pen = usePen();
  const { t, look } = pen;
  const nameOf = useMethodName();
  const view = useMemo(() => {
    const rows = rulesInOrder(backtest).map((row) => ({
      name: nameOf(row.rule),
      found: row.moneyFound,
      colour: row.rule === model ? look.accent : look.neutral,
    }));
    const perfect = { name: t('value.lifetime.perfect'), found: backtest.perfect, colour: look.border };
    return foundChart([...rows, perfect], pen, t('value.lifetime.found.note'));
  }, [backtest, model, nameOf, pen, t, look]);
  return (
    <Panel>
      <Chart
        title={t('value.lifetime.found')}
        name={`money-found-${meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.lifetime.found')}
            definition={t('explain.moneyFound.definition')}
            formula={t('explain.moneyFound.formula')}
            meta={meta}
          />
        }
      />
      <p className="p-caption">{t('value.lifetime.found.note')}</p>
    </Panel>
  );
}

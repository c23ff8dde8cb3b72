import { useMemo } from 'react';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { foundChart } from '../../parts/found-chart.ts';
import { bestMethod, type Models, type NameOf } from '../prepare.ts';

/** How much of the money spent afterwards each method's first customers brought. */
export function FoundChart({ models, nameOf }: { models: Models; nameOf: NameOf }) {
  const pen = usePen();
  const { t, look } = pen;
  const view = useMemo(() => {
    const best = bestMethod(models.found);
    const rows = models.found.map((found) => {
      const isBest = found.method === best?.method;
      return {
        name: isBest ? `${nameOf(found.method)} (${t('value.models.best')})` : nameOf(found.method),
        found,
        colour: isBest ? look.accent : look.neutral,
      };
    });
    return foundChart(rows, pen, t('value.models.found.note'));
  }, [models, nameOf, pen, t, look]);
  return (
    <Panel>
      <Chart
        title={t('value.models.found')}
        name={`models-found-${models.meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.models.found')}
            definition={t('explain.moneyFound.definition')}
            formula={t('explain.moneyFound.formula')}
            meta={models.meta}
          />
        }
      />
      <p className="p-caption">{t('value.models.found.note')}</p>
    </Panel>
  );
}

import { useMemo } from 'react';
import { Explained } from '../../../../frame/explained.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Chart } from '../../../../ui/chart/chart.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { agreementGrid, type Models, type NameOf } from '../prepare.ts';

/** How alike the methods order the same customers. */
export function AgreementChart({ models, nameOf }: { models: Models; nameOf: NameOf }) {
  const pen = usePen();
  const { t } = pen;
  const view = useMemo(() => agreementGrid(models, nameOf, pen), [models, nameOf, pen]);
  return (
    <Panel>
      <Chart
        title={t('value.models.agreement')}
        name={`models-agreement-${models.meta.asOf}`}
        view={view}
        explain={
          <Explained
            name={t('value.models.agreement')}
            definition={t('explain.agreement.definition')}
            formula={t('explain.agreement.formula')}
            meta={models.meta}
          />
        }
      />
      <p className="p-caption">{t('value.models.agreement.note')}</p>
    </Panel>
  );
}

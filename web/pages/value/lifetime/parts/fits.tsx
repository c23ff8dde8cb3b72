import { Explained } from '../../../../frame/explained.tsx';
import { ModelWords } from '../../../../frame/model-words.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useMethodName } from '../../parts/use-method-name.ts';
import type { Lifetime } from '../prepare.ts';

type Fit = Lifetime['fits'][number];

/** The fitted models: parameters with standard errors, likelihood, and whether the fit can be trusted. */
export function Fits({ lifetime: { fits, model, meta } }: { lifetime: Lifetime }) {
  const { t, formats } = usePen();
  const nameOf = useMethodName();
  if (fits.length === 0) return null;
  // What was chosen and not estimated, such as k, has no error.
  const error = (value: number | null | undefined) => (value === 0 ? '' : ` (${formats.number(value ?? null, 3)})`);
  const parameters = (fit: Fit) =>
    Object.entries(fit.parameters).map(([name, value]) => (
      <span key={name} className="p-num" style={{ marginInlineEnd: 16 }}>
        {`${name} = ${formats.number(value, 3)}${error(fit.standardErrors[name])}`}
      </span>
    ));
  const use = (fit: Fit) =>
    fit.model === 'gamma-gamma'
      ? t('value.lifetime.used.spend')
      : fit.model === model
        ? t('value.lifetime.inUse')
        : undefined;
  return (
    <Panel
      title={t('value.lifetime.cards')}
      explain={
        <Explained
          name={t('value.lifetime.cards')}
          definition={t('explain.fits.definition')}
          formula={t('explain.fits.formula')}
          meta={meta}
        />
      }
      flush
    >
      <DataTable
        caption={t('value.lifetime.cards')}
        rows={fits}
        rowKey={(row) => row.model}
        columns={[
          {
            key: 'model',
            title: t('value.lifetime.model'),
            fixed: true,
            render: (row) =>
              use(row) === undefined ? nameOf(row.model) : <strong>{`${nameOf(row.model)} (${use(row)})`}</strong>,
          },
          {
            key: 'parameters',
            title: `${t('value.lifetime.estimate')} (${t('value.lifetime.se')})`,
            render: parameters,
          },
          {
            key: 'll',
            title: t('value.lifetime.ll'),
            align: 'right',
            render: (row) => <span className="p-num">{formats.number(row.logLikelihood, 1)}</span>,
          },
          { key: 'n', title: t('value.lifetime.n'), align: 'right', render: (row) => <Count value={row.n} /> },
          {
            key: 'fit',
            title: t('value.lifetime.remarks'),
            wrap: true,
            render: (row) => (
              <div style={{ minWidth: 240 }}>
                {`${t(row.converged ? 'value.lifetime.converged' : 'value.lifetime.notConverged')} · ${t(row.identified ? 'value.lifetime.identified' : 'value.lifetime.notIdentified')}`}
                <ModelWords state="weak" words={row.words} />
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}

import type { Experiment } from '#contract/experiment';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';

const NORMAL = 1.959964;

/** Experiments, the newest first, each with what it added against its control group. */
export function ExperimentsTable({ experiments }: { experiments: readonly Experiment[] }) {
  const { t, formats } = usePen();
  const gained = ({ measured }: Experiment) => {
    if (measured === null) return <span className="p-secondary">{t('experiments.profit.none')}</span>;
    const { profitMinor, standardError } = measured;
    return (
      <span className="p-num">
        {t('ledger.gain.within', {
          profit: formats.moneyChange(profitMinor),
          lower: formats.money(profitMinor - NORMAL * standardError),
          upper: formats.money(profitMinor + NORMAL * standardError),
        })}
      </span>
    );
  };
  return (
    <Panel title={t('experiments.table')} flush>
      <DataTable
        caption={t('experiments.table')}
        rows={experiments}
        rowKey={(one) => String(one.experimentId)}
        columns={[
          {
            key: 'name',
            title: t('experiments.name'),
            fixed: true,
            wrap: true,
            render: (one) => <To to={`/effect/experiments/${one.experimentId}`}>{one.question || one.name}</To>,
          },
          {
            key: 'groups',
            title: t('experiments.groups'),
            align: 'right',
            render: ({ counts }) => (
              <span className="p-num">
                {counts === null
                  ? '–'
                  : t('experiments.groups.n', {
                      treated: formats.count(counts.treated),
                      control: formats.count(counts.control),
                    })}
              </span>
            ),
          },
          { key: 'primary', title: t('experiments.primary'), render: ({ primary }) => t(`metric.${primary}`) },
          {
            key: 'window',
            title: t('experiments.window'),
            align: 'right',
            render: ({ windowDays }) => formats.days(windowDays),
          },
          {
            key: 'looks',
            title: t('experiments.looks'),
            align: 'right',
            render: ({ looks }) => <Count value={looks} />,
          },
          { key: 'profit', title: t('experiments.profit'), align: 'right', render: gained },
          {
            key: 'value',
            title: t('experiments.value'),
            align: 'right',
            render: ({ measured }) => (
              <span className="p-num">{formats.moneyChange(measured?.valueMinor ?? null)}</span>
            ),
          },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('experiments.value.note')}
      </p>
    </Panel>
  );
}

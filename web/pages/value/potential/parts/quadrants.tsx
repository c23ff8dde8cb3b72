import { drillQuadrant } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import type { Potential } from '../prepare.ts';

/** The four quadrants: people, value so far, value to come, and what to do. */
export function Quadrants({ potential }: { potential: Potential }) {
  const { t } = usePen();
  const people = total(potential.quadrants, (row) => row.customers);
  return (
    <Panel title={t('value.potential.quadrants')} flush>
      <DataTable
        caption={t('value.potential.quadrants')}
        rows={potential.quadrants}
        rowKey={(row) => row.quadrant}
        columns={[
          {
            key: 'quadrant',
            title: t('value.quadrant'),
            fixed: true,
            render: (row) => <DrillLink where={drillQuadrant(row.quadrant)}>{t(`quadrant.${row.quadrant}`)}</DrillLink>,
          },
          {
            key: 'customers',
            title: t('value.customers'),
            align: 'right',
            render: (row) => <Count value={row.customers} />,
          },
          {
            key: 'share',
            title: t('value.customers.share'),
            align: 'right',
            render: (row) => <Percent share={ratio(row.customers, people)} />,
          },
          {
            key: 'current',
            title: t('value.potential.current'),
            align: 'right',
            render: (row) => <Money minor={row.currentMinor} />,
          },
          {
            key: 'potential',
            title: t('value.potential.potential'),
            align: 'right',
            render: (row) => <Money minor={row.potentialMinor} />,
          },
          { key: 'care', title: t('value.care'), render: (row) => t(`quadrant.${row.quadrant}.note`) },
        ]}
      />
    </Panel>
  );
}

import type { Measure } from '#contract/common';
import { drillLife } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Days, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Trajectories } from '../prepare.ts';

/** Every life with what it means, its rule and its people. */
export function LivesTable({ answer, measure }: { answer: Trajectories; measure: Measure }) {
  const { t } = usePen();
  const everyone = total(answer.lives, (row) => row.customers);
  const money = total(answer.lives, (row) => row.moneyMinor);
  const ruleOf = (life: string) => answer.rules.find((rule) => rule.life === life)?.rule ?? '';
  return (
    <DataTable
      caption={t('trajectories.table')}
      rows={answer.lives}
      rowKey={(row) => row.life}
      columns={[
        {
          key: 'life',
          title: t('trajectories.life'),
          fixed: true,
          render: (row) => <DrillLink where={drillLife(row.life)}>{t(`trajectory.${row.life}`)}</DrillLink>,
        },
        {
          key: 'meaning',
          title: t('lifecycle.meaning'),
          wrap: true,
          render: (row) => t(`trajectory.${row.life}.rule`),
        },
        {
          key: 'rule',
          title: t('trajectories.rule'),
          render: (row) => <span className="p-num">{ruleOf(row.life)}</span>,
        },
        {
          key: 'customers',
          title: t('trajectories.customers'),
          align: 'right',
          render: (row) => <Count value={row.customers} />,
        },
        {
          key: 'share',
          title: t('lifecycle.share'),
          align: 'right',
          render: (row) => <Percent share={ratio(row.customers, everyone)} />,
        },
        {
          key: 'money',
          title: t(`measure.${measure}`),
          align: 'right',
          render: (row) => <Money minor={row.moneyMinor} />,
        },
        {
          key: 'moneyShare',
          title: t('lifecycle.share'),
          align: 'right',
          render: (row) => <Percent share={ratio(row.moneyMinor, money)} />,
        },
        {
          key: 'days',
          title: t('trajectories.days'),
          align: 'right',
          render: (row) => <Days value={row.meanDays === null ? null : Math.round(row.meanDays)} />,
        },
      ]}
    />
  );
}

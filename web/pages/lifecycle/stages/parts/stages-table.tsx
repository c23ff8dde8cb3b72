import type { Measure } from '#contract/common';
import { drillStage } from '#contract/drill';
import { DrillLink } from '../../../../frame/drill.tsx';
import { StageTag } from '../../../../frame/labels.tsx';
import { hasForecast, ratio, total } from '../../../../frame/quantities.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Days, Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import type { Stages } from '../prepare.ts';

/** Every stage with its meaning, the rule that decides it, and its people. */
export function StagesTable({ stages, measure }: { stages: Stages; measure: Measure }) {
  const { t } = usePen();
  const people = total(stages.stages, (row) => row.customers);
  const isForecast = hasForecast(stages.stages);
  const ruleOf = (stage: string) => stages.rules.find((rule) => rule.stage === stage)?.rule ?? '';
  return (
    <DataTable
      caption={t('lifecycle.stages.table')}
      rows={stages.stages}
      rowKey={(row) => row.stage}
      columns={[
        {
          key: 'stage',
          title: t('lifecycle.stage'),
          fixed: true,
          render: (row) => (
            <DrillLink where={drillStage(row.stage)}>
              <StageTag stage={row.stage} />
            </DrillLink>
          ),
        },
        { key: 'meaning', title: t('lifecycle.meaning'), wrap: true, render: (row) => t(`stage.${row.stage}.rule`) },
        {
          key: 'rule',
          title: t('lifecycle.evidence'),
          render: (row) => <span className="p-num">{ruleOf(row.stage)}</span>,
        },
        {
          key: 'customers',
          title: t('lifecycle.customers'),
          align: 'right',
          render: (row) => <Count value={row.customers} />,
        },
        {
          key: 'share',
          title: t('lifecycle.share'),
          align: 'right',
          render: (row) => <Percent share={ratio(row.customers, people)} />,
        },
        {
          key: 'money',
          title: t(`measure.${measure}`),
          align: 'right',
          render: (row) => <Money minor={row.moneyMinor} />,
        },
        {
          key: 'future',
          title: t('lifecycle.future'),
          align: 'right',
          render: (row) => <Money minor={isForecast ? row.futureMinor : null} />,
        },
        {
          key: 'silence',
          title: t('lifecycle.silence'),
          align: 'right',
          render: (row) => <Days value={row.customers > 0 ? Math.round(row.meanSilenceDays) : null} />,
        },
      ]}
    />
  );
}

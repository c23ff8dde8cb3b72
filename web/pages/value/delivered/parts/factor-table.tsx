import type { DeliveredAnswer } from '#contract/delivered';
import { usePen } from '../../../../frame/use-pen.ts';
import { Count, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { type Against, ahead, factorRows, points } from '../prepare.ts';

/** What stands behind each part, and everything that is known of it. */
export function FactorTable({ answer, rival }: { answer: DeliveredAnswer; rival: Against | undefined }) {
  const pen = usePen();
  const { t } = pen;
  const rows = factorRows(answer, rival);
  return (
    <Panel title={t('delivered.factor.table')} flush>
      <DataTable
        caption={t('delivered.factor.table')}
        rows={rows}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', title: t('delivered.part'), fixed: true, render: ({ part }) => t(`deliveredPart.${part}`) },
          {
            key: 'holds',
            title: t('delivered.factor.holds'),
            wrap: true,
            render: ({ part }) => t(`deliveredPart.${part}.holds`),
          },
          {
            key: 'mean',
            title: t('delivered.factor.mean'),
            align: 'right',
            render: ({ mean }) => <span className="p-num">{points(pen, mean)}</span>,
          },
          {
            key: 'answers',
            title: t('delivered.factor.answers'),
            align: 'right',
            render: ({ answers }) => <Count value={answers} />,
          },
          {
            key: 'weight',
            title: t('delivered.factor.weight'),
            align: 'right',
            render: ({ weight }) => <Percent share={weight} />,
          },
          {
            key: 'share',
            title: t('delivered.factor.share'),
            align: 'right',
            render: ({ share }) => <Percent share={share} />,
          },
          ...(rival === undefined
            ? []
            : [
                {
                  key: 'ahead',
                  title: t('delivered.against', { subject: rival.subject }),
                  align: 'right' as const,
                  render: ({ ahead: difference }: (typeof rows)[number]) => (
                    <span className="p-num">{difference === null ? '–' : ahead(pen, difference.difference)}</span>
                  ),
                },
              ]),
        ]}
      />
      <p className="p-caption d-note">{t('delivered.traits')}</p>
    </Panel>
  );
}

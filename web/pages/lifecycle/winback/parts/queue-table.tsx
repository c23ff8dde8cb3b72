import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../../../frame/answered.tsx';
import { To } from '../../../../frame/drill.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { Money, Percent } from '../../../../ui/cells.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { winbackQueueQuery } from '../queries.ts';

type Props = { ask: Parameters<typeof winbackQueueQuery>[0] };

/** The head of the queue: who, why, and what is expected of it. */
export function QueueTable({ ask }: Props) {
  const { t, formats } = usePen();
  const query = useQuery(winbackQueueQuery(ask));
  return (
    <Answered query={query} skeleton={[320]}>
      {({ rows }) => (
        <DataTable
          caption={t('winback.queue')}
          rows={rows}
          rowKey={(row) => row.customerId}
          maxHeight={480}
          empty={<p className="p-caption">{t('winback.queue.none')}</p>}
          columns={[
            {
              key: 'customer',
              title: t('winback.queue.customer'),
              fixed: true,
              render: (row) => (
                <To to={`/customers/${row.customerId}`} search={{ asOf: ask.asOf }}>
                  {row.name || t('customers.unnamed')}
                </To>
              ),
            },
            { key: 'last', title: t('winback.queue.last'), render: (row) => formats.day(row.lastOn) },
            { key: 'kind', title: t('winback.kind'), render: (row) => t(`lossKind.${row.kind}`) },
            {
              key: 'why',
              title: t('winback.queue.why'),
              render: (row) => (row.sign === null ? null : t(`lossSign.${row.sign}`)),
            },
            {
              key: 'confidence',
              title: t('winback.queue.confidence'),
              align: 'right',
              render: (row) => <Percent share={row.confidence} />,
            },
            {
              key: 'chance',
              title: t('winback.meanChance'),
              align: 'right',
              render: (row) => <Percent share={row.chance} />,
            },
            {
              key: 'value',
              title: t('winback.meanValue'),
              align: 'right',
              render: (row) => <Money minor={row.valueMinor} />,
            },
            { key: 'gain', title: t('winback.gain'), align: 'right', render: (row) => <Money minor={row.gainMinor} /> },
          ]}
        />
      )}
    </Answered>
  );
}

import type { DeliveredAnswer, DeliveredBy } from '#contract/delivered';
import { hasWords } from '#i18n';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import { type Group, points } from '../prepare.ts';

/** Our shop, competitors and groups side by side, each mean with its interval. */
export function GroupsTable({ answer }: { answer: DeliveredAnswer }) {
  const pen = usePen();
  const { t, formats } = pen;
  const nameOf = useGroupName(answer.by);
  const within = (mean: string, lower: string, upper: string) => (
    <span className="p-num">{t('delivered.bounds', { mean, lower, upper })}</span>
  );
  const mean = (of: (row: Row) => Group['cdv']) => (row: Row) => {
    const { mean: value, lower, upper } = of(row);
    return within(points(pen, value), points(pen, lower), points(pen, upper));
  };
  const named = answer.groups.filter(({ group }) => group !== '' || answer.groups.length > 1);
  const rows: Row[] = [
    ...(answer.own === null ? [] : [{ ...answer.own, name: t('delivered.group.all') }]),
    ...answer.competitors.map((row) => ({ ...row, name: row.subject })),
    ...named.map((row) => ({ ...row, name: nameOf(row.group) })),
  ];
  return (
    <Panel title={t('delivered.groups')} flush>
      <DataTable
        caption={t('delivered.groups')}
        rows={rows}
        rowKey={(row) => `${row.subject}/${row.group}/${row.name}`}
        columns={[
          { key: 'name', title: t('delivered.group'), fixed: true, render: ({ name }) => name },
          {
            key: 'answers',
            title: t('delivered.answers'),
            align: 'right',
            render: ({ answers }) => <span className="p-num">{formats.count(answers)}</span>,
          },
          { key: 'tcv', title: t('delivered.tcv'), align: 'right', render: mean((row) => row.tcv) },
          { key: 'tcc', title: t('delivered.tcc'), align: 'right', render: mean((row) => row.tcc) },
          { key: 'cdv', title: t('delivered.cdv'), align: 'right', render: mean((row) => row.cdv) },
          {
            key: 'relative',
            title: t('delivered.relative'),
            align: 'right',
            render: ({ relative }) =>
              relative === null
                ? '–'
                : within(points(pen, relative.ratio), points(pen, relative.lower), points(pen, relative.upper)),
          },
          {
            key: 'paid',
            title: t('delivered.paid'),
            align: 'right',
            render: ({ paid }) =>
              paid === null
                ? '–'
                : within(formats.money(paid.meanMinor), formats.money(paid.lower), formats.money(paid.upper)),
          },
        ]}
      />
      <p className="p-caption d-note">{t('delivered.groups.note')}</p>
    </Panel>
  );
}

type Row = Group & { name: string };

function useGroupName(by: DeliveredBy): (group: string) => string {
  const { t } = usePen();
  const words = useCodeWords();
  return (group) => {
    if (group === '') return t('delivered.group.none');
    const key = `${by}.${group}`;
    return hasWords(key) ? words(key) : group;
  };
}

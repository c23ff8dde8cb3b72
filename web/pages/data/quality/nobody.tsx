import { hasWords } from '#i18n';
import type { QualityFacts } from '../../../client/quality.ts';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useCodeWords, useWords } from '../../../words/use-words.ts';

/** Orders without anything that tells their customers apart. */
export function Guests({ guests }: { guests: QualityFacts['guests'] }) {
  const t = useWords();
  const formats = useFormats();
  if (guests.orders === 0) return <p>{t('quality.guests.none')}</p>;
  return (
    <p>
      {t('quality.guests.body', { orders: formats.count(guests.orders), revenue: formats.money(guests.revenueMinor) })}
    </p>
  );
}

type Blocked = QualityFacts['blockedIdentifiers'][number];

/** Identifiers that too many accounts share to stand for one person. */
export function BlockedTable({ blocked }: { blocked: readonly Blocked[] }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const worded = (keys: readonly string[], otherwise: string) => {
    const key = keys.find(hasWords);
    return key ? codeWords(key) : otherwise;
  };
  const columns: readonly Column<Blocked>[] = [
    { key: 'value', title: t('quality.blocked.value'), render: (row) => <code>{row.value}</code>, fixed: true },
    {
      key: 'kind',
      title: t('quality.blocked.kind'),
      render: (row) => worded([`customer.identifier.${row.kind}`, `field.customer.${row.kind}`], row.kind),
    },
    {
      key: 'accounts',
      title: t('quality.blocked.accounts'),
      render: (row) => <Count value={row.accounts} />,
      align: 'right',
    },
    {
      key: 'reason',
      title: t('quality.blocked.reason'),
      render: (row) => <span className="d-wrapping">{worded([`blocked.${row.reason}`], row.reason)}</span>,
    },
  ];
  return (
    <Panel title={t('quality.blocked')} caption={t('quality.blocked.caption')} flush>
      <DataTable
        caption={t('quality.blocked')}
        rows={blocked}
        rowKey={(row) => `${row.kind} ${row.value}`}
        columns={columns}
        maxHeight={360}
        empty={<p className="d-none">{t('quality.blocked.none')}</p>}
      />
    </Panel>
  );
}

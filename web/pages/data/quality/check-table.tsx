import { Checkbox } from 'antd';
import { hasWords } from '#i18n';
import type { QualityFacts } from '../../../client/quality.ts';
import { useChoice } from '../../../frame/address.ts';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useCodeWords, useWords } from '../../../words/use-words.ts';
import { StateLabel } from '../parts/import-state.tsx';

type Check = QualityFacts['checks'][number];

/** Red checks first, then by table. */
export function sortedChecks(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((a, b) => Number(b.red) - Number(a.red) || a.table.localeCompare(b.table));
}

/** What must hold in every table, and whether it does. */
export function CheckTable({ checks }: { checks: readonly Check[] }) {
  const t = useWords();
  const codeWords = useCodeWords();
  const formats = useFormats();
  const [shown, show] = useChoice('checks', ['all', 'red'], 'all');
  const sentence = ({ table, check }: Check) => {
    const key = [`check.${table}.${check}`, `check.${check}`].find(hasWords);
    return key ? codeWords(key, { table }) : check;
  };
  const columns: readonly Column<Check>[] = [
    {
      key: 'check',
      title: t('quality.check'),
      render: (row) => <span className="d-wrapping">{sentence(row)}</span>,
      fixed: true,
    },
    { key: 'table', title: t('quality.check.table'), render: (row) => <code>{row.table}</code> },
    {
      key: 'state',
      title: t('quality.health'),
      render: (row) => (
        <StateLabel tone={row.red ? 'bad' : 'good'}>{t(row.red ? 'quality.check.red' : 'quality.check.ok')}</StateLabel>
      ),
    },
    { key: 'wrong', title: t('quality.check.wrong'), render: (row) => <Count value={row.rowsWrong} />, align: 'right' },
    { key: 'at', title: t('quality.check.at'), render: (row) => formats.moment(row.at), align: 'right' },
  ];
  const rows = sortedChecks(shown === 'red' ? checks.filter((check) => check.red) : checks);
  return (
    <Panel title={t('quality.checks')} caption={t('quality.checks.caption')} flush>
      <DataTable
        caption={t('quality.checks')}
        rows={rows}
        rowKey={(row) => `${row.table} ${row.check}`}
        columns={columns}
        maxHeight={420}
        tools={
          <Checkbox checked={shown === 'red'} onChange={(event) => show(event.target.checked ? 'red' : 'all')}>
            {t('quality.checks.onlyRed')}
          </Checkbox>
        }
        empty={<p className="d-none">{t('quality.checks.none')}</p>}
      />
    </Panel>
  );
}

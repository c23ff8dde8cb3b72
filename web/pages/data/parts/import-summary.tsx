import type { ReactNode } from 'react';
import type { ImportSummary } from '#contract/intake';
import { Count } from '../../../ui/cells.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Grid, Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useLocale } from '../../../words/locale.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CountsEquation } from './counts-equation.tsx';
import { FlagTable } from './flag-table.tsx';
import { useIntakeWords } from './intake-words.ts';
import { moneyIn, summarySentence } from './summary-sentence.ts';

type Props = {
  summary: ImportSummary;
  children?: ReactNode /** False where the sentence stands elsewhere on the page. */;
  sentence?: boolean;
};

/** What a whole file holds: the sentence, the equation, money, reasons and flags; `children` stand under the sentence. */
export function SummaryView({ summary, children, sentence = true }: Props) {
  const t = useWords();
  const { locale } = useLocale();
  const formats = useFormats();
  return (
    <Grid>
      {sentence || children || summary.linesWithoutOrder > 0 ? (
        <Panel>
          <div className="d-stack">
            {sentence ? <p className="d-sentence">{summarySentence(locale, formats, summary)}</p> : null}
            {summary.linesWithoutOrder > 0 ? (
              <p>{t('import.linesWithoutOrder', { n: formats.count(summary.linesWithoutOrder) })}</p>
            ) : null}
            {children}
          </div>
        </Panel>
      ) : null}
      <Panel title={t('import.counts')} span={6}>
        <CountsEquation counts={summary.counts} />
      </Panel>
      <Totals totals={summary.totals} />
      <Refusals refusals={summary.refusals} />
      <Panel title={t('import.flags')} span={4} flush>
        <FlagTable flags={summary.flags} />
      </Panel>
    </Grid>
  );
}

type Total = ImportSummary['totals'][number];

function Totals({ totals }: { totals: readonly Total[] }) {
  const t = useWords();
  const { locale } = useLocale();
  const columns: readonly Column<Total>[] = [
    { key: 'currency', title: t('import.totals.currency'), render: (row) => row.currency, fixed: true },
    { key: 'orders', title: t('import.totals.orders'), render: (row) => <Count value={row.orders} />, align: 'right' },
    {
      key: 'total',
      title: t('import.totals.total'),
      render: (row) => <span className="p-num">{moneyIn(locale, row.currency, row.totalMinor)}</span>,
      align: 'right',
    },
    {
      key: 'refunded',
      title: t('import.totals.refunded'),
      render: (row) => <span className="p-num">{moneyIn(locale, row.currency, row.refundedMinor)}</span>,
      align: 'right',
    },
  ];
  if (totals.length === 0) return null;
  return (
    <Panel title={t('import.totals')} span={6} flush>
      <DataTable caption={t('import.totals')} rows={totals} rowKey={(row) => row.currency} columns={columns} />
    </Panel>
  );
}

type Refusal = ImportSummary['refusals'][number];

function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  const t = useWords();
  const words = useIntakeWords();
  const columns: readonly Column<Refusal>[] = [
    {
      key: 'reason',
      title: t('import.refusals.reason'),
      render: (row) => (
        <span className="d-wrapping">{words.refusal(row.code, { column: row.column, value: row.example })}</span>
      ),
      fixed: true,
    },
    { key: 'column', title: t('import.refusals.column'), render: (row) => row.column },
    {
      key: 'example',
      title: t('import.refusals.example'),
      render: (row) => (
        <code className="d-cell" title={row.example}>
          {row.example}
        </code>
      ),
    },
    { key: 'rows', title: t('import.refusals.rows'), render: (row) => <Count value={row.rows} />, align: 'right' },
  ];
  return (
    <Panel title={t('import.refusals')} span={8} flush>
      <DataTable
        caption={t('import.refusals')}
        rows={refusals}
        rowKey={(row) => `${row.code} ${row.column}`}
        columns={columns}
        empty={<p className="d-none">{t('import.refusals.none')}</p>}
      />
    </Panel>
  );
}

import { writtenFacts } from '../../../../frame/model-words.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';
import type { Formulas } from '../prepare.ts';

const TONE = { done: 'p-good', weak: '', missing: 'p-bad' } as const;

/** The five steps of an analysis of lifetime value, and how far this shop has come. */
export function Steps({ answer }: { answer: Formulas }) {
  const { t, formats } = usePen();
  const words = useCodeWords();
  return (
    <Panel title={t('steps.title')} flush>
      <DataTable
        caption={t('steps.title')}
        rows={answer.steps}
        rowKey={(row) => row.step}
        columns={[
          { key: 'step', title: t('steps.step'), fixed: true, wrap: true, render: (row) => t(`steps.${row.step}`) },
          {
            key: 'state',
            title: t('steps.state'),
            render: (row) => <span className={TONE[row.state]}>{t(`steps.${row.state}`)}</span>,
          },
          {
            key: 'says',
            title: t('steps.says'),
            wrap: true,
            render: (row) => words(`steps.${row.step}.says`, writtenFacts(row.params, formats)),
          },
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('steps.note')}
      </p>
    </Panel>
  );
}

import { STAGES, type Stage } from '#contract/common';
import { StageTag } from '../../../../frame/labels.tsx';
import { usePen } from '../../../../frame/use-pen.ts';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';

const PARTS = ['aim', 'actions', 'watch'] as const;

/** The strategy of each stage: what it is for, what to do, and what tells whether it works. */
export function Playbook() {
  const { t } = usePen();
  const parts = PARTS.map(
    (part): Column<Stage> => ({
      key: part,
      title: t(`playbook.${part}`),
      wrap: true,
      width: 220,
      render: (stage) => <Lines text={t(`playbook.${stage}.${part}`)} />,
    }),
  );
  return (
    <Panel title={t('playbook.title')} flush>
      <DataTable
        caption={t('playbook.title')}
        rows={STAGES}
        rowKey={(stage) => stage}
        columns={[
          {
            key: 'stage',
            title: t('lifecycle.stage'),
            fixed: true,
            render: (stage) => <StageTag stage={stage} />,
          },
          { key: 'strategy', title: t('playbook.strategy'), render: (stage) => t(`playbook.${stage}`) },
          ...parts,
        ]}
      />
      <p className="p-caption" style={{ padding: '8px 16px 12px' }}>
        {t('playbook.note')}
      </p>
    </Panel>
  );
}

function Lines({ text }: { text: string }) {
  const all = text.split('\n');
  if (all.length === 1) return text;
  return (
    <ul>
      {all.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

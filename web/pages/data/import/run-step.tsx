import type { ReactNode } from 'react';
import type { Import } from '#contract/intake';
import { To } from '../../../frame/drill.tsx';
import { RecalculationProgress, useRecalculation } from '../../../frame/recalculation.tsx';
import { Panel } from '../../../ui/page-layout.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SummaryView } from '../parts/import-summary.tsx';
import { ImportWork } from '../parts/import-work.tsx';
import { ImportStopped } from './import-stopped.tsx';

type Props = { found: Import; next: ReactNode };

/** The rows coming in, and where to look when they are. */
export function RunStep({ found, next }: Props) {
  const t = useWords();
  if (found.state === 'running') {
    return (
      <Panel>
        <ImportWork found={found} title={t('import.run.busy', { name: found.fileName })} hint={t('import.run.hint')} />
      </Panel>
    );
  }
  if (found.state === 'failed' || found.state === 'cancelled')
    return <ImportStopped found={found} phase="run" actions={next} />;
  if (found.state === 'reverted') return <EmptyState title={t('import.state.reverted')} actions={next} />;
  return <Done found={found} next={next} />;
}

function Done({ found, next }: Props) {
  const t = useWords();
  const { count } = useFormats();
  const after = useRecalculation(true);
  const refused = found.summary?.counts.refused ?? 0;
  return (
    <>
      <Panel title={t('import.run.done')}>
        <div className="d-stack">
          {after.isOver ? null : <p>{t('import.run.follow')}</p>}
          <RecalculationProgress jobs={after.jobs} />
          <nav className="d-links" aria-label={t('import.run.where')}>
            <span className="p-secondary">{t('import.run.where')}</span>
            <To to="/">{t('import.run.home')}</To>
            <To to="/customers">{t('import.run.customers')}</To>
            {refused > 0 ? (
              <To to="/data/quarantine" search={{ import: String(found.importId) }}>
                {t('import.run.refused', { rows: count(refused) })}
              </To>
            ) : null}
            <To to={`/data/imports/${found.importId}`}>{t('import.run.record')}</To>
          </nav>
          {next}
        </div>
      </Panel>
      {found.summary ? <SummaryView summary={found.summary} /> : null}
    </>
  );
}

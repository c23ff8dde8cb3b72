import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Import, Mapping, OrderStatus } from '#contract/intake';
import { runAllTheSame, takeStep } from '../../../client/imports.ts';
import { isAskFailure } from '../../../client/problem.ts';
import { Panel } from '../../../ui/page-layout.tsx';
import { EmptyState, FailureState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SummaryView } from '../parts/import-summary.tsx';
import { ImportWork } from '../parts/import-work.tsx';
import { useImportFailureSentence } from '../parts/intake-words.ts';
import { StatusWords } from '../parts/status-words.tsx';
import { withStatus } from '../parts/vocabulary.ts';
import { ImportStopped } from './import-stopped.tsx';

type Props = {
  found: Import;
  /** The mapping as it would be checked next; undefined where the upload is not known here any more. */
  mapping: Mapping | undefined;
  checking: boolean;
  failure: unknown;
  onMap: (mapping: Mapping) => void;
  onCheck: () => void;
  onChange: (() => void) | undefined;
  onRun: () => void;
};

/** The dry run over the whole file, and what it found. */
export function CheckStep(props: Props) {
  const t = useWords();
  const { found } = props;
  const back = props.onChange ? <Button onClick={props.onChange}>{t('import.check.change')}</Button> : null;
  if (found.state === 'checking') {
    return (
      <Panel>
        <ImportWork
          found={found}
          title={t('import.check.busy', { name: found.fileName })}
          hint={t('import.check.hint')}
        />
      </Panel>
    );
  }
  if (found.state === 'failed' || found.state === 'cancelled')
    return <ImportStopped found={found} phase="check" actions={back} />;
  return <Checked {...props} />;
}

function Checked({ found, mapping, checking, failure, onMap, onCheck, onChange, onRun }: Props) {
  const t = useWords();
  const { count } = useFormats();
  const sentence = useImportFailureSentence();
  const run = useMutation({
    mutationFn: (isForced: boolean) => (isForced ? runAllTheSame(found.importId) : takeStep(found.importId, 'run')),
    onSuccess: onRun,
  });
  const force = isAskFailure(run.error, 'import.too-many-refused') ? (
    <Button loading={run.isPending} onClick={() => run.mutate(true)}>
      {t('import.check.force', { rows: count(found.summary?.counts.refused ?? 0) })}
    </Button>
  ) : null;
  const { summary } = found;
  if (!summary) return null;
  const { read, refused, created, updated } = summary.counts;
  const good = read - refused;
  const failed = run.error ?? failure;
  const setStatus = (text: string, status: OrderStatus | undefined) =>
    mapping && onMap(withStatus(mapping, text, status));
  const isNamed = summary.unknownStatuses.some(({ text }) => mapping?.statuses[text]);
  return (
    <>
      <SummaryView summary={summary}>
        {good > 0 && created + updated === 0 ? <p>{t('import.check.same')}</p> : null}
        <div className="d-actions">
          {onChange ? <Button onClick={onChange}>{t('import.check.change')}</Button> : null}
          <Button type="primary" disabled={good === 0} loading={run.isPending} onClick={() => run.mutate(false)}>
            {t('import.check.run', { rows: count(good) })}
          </Button>
        </div>
      </SummaryView>
      {failed ? <FailureState sentence={sentence(failed)} actions={force} /> : null}
      {good === 0 ? <EmptyState title={t('import.check.nothing')} /> : null}
      {summary.unknownStatuses.length > 0 && mapping ? (
        <Panel title={t('import.unknown')} caption={t('import.unknown.caption')} flush>
          <StatusWords
            caption={t('import.unknown')}
            texts={summary.unknownStatuses}
            statuses={mapping.statuses}
            onChange={setStatus}
          />
          <div className="d-actions d-none">
            <Button disabled={!isNamed} loading={checking} onClick={onCheck}>
              {t('import.check.again')}
            </Button>
          </div>
        </Panel>
      ) : null}
    </>
  );
}

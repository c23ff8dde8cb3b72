import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ConsentImport } from '#contract/consent';
import { sendFile } from '../../../../client/upload.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';

const SHOWN = 10;

/** Consents from a file: what was added, and which lines could not be used. */
export function ConsentFile() {
  const { t } = usePen();
  const id = useId();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const taking = useMutation({
    mutationFn: (file: File): Promise<ConsentImport> =>
      sendFile('/api/v1/consents/import', file, { onSent: () => undefined }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['actions', 'sheet'] }),
  });
  return (
    <Panel title={t('policy.consents')}>
      <p>{t('policy.consents.body')}</p>
      <label htmlFor={id} className="a-label">
        {t('policy.consents.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        disabled={taking.isPending}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) taking.mutate(file);
        }}
      />
      <div role="status">
        {taking.error ? <p className="p-bad">{sentence(taking.error)}</p> : null}
        {taking.data ? <Taken taken={taking.data} /> : null}
      </div>
    </Panel>
  );
}

function Taken({ taken }: { taken: ConsentImport }) {
  const { t, formats } = usePen();
  return (
    <>
      <p>
        {t('policy.consents.done', {
          added: formats.count(taken.added),
          known: formats.count(taken.known),
          refused: formats.count(taken.refused),
        })}
      </p>
      <ul className="a-plain">
        {taken.faults.slice(0, SHOWN).map(({ line, fault, value }) => (
          <li key={line} className="p-bad">
            {t('policy.consents.fault', { line: formats.count(line), fault, value })}
          </li>
        ))}
      </ul>
    </>
  );
}

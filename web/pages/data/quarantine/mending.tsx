import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Import, Mapping } from '#contract/intake';
import { refusedCsvUrl, sendMended, tryRefusedAgain } from '../../../client/imports.ts';
import { Panel } from '../../../ui/page-layout.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useImportFailureSentence } from '../parts/intake-words.ts';
import { StatusWords } from '../parts/status-words.tsx';
import { withStatus } from '../parts/vocabulary.ts';
import '../parts/data.css';

/** Two ways to get refused rows in: the mended file, or a meaning for the status words that were not known. */
export function Mending({ found }: { found: Import }) {
  const unknown = found.summary?.unknownStatuses ?? [];
  return (
    <>
      <MendedFile found={found} span={unknown.length > 0 ? 5 : 12} />
      {unknown.length > 0 ? <StatusMeaning found={found} unknown={unknown} /> : null}
    </>
  );
}

/** Goes to the check of the import that tries the rows again. */
function useToCheck() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (next: Import) => {
    client.setQueryData(['imports', next.importId], next);
    void client.invalidateQueries({ queryKey: ['imports'] });
    void navigate({ to: '/data/import', search: { import: String(next.importId), step: 'check' } } as never);
  };
}

function MendedFile({ found, span }: { found: Import; span: 5 | 12 }) {
  const t = useWords();
  const sentence = useImportFailureSentence();
  const toCheck = useToCheck();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState({ sent: 0, total: 0 });
  const send = useMutation({
    mutationFn: (file: File) => sendMended(found.importId, file, setSent),
    onSuccess: toCheck,
  });
  return (
    <Panel title={t('quarantine.mend.file')} span={span}>
      <div className="d-stack">
        <p className="p-secondary">{t('quarantine.mend.file.body')}</p>
        <div className="d-actions">
          <Button href={refusedCsvUrl(found.importId)} download>
            {t('quarantine.download')}
          </Button>
          <input
            ref={input}
            className="d-file"
            type="file"
            tabIndex={-1}
            aria-label={t('quarantine.upload')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) send.mutate(file);
              event.target.value = '';
            }}
          />
          <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
            {t('quarantine.upload')}
          </Button>
        </div>
        {send.isPending ? (
          <ProgressLine
            title={t('import.uploading', { name: send.variables.name })}
            phase=""
            unit="kB"
            progress={{
              phase: '',
              done: sent.sent,
              total: sent.total || null,
              unit: '',
              ratePerSecond: null,
              secondsLeft: null,
            }}
          />
        ) : null}
        {send.error ? <p className="p-field-error">{sentence(send.error)}</p> : null}
      </div>
    </Panel>
  );
}

type MeaningProps = { found: Import; unknown: readonly { text: string; rows: number }[] };

function StatusMeaning({ found, unknown }: MeaningProps) {
  const t = useWords();
  const sentence = useImportFailureSentence();
  const toCheck = useToCheck();
  const [mapping, setMapping] = useState<Mapping>(found.mapping);
  const again = useMutation({ mutationFn: () => tryRefusedAgain(found.importId, mapping), onSuccess: toCheck });
  const isNamed = unknown.some(({ text }) => mapping.statuses[text]);
  return (
    <Panel title={t('quarantine.mend.status')} caption={t('quarantine.mend.status.body')} span={7} flush>
      <StatusWords
        caption={t('quarantine.mend.status')}
        texts={unknown}
        statuses={mapping.statuses}
        onChange={(text, status) => setMapping(withStatus(mapping, text, status))}
      />
      <div className="d-actions d-none">
        <Button disabled={!isNamed} loading={again.isPending} onClick={() => again.mutate()}>
          {t('quarantine.mend.again')}
        </Button>
        {again.error ? <span className="p-field-error">{sentence(again.error)}</span> : null}
      </div>
    </Panel>
  );
}

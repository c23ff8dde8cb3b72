import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { CustomerList, CustomerListFile } from '#contract/customer-list';
import { ASSIGNED_BY } from '#contract/experiment';
import type { Upload } from '#contract/intake';
import { addList, replaceList } from '../../../../client/lists.ts';
import { uploadFile } from '../../../../client/upload.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { NamedField } from '../../../../ui/named-field.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useCodeWords } from '../../../../words/use-words.ts';

type Draft = { upload: Upload | undefined; name: string; column: string; by: string; source: string };
const EMPTY: Draft = { upload: undefined, name: '', column: '', by: '', source: '' };

/** Takes in a file as a new list, or as the next version of one. */
export function TakeList({ list }: { list: CustomerList | undefined }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [, change] = useAddress();
  const id = useId();
  const [draft, setDraft] = useState(EMPTY);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(file, { onSent: () => undefined }),
    onSuccess: (upload) => setDraft({ ...EMPTY, upload, name: upload.fileName.replace(/\.\w+$/, '').slice(0, 80) }),
  });
  const taking = useMutation({
    mutationFn: () => {
      const file = fileOf(draft);
      return list === undefined ? addList({ name: draft.name, file }) : replaceList(list.listId, file);
    },
    onSuccess: async ({ listId }) => {
      setDraft(EMPTY);
      await client.invalidateQueries({ queryKey: ['lists'] });
      change({ list: String(listId) });
    },
  });
  const failure = taking.error ?? sending.error;
  return (
    <Panel
      title={list === undefined ? t('lists.new') : t('lists.replace', { name: list.name })}
      caption={t('lists.new.caption')}
      actions={
        list === undefined ? undefined : (
          <Button size="small" onClick={() => change({ list: undefined })}>
            {t('lists.new')}
          </Button>
        )
      }
    >
      <label htmlFor={id} className="l-file">
        {t('lists.file')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) sending.mutate(file);
        }}
      />
      {draft.upload === undefined ? null : <Choices draft={draft} set={set} isNew={list === undefined} />}
      <div className="l-foot">
        <p role="status" className={failure ? 'p-bad' : 'p-caption'}>
          {failure ? sentence(failure) : ''}
        </p>
        {draft.upload === undefined ? null : (
          <Button
            type="primary"
            loading={taking.isPending}
            disabled={list === undefined && draft.name.trim() === ''}
            onClick={() => taking.mutate()}
          >
            {t('lists.take')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Choices({ draft, set, isNew }: { draft: Draft; set: (part: Partial<Draft>) => void; isNew: boolean }) {
  const { t } = usePen();
  const code = useCodeWords();
  const columns = draft.upload?.reading.columns ?? [];
  return (
    <div className="l-form">
      {isNew ? (
        <NamedField maxLength={80} name={t('lists.name')} value={draft.name} onChange={(name) => set({ name })} />
      ) : null}
      <NamedField
        name={t('lists.column')}
        value={draft.column}
        options={[['', t('lists.auto')], ...columns.map((name) => [name, name] as const)]}
        onChange={(column) => set({ column })}
      />
      <NamedField
        name={t('lists.by')}
        value={draft.by}
        options={[['', t('lists.auto')], ...ASSIGNED_BY.map((one) => [one, code(`experiments.by.${one}`)] as const)]}
        onChange={(by) => set({ by })}
      />
      <NamedField maxLength={80} name={t('lists.source')} value={draft.source} onChange={(source) => set({ source })} />
    </div>
  );
}

/** What was left open is left out. */
function fileOf({ upload, column, by, source }: Draft): CustomerListFile {
  return {
    uploadId: upload?.uploadId ?? '',
    ...(column === '' ? {} : { column }),
    ...(by === '' ? {} : { by: by as NonNullable<CustomerListFile['by']> }),
    ...(source.trim() === '' ? {} : { source }),
  };
}

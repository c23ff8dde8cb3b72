import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { COSTS_ARE, DELIVERED_PARTS } from '#contract/delivered';
import { ASSIGNED_BY } from '#contract/experiment';
import { uploadFile } from '../../../../client/upload.ts';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { NamedField } from '../../../../ui/named-field.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { EMPTY, guessed, isWhole, newStudyOf, type StudyDraft } from '../draft.ts';
import { addStudy } from '../queries.ts';

type Form = { draft: StudyDraft; set: (part: Partial<StudyDraft>) => void };

/** Takes in a file of answers: what its columns are, and on what scale was answered. */
export function TakeIn() {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const [, change] = useAddress();
  const id = useId();
  const [draft, setDraft] = useState(EMPTY);
  const form: Form = { draft, set: (part) => setDraft((now) => ({ ...now, ...part })) };
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(file, { onSent: () => undefined }),
    onSuccess: ({ uploadId, fileName, reading: { columns } }) =>
      setDraft({ ...EMPTY, ...guessed(fileName, columns), upload: { uploadId, fileName, columns } }),
  });
  const taking = useMutation({
    mutationFn: () => addStudy(newStudyOf(draft)),
    onSuccess: async ({ studyId }) => {
      setDraft(EMPTY);
      await client.invalidateQueries({ queryKey: ['value', 'delivered'] });
      change({ study: String(studyId) });
    },
  });
  const failure = taking.error ?? sending.error;
  return (
    <Panel title={t('delivered.new')} caption={t('delivered.new.caption')}>
      <div className="d-form">
        <div className="d-wide">
          <label htmlFor={id}>{t('delivered.file')}</label>
          <input
            id={id}
            type="file"
            accept=".csv,.txt,.xlsx"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) sending.mutate(file);
            }}
          />
          {draft.upload === undefined ? null : (
            <p className="p-caption">
              {t('delivered.file.columns', {
                file: draft.upload.fileName,
                columns: formats.count(draft.upload.columns.length),
              })}
            </p>
          )}
        </div>
        {draft.upload === undefined ? null : (
          <>
            <Parts {...form} />
            <Who {...form} />
            <Scale {...form} />
          </>
        )}
      </div>
      <div className="d-foot">
        <p role="status" className={failure ? 'p-bad' : 'p-caption'}>
          {failure ? sentence(failure) : ''}
        </p>
        {draft.upload === undefined ? null : (
          <Button type="primary" loading={taking.isPending} disabled={!isWhole(draft)} onClick={() => taking.mutate()}>
            {t('delivered.take')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

const columnsOf = ({ upload }: StudyDraft) => upload?.columns.map((name) => [name, name] as const) ?? [];

function Parts({ draft, set }: Form) {
  const { t } = usePen();
  return DELIVERED_PARTS.map((part) => (
    <NamedField
      key={part}
      name={t('delivered.field.part', { part: t(`deliveredPart.${part}`) })}
      value={draft.items[part]}
      options={[['', '–'], ...columnsOf(draft)]}
      onChange={(column) => set({ items: { ...draft.items, [part]: column } })}
    />
  ));
}

/** Who answered, about which shop, in which group. */
function Who({ draft, set }: Form) {
  const { t } = usePen();
  const columns = columnsOf(draft);
  return (
    <>
      <NamedField
        name={t('delivered.field.customer')}
        value={draft.customerColumn}
        options={[['', t('delivered.field.nobody')], ...columns]}
        onChange={(customerColumn) => set({ customerColumn })}
      />
      {draft.customerColumn === '' ? null : (
        <NamedField
          name={t('delivered.field.by')}
          value={draft.by}
          options={ASSIGNED_BY.map((one) => [one, t(`experiments.by.${one}`)])}
          onChange={(by) => set({ by: by as StudyDraft['by'] })}
        />
      )}
      <NamedField
        name={t('delivered.field.subject')}
        value={draft.subjectColumn}
        options={[['', t('delivered.field.subject.none')], ...columns]}
        onChange={(subjectColumn) => set({ subjectColumn })}
      />
      {draft.subjectColumn === '' ? null : (
        <NamedField
          maxLength={80}
          name={t('delivered.field.own')}
          hint={t('delivered.field.own.hint')}
          value={draft.own}
          onChange={(own) => set({ own })}
        />
      )}
      <NamedField
        name={t('delivered.field.group')}
        value={draft.groupColumn}
        options={[['', t('delivered.field.group.none')], ...columns]}
        onChange={(groupColumn) => set({ groupColumn })}
      />
    </>
  );
}

function Scale({ draft, set }: Form) {
  const { t } = usePen();
  return (
    <>
      <NamedField
        name={t('delivered.field.lowest')}
        type="number"
        value={draft.lowest}
        onChange={(lowest) => set({ lowest })}
      />
      <NamedField
        name={t('delivered.field.highest')}
        type="number"
        value={draft.highest}
        onChange={(highest) => set({ highest })}
      />
      <NamedField
        name={t('delivered.field.costs')}
        value={draft.costsAre}
        options={COSTS_ARE.map((one) => [one, t(`delivered.field.costs.${one}`)])}
        onChange={(costsAre) => set({ costsAre: costsAre as StudyDraft['costsAre'] })}
      />
      <NamedField
        maxLength={80}
        name={t('delivered.field.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
    </>
  );
}

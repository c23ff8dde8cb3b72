import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId } from 'react';
import { ASSIGNED_BY, METRICS } from '#contract/experiment';
import { uploadFile } from '../../../../client/upload.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { NamedField } from '../../../../ui/named-field.tsx';
import { Panel } from '../../../../ui/page-layout.tsx';
import { addExperiment, ledgerQuery } from '../../queries.ts';
import { isWhole, newExperimentOf } from '../draft.ts';
import { type DraftForm, useDraft } from '../use-draft.ts';

/** Takes in an experiment somebody else ran: a file, its columns, and how it is to be judged, fixed before anybody looks. */
export function TakeIn() {
  const { t, formats } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const navigate = useNavigate();
  const per = useMinorPerMajor();
  const id = useId();
  const form = useDraft();
  const { draft, begin } = form;
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(file, { onSent: () => undefined }),
    onSuccess: begin,
  });
  const taking = useMutation({
    mutationFn: () => addExperiment(newExperimentOf(draft, per)),
    onSuccess: async ({ experimentId }) => {
      await client.invalidateQueries({ queryKey: ['effect'] });
      await navigate({ to: `/effect/experiments/${experimentId}` } as never);
    },
  });
  const failure = taking.error ?? sending.error;
  return (
    <Panel title={t('experiments.new')} caption={t('experiments.new.caption')}>
      <div className="e-form">
        <div className="e-wide">
          <label htmlFor={id}>{t('experiments.file')}</label>
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
              {t('experiments.file.rows', {
                file: draft.upload.fileName,
                columns: formats.count(draft.upload.columns.length),
              })}
            </p>
          )}
        </div>
        {draft.upload === undefined ? null : (
          <>
            <Columns form={form} />
            <Judged form={form} />
          </>
        )}
      </div>
      <div className="e-keeping">
        <p role="status" className={failure ? 'p-bad' : 'p-caption'}>
          {failure ? sentence(failure) : ''}
        </p>
        {draft.upload === undefined ? null : (
          <Button type="primary" loading={taking.isPending} disabled={!isWhole(draft)} onClick={() => taking.mutate()}>
            {t('experiments.take')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** What the columns of the file say. */
function Columns({ form: { draft, set } }: { form: DraftForm }) {
  const { t } = usePen();
  const columns = draft.upload?.columns.map((name) => [name, name] as const) ?? [];
  return (
    <>
      <NamedField
        name={t('experiments.field.customer')}
        value={draft.customerColumn}
        options={columns}
        onChange={(customerColumn) => set({ customerColumn })}
      />
      <NamedField
        name={t('experiments.field.by')}
        value={draft.by}
        options={ASSIGNED_BY.map((one) => [one, t(`experiments.by.${one}`)])}
        onChange={(by) => set({ by: by as typeof draft.by })}
      />
      <NamedField
        name={t('experiments.field.arm')}
        value={draft.armColumn}
        options={columns}
        onChange={(armColumn) => set({ armColumn })}
      />
      <NamedField
        name={t('experiments.field.control')}
        hint={t('experiments.field.control.hint')}
        value={draft.control}
        onChange={(control) => set({ control })}
      />
      <NamedField
        name={t('experiments.field.day')}
        value={draft.dayColumn}
        options={[['', t('experiments.field.day.none')], ...columns]}
        onChange={(dayColumn) => set({ dayColumn })}
      />
      {draft.dayColumn === '' ? (
        <NamedField
          name={t('experiments.field.assignedOn')}
          type="date"
          value={draft.assignedOn}
          onChange={(assignedOn) => set({ assignedOn })}
        />
      ) : null}
    </>
  );
}

/** How the experiment is judged: measure, window, plan, cost. */
function Judged({ form: { draft, set } }: { form: DraftForm }) {
  const { t } = usePen();
  const ledger = useQuery(ledgerQuery(undefined));
  const strategies = (ledger.data?.strategies ?? []).filter(({ state }) => state === 'open');
  return (
    <>
      <NamedField name={t('experiments.field.name')} value={draft.name} onChange={(name) => set({ name })} />
      <NamedField
        name={t('experiments.field.question')}
        value={draft.question}
        onChange={(question) => set({ question })}
      />
      <NamedField
        name={t('experiments.field.primary')}
        value={draft.primary}
        options={METRICS.map((one) => [one, t(`metric.${one}`)])}
        onChange={(primary) => set({ primary: primary as typeof draft.primary })}
      />
      <NamedField
        name={t('experiments.field.window')}
        type="number"
        min={0}
        value={draft.windowDays}
        onChange={(windowDays) => set({ windowDays })}
      />
      <NamedField
        name={t('experiments.field.share')}
        hint={t('experiments.field.share.hint')}
        type="number"
        min={0}
        value={draft.share}
        onChange={(share) => set({ share })}
      />
      <NamedField
        name={t('experiments.field.cost')}
        type="number"
        min={0}
        value={draft.cost}
        onChange={(cost) => set({ cost })}
      />
      <NamedField
        name={t('experiments.field.strategy')}
        value={draft.strategyId}
        options={[
          ['', t('experiments.field.strategy.none')],
          ...strategies.map((one) => [String(one.strategyId), one.name] as const),
        ]}
        onChange={(strategyId) => set({ strategyId })}
      />
    </>
  );
}

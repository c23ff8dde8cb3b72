import '../profit.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Settings } from '#contract/settings';
import { putSettings } from '../../../../client/decisions.ts';
import { settingsQuery } from '../../../../client/shop.ts';
import { Answered } from '../../../../frame/answered.tsx';
import { RecalculationProgress, useRecalculation } from '../../../../frame/recalculation.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { COST_FIELDS, type CostDraft, type CostField, costDraftOf, costFaults, withCosts } from '../cost-draft.ts';
import { AcquisitionTable } from './acquisition-table.tsx';

/** The cost model, to be read and changed. */
export function CostModelPanel() {
  const t = useWords();
  const query = useQuery(settingsQuery);
  return (
    <Panel title={<span id="costs">{t('profit.model')}</span>}>
      <p className="p-caption">{t('profit.model.note')}</p>
      <Answered query={query} skeleton={[240]}>
        {(kept) => <CostForm key={JSON.stringify(costDraftOf(kept))} kept={kept} />}
      </Answered>
    </Panel>
  );
}

function CostForm({ kept }: { kept: Settings }) {
  const t = useWords();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const [before] = useState(() => costDraftOf(kept));
  const [draft, setDraft] = useState<CostDraft>(before);
  const faults = costFaults(draft, kept.currency);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before);
  const save = useMutation({
    // Others may have decided something else meanwhile: what is kept now is read again, and only the costs change.
    mutationFn: async () => putSettings(withCosts(await client.fetchQuery({ ...settingsQuery, staleTime: 0 }), draft)),
    onSuccess: (settings) => {
      client.setQueryData(['settings'], settings);
      void client.invalidateQueries({ queryKey: ['status'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && faults.size === 0) save.mutate();
  };
  return (
    <form className="v-costs" onSubmit={submit} noValidate>
      <div className="v-cost-fields">
        {COST_FIELDS.map((field) => (
          <CostInput
            key={field.name}
            field={field}
            currency={kept.currency}
            value={draft.values[field.name]}
            isWrong={faults.has(field.name)}
            onChange={(text) => setDraft({ ...draft, values: { ...draft.values, [field.name]: text } })}
          />
        ))}
      </div>
      <AcquisitionTable
        rows={draft.rows}
        currency={kept.currency}
        faults={faults}
        onChange={(rows) => setDraft({ ...draft, rows })}
      />
      <div className="v-save">
        <Button disabled={!isChanged} onClick={() => setDraft(before)}>
          {t('settings.discard')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!isChanged || faults.size > 0} loading={save.isPending}>
          {t('profit.model.save')}
        </Button>
        <p role="status" className={save.error || faults.size > 0 ? 'p-bad' : 'p-caption'}>
          {save.error ? sentence(save.error) : faults.size > 0 ? t('profit.model.fault') : ''}
        </p>
      </div>
      <Afterwards />
    </form>
  );
}

/** The work that a change sets off, wherever it was made. */
function Afterwards() {
  const { jobs } = useRecalculation(true);
  return jobs.length > 0 ? <RecalculationProgress jobs={jobs} /> : null;
}

type InputProps = {
  field: CostField;
  currency: string;
  value: string;
  isWrong: boolean;
  onChange: (text: string) => void;
};

function CostInput({ field, currency, value, isWrong, onChange }: InputProps) {
  const t = useWords();
  const unit = { percent: '%', money: currency, days: t('settings.unit.days') }[field.kind];
  return (
    <label className="v-cost">
      <span>{t(`profit.model.${field.name}`)}</span>
      <span className="v-measure">
        <input
          className="p-field"
          type="number"
          inputMode="decimal"
          step="any"
          min={0}
          value={value}
          {...(isWrong ? { 'aria-invalid': true as const } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
        <span>{unit}</span>
      </span>
      <span className="p-caption">{t(`profit.model.${field.name}.why`)}</span>
    </label>
  );
}

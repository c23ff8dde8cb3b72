import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { NewPlan, Plan } from '#contract/plan';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { LongField } from '../../campaign/parts/steps.tsx';
import { Conditions } from '../../parts/conditions.tsx';
import { ChoiceField, Field, TextField } from '../../parts/field.tsx';
import { keepPlan, plansQuery, removePlan } from '../../plan-queries.ts';

const KINDS = ['call', 'visit', 'gift', 'service-review', 'other'] as const;
type SentItem = NewPlan['items'][number];

/** A plan as it is typed. */
export function PlanForm({ kind, plan, onDone }: { kind: Plan['kind']; plan: Plan | null; onDone: () => void }) {
  const { t } = usePen();
  const [draft, setDraft] = useState<NewPlan>(() => (plan === null ? blank(kind) : sent(plan)));
  const change = (part: Partial<NewPlan>) => setDraft((now) => ({ ...now, ...part }));
  const put = (at: number, part: Partial<SentItem>) =>
    change({ items: draft.items.map((item, i) => (i === at ? { ...item, ...part } : item)) });
  return (
    <Panel title={t(`plans.kind.${kind}`)}>
      <div className="a-form">
        <TextField name={t('plan.name')} value={draft.name} maxLength={80} onChange={(name) => change({ name })} />
        <TextField name={t('plan.owner')} value={draft.owner} maxLength={80} onChange={(owner) => change({ owner })} />
        <DayField name={t('plan.review')} value={draft.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />
        <TextField
          name={t('plan.aim')}
          value={draft.aim}
          maxLength={400}
          wide="a-two"
          onChange={(aim) => change({ aim })}
        />
        <TextField
          name={t('plan.customer')}
          value={draft.customerId ?? ''}
          onChange={(text) => change({ customerId: /^\d{1,20}$/.test(text.trim()) ? text.trim() : null })}
        />
        {kind === 'key-account' ? (
          <LongField name={t('plan.contacts')} value={draft.contacts} onChange={(contacts) => change({ contacts })} />
        ) : (
          <div className="a-two">
            <span className="a-label">{t('plan.where')}</span>
            <Conditions where={draft.where} none="–" onChange={(where) => change({ where })} />
          </div>
        )}
        {plan === null ? null : (
          <LongField
            name={t('plan.evaluation')}
            value={draft.evaluation}
            onChange={(evaluation) => change({ evaluation })}
          />
        )}
      </div>
      <h3>{t('plan.items')}</h3>
      {draft.items.map((item, at) => (
        <ItemFields
          // Items have no name of their own until they are kept; their place is what they are known by.
          key={item.itemId ?? `new ${at}`}
          item={item}
          onChange={(part) => put(at, part)}
          onRemove={() => change({ items: draft.items.filter((_, i) => i !== at) })}
        />
      ))}
      <Button size="small" onClick={() => change({ items: [...draft.items, newItem(draft.owner)] })}>
        {t('plan.item.add')}
      </Button>
      <Keeping draft={draft} planId={plan?.planId ?? null} onDone={onDone} />
    </Panel>
  );
}

type ItemProps = { item: SentItem; onChange: (part: Partial<SentItem>) => void; onRemove: () => void };

function ItemFields({ item, onChange, onRemove }: ItemProps) {
  const { t } = usePen();
  return (
    <div className="a-form">
      <ChoiceField
        name={t('plan.item.kind')}
        value={item.kind}
        options={KINDS.map((value) => ({ value, label: t(`planItem.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        name={t('plan.item.title')}
        value={item.title}
        maxLength={200}
        wide="a-two"
        onChange={(title) => onChange({ title })}
      />
      <DayField
        name={t('plan.item.due')}
        value={item.dueOn}
        onChange={(day) => onChange({ dueOn: day ?? item.dueOn })}
      />
      <TextField
        name={t('plan.item.at')}
        type="time"
        value={item.at ?? ''}
        onChange={(at) => onChange({ at: at === '' ? null : at.slice(0, 5) })}
      />
      <TextField
        name={t('plan.item.owner')}
        value={item.owner}
        maxLength={80}
        onChange={(owner) => onChange({ owner })}
      />
      <Button size="small" aria-label={t('plan.item.remove', { title: item.title })} onClick={onRemove}>
        {t('plan.item.remove', { title: item.title })}
      </Button>
    </div>
  );
}

function DayField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <Field name={name}>
      {(id) => (
        <input
          id={id}
          className="p-field"
          type="date"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )}
    </Field>
  );
}

function Keeping({ draft, planId, onDone }: { draft: NewPlan; planId: number | null; onDone: () => void }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const after = {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: plansQuery.queryKey });
      onDone();
    },
  };
  const keeping = useMutation({ mutationFn: () => keepPlan(planId, draft), ...after });
  const removing = useMutation({ mutationFn: () => removePlan(planId ?? 0), ...after });
  const said = [draft.name, draft.owner, draft.aim, ...draft.items.flatMap(({ title, owner }) => [title, owner])];
  const isWhole = said.every((text) => text.trim() !== '') && (draft.kind === 'care' || draft.customerId !== null);
  const failure = keeping.error ?? removing.error;
  return (
    <div className="a-bar">
      <p className={failure ? 'p-bad' : undefined} role="status">
        {failure ? sentence(failure) : isWhole ? '' : t('plan.missing')}
      </p>
      {planId === null ? null : (
        <Popconfirm title={t('plan.remove')} onConfirm={() => removing.mutate()}>
          <Button>{t('plan.remove')}</Button>
        </Popconfirm>
      )}
      <Button onClick={onDone}>{t('plan.cancel')}</Button>
      <Button type="primary" disabled={!isWhole} loading={keeping.isPending} onClick={() => keeping.mutate()}>
        {t('plan.save')}
      </Button>
    </div>
  );
}

function blank(kind: Plan['kind']): NewPlan {
  return {
    kind,
    name: '',
    owner: '',
    aim: '',
    where: [],
    customerId: null,
    contacts: '',
    reviewOn: null,
    evaluation: '',
    items: [],
  };
}

function sent({ planId: _, createdAt: __, createdBy: ___, items, ...plan }: Plan): NewPlan {
  return {
    ...plan,
    items: items.map(({ itemId, kind, title, dueOn, at, owner }) => ({ itemId, kind, title, dueOn, at, owner })),
  };
}

function newItem(owner: string): SentItem {
  return { itemId: null, kind: 'call', title: '', dueOn: new Date().toLocaleDateString('sv-SE'), at: null, owner };
}

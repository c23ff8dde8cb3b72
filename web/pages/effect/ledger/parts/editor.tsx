import { Button, Popconfirm, Popover } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { LedgerAnswer, Strategy } from '#contract/ledger';
import { conditionSentence } from '../../../../frame/condition-sentence.ts';
import { DrillLink } from '../../../../frame/drill.tsx';
import { FilterForm } from '../../../../frame/filter-form.tsx';
import { LeaveGuard } from '../../../../frame/leave-guard.tsx';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import { type StrategyDraft, type StrategyForm, useStrategy } from '../use-strategy.ts';
import { GoalRows } from './goal-rows.tsx';
import { ItemRows } from './item-rows.tsx';

type Props = { kept: Strategy | undefined; fresh: StrategyDraft; answer: LedgerAnswer };

/** One strategy: what it is to reach and for whom, its goals, its plan. */
export function Editor({ kept, fresh, answer }: Props) {
  const { t, formats } = usePen();
  const form = useStrategy(kept, fresh);
  const { body } = form.draft;
  const caption = kept && {
    version: String(kept.version),
    moment: formats.moment(kept.changedAt),
    by: kept.changedBy,
  };
  return (
    <Panel
      title={kept ? t('ledger.edit', { name: kept.name }) : t('ledger.edit.new')}
      {...(caption ? { caption: t('ledger.edit.version', caption) } : {})}
    >
      <fieldset className="e-form" disabled={kept?.state === 'stopped'}>
        <Field name={t('ledger.name')}>
          {(id) => (
            <input
              id={id}
              className="p-field"
              maxLength={80}
              value={form.draft.name}
              onChange={(event) => form.rename(event.target.value)}
            />
          )}
        </Field>
        <Field name={t('ledger.owner')}>
          {(id) => (
            <input
              id={id}
              className="p-field"
              maxLength={200}
              value={body.owner}
              onChange={(event) => form.change({ owner: event.target.value })}
            />
          )}
        </Field>
        <Field name={t('ledger.reviewOn')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className="p-field"
              value={body.reviewOn}
              onChange={(event) => form.change({ reviewOn: event.target.value })}
            />
          )}
        </Field>
        {(['aim', 'principles', 'elements'] as const).map((part) => (
          <Field key={part} name={t(part === 'aim' ? 'ledger.aimText' : `ledger.${part}`)}>
            {(id) => (
              <textarea
                id={id}
                className="p-field"
                rows={3}
                maxLength={1200}
                value={body[part]}
                onChange={(event) => form.change({ [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Audience form={form} kept={kept} />
        <GoalRows form={form} answer={answer} standings={kept?.standings ?? []} />
        <ItemRows form={form} today={answer.today} />
      </fieldset>
      {kept?.state === 'stopped' ? null : <Keeping form={form} kept={kept} />}
      <LeaveGuard
        isDirty={kept !== undefined && form.isChanged && !form.isWorking}
        title={t('ledger.leave.title')}
        body={t('ledger.leave.body')}
      />
    </Panel>
  );
}

function Field({ name, children }: { name: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}

/** Whom the strategy is for: the conditions of the customer list. */
function Audience({ form, kept }: { form: StrategyForm; kept: Strategy | undefined }) {
  const { t, formats } = usePen();
  const { locale } = useLocale();
  const [open, setOpen] = useState(false);
  const { audience } = form.draft.body;
  const isKept = kept !== undefined && JSON.stringify(kept.body.audience) === JSON.stringify(audience);
  return (
    <div className="e-wide">
      <span className="e-label">{t('ledger.customers')}</span>
      <div className="e-chips">
        {audience.length === 0 ? <span>{t('ledger.audience.all')}</span> : null}
        {audience.map((condition) => {
          const words = conditionSentence(locale, formats, condition);
          return (
            <span key={condition} className="p-chip">
              <span>{words}</span>
              <button
                type="button"
                aria-label={t('ledger.audience.remove', { condition: words })}
                onClick={() => form.change({ audience: audience.filter((one) => one !== condition) })}
              >
                ×
              </button>
            </span>
          );
        })}
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          destroyOnHidden
          content={
            <FilterForm
              onAdd={(condition) => {
                setOpen(false);
                form.change({ audience: [...new Set([...audience, condition])] });
              }}
            />
          }
        >
          <Button size="small">{t('ledger.audience.add')}</Button>
        </Popover>
        {isKept && kept.customers !== null ? (
          <DrillLink where={audience}>{t('ledger.audience.count', { n: formats.count(kept.customers) })}</DrillLink>
        ) : null}
      </div>
    </div>
  );
}

/** What is kept, said in a sentence, and the buttons that change it. */
function Keeping({ form, kept }: { form: StrategyForm; kept: Strategy | undefined }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const said = () => {
    if (form.failure) return sentence(form.failure);
    if (form.draft.name.trim() === '') return t('ledger.keep.nameless');
    if (!form.isSound) return t('ledger.keep.incomplete');
    return t(form.isChanged ? 'ledger.keep.changed' : 'ledger.keep.kept');
  };
  return (
    <div className="e-keeping">
      <p role="status" className={form.failure ? 'p-bad' : 'p-caption'}>
        {said()}
      </p>
      {kept ? (
        <Popconfirm
          title={t('ledger.remove.ask')}
          okText={t('ledger.remove')}
          cancelText={t('ledger.remove.no')}
          onConfirm={form.remove}
        >
          <Button disabled={form.isWorking}>{t('ledger.remove')}</Button>
        </Popconfirm>
      ) : null}
      <Button
        type="primary"
        loading={form.isWorking}
        disabled={!form.isChanged || !form.isSound || form.draft.name.trim() === ''}
        onClick={form.keep}
      >
        {t('ledger.keep')}
      </Button>
    </div>
  );
}

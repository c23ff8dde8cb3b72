import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { DECISIONS, type NewDecision, type Strategy } from '#contract/ledger';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { decideStrategy } from '../../queries.ts';
import { monthsAfter } from '../programmes.ts';
import { Evidence } from './evidence.tsx';

type Draft = Pick<NewDecision, 'decision' | 'feedback' | 'faults' | 'improvement' | 'experiments' | 'reviewOn'>;

/** The loop from one version to the next: what was heard, what is wrong, what will be better, on which evidence. */
export function Decision({ strategy }: { strategy: Strategy }) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const client = useQueryClient();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    decision: 'change',
    feedback: '',
    faults: '',
    improvement: '',
    experiments: [],
    reviewOn: monthsAfter(strategy.body.reviewOn, 3),
  });
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { strategyId, version, revision } = strategy;
  const deciding = useMutation({
    mutationFn: () => decideStrategy(strategyId, { ...draft, version, revision }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['effect'] }),
  });
  return (
    <Panel
      title={t('ledger.decide')}
      caption={t('ledger.decide.caption')}
      actions={
        open ? null : (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('ledger.decide.open')}
          </Button>
        )
      }
    >
      {open ? (
        <div className="e-form">
          {(['feedback', 'faults', 'improvement'] as const).map((part) => (
            <div key={part}>
              <label htmlFor={`${id}${part}`}>{t(`ledger.decide.${part}`)}</label>
              <textarea
                id={`${id}${part}`}
                className="p-field"
                rows={3}
                maxLength={1200}
                value={draft[part]}
                onChange={(event) => set({ [part]: event.target.value })}
              />
            </div>
          ))}
          <Evidence chosen={draft.experiments} onChange={(experiments) => set({ experiments })} />
          <div>
            <label htmlFor={`${id}how`}>{t('ledger.decide.how')}</label>
            <select
              id={`${id}how`}
              className="p-field"
              value={draft.decision}
              onChange={(event) => set({ decision: event.target.value as Draft['decision'] })}
            >
              {DECISIONS.map((one) => (
                <option key={one} value={one}>
                  {t(`ledger.decision.${one}`)}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}review`}>{t('ledger.decide.review')}</label>
            <input
              id={`${id}review`}
              type="date"
              className="p-field"
              value={draft.reviewOn}
              onChange={(event) => set({ reviewOn: event.target.value })}
            />
          </div>
          <div className="e-keeping e-wide">
            <p role="status" className="p-bad">
              {deciding.error ? sentence(deciding.error) : ''}
            </p>
            <Button
              type="primary"
              loading={deciding.isPending}
              disabled={draft.improvement.trim() === '' || draft.reviewOn === ''}
              onClick={() => deciding.mutate()}
            >
              {t('ledger.decide.keep')}
            </Button>
          </div>
        </div>
      ) : null}
    </Panel>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { GradePlan, GradeScheme } from '#contract/grade';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useLocale } from '../../../../words/locale.tsx';
import type { Say } from '../../../../words/use-words.ts';
import { nameIn } from '../prepare.ts';
import { putGradePlan } from '../queries.ts';

const PIECES = ['1', '2', '3'] as const;

/** What is meant to be done for each grade: an aim, three pieces of work, and who answers for it. */
export function Plans({ scheme }: { scheme: GradeScheme }) {
  const { t } = usePen();
  return (
    <Panel title={t('grades.plans')}>
      <div className="g-plans">
        {scheme.definition.tiers.map((tier, at) => (
          <PlanForm key={`${scheme.version} ${tier.name.en}`} scheme={scheme} tier={at + 1} />
        ))}
      </div>
    </Panel>
  );
}

/** What we would do, by where the grade stands; the sources name the aims and leave the pieces of work open. */
function suggested(t: Say, tier: number, tiers: number): GradePlan {
  const place = tier === 1 ? 'top' : tier === tiers ? 'low' : 'middle';
  return {
    owner: '',
    aim: t(`grades.plan.${place}.aim`),
    work: PIECES.map((n) => t(`grades.plan.${place}.work.${n}`)),
  };
}

function PlanForm({ scheme, tier }: { scheme: GradeScheme; tier: number }) {
  const { t } = usePen();
  const { locale } = useLocale();
  const client = useQueryClient();
  const sentence = useFailureSentence();
  const { tiers } = scheme.definition;
  const kept = scheme.plans[tier - 1];
  const before = kept ?? suggested(t, tier, tiers.length);
  const [plan, setPlan] = useState(before);
  const save = useMutation({
    mutationFn: () => putGradePlan(scheme.schemeId, tier, plan),
    onSuccess: () => client.invalidateQueries({ queryKey: ['grade-schemes'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const name = tiers[tier - 1]?.name;
  return (
    <form className="g-plan" onSubmit={submit}>
      <h3>{name === undefined ? '' : nameIn(name, locale)}</h3>
      <label>
        {t('grades.plans.aim')}
        <textarea
          className="p-field"
          rows={2}
          maxLength={400}
          value={plan.aim}
          onChange={(event) => setPlan({ ...plan, aim: event.target.value })}
        />
      </label>
      {PIECES.map((n, at) => (
        <label key={n}>
          {t('grades.plans.work', { n })}
          <textarea
            className="p-field"
            rows={2}
            maxLength={400}
            value={plan.work[at] ?? ''}
            onChange={(event) =>
              setPlan({ ...plan, work: plan.work.map((one, place) => (place === at ? event.target.value : one)) })
            }
          />
        </label>
      ))}
      <label>
        {t('grades.plans.owner')}
        <input
          className="p-field"
          maxLength={80}
          value={plan.owner}
          onChange={(event) => setPlan({ ...plan, owner: event.target.value })}
        />
      </label>
      <div className="g-save">
        <Button htmlType="submit" size="small" loading={save.isPending} disabled={kept != null && plan === before}>
          {t('grades.plans.save')}
        </Button>
        <span role="status" className={save.error ? 'p-bad' : 'p-caption'}>
          {save.error ? sentence(save.error) : kept == null ? t('grades.plans.suggested') : ''}
        </span>
      </div>
    </form>
  );
}

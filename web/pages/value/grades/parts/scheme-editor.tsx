import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { type FormEvent, useState } from 'react';
import type { GradeScheme } from '#contract/grade';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { useMinorPerMajor } from '../../../../frame/use-minor.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { type GradeDraft, gradeDraftOf, gradeSchemeOf, isGradable } from '../draft.ts';
import { addGradeScheme, changeGradeScheme, removeGradeScheme, weightSchemesQuery } from '../queries.ts';
import { RuleFields } from './rule-fields.tsx';
import { TierRows } from './tier-rows.tsx';

/** What a scheme begins with where there is none. */
const EMPTY: Pick<GradeScheme, 'name' | 'definition'> = {
  name: { zh: '', en: '' },
  definition: {
    basis: { kind: 'rolling', measure: 'net', days: 365 },
    cut: { kind: 'shares', shares: [0.2] },
    tiers: [0, 1].map(() => ({ name: { zh: '', en: '' }, benefits: '', service: '' })),
    awayDays: 365,
    review: { everyMonths: 3, from: '2026-01-01' },
    grace: false,
  },
};

/** The rule of a scheme, to be read, changed, kept as another one, or forgotten. */
export function SchemeEditor({ scheme }: { scheme?: GradeScheme }) {
  const t = useWords();
  const per = useMinorPerMajor();
  return (
    <Panel title={t('grades.edit')}>
      <p className="p-caption">{t('grades.edit.note')}</p>
      <Form key={`${per} ${scheme?.version ?? 0}`} per={per} {...(scheme === undefined ? {} : { scheme })} />
    </Panel>
  );
}

function Form({ scheme, per }: { scheme?: GradeScheme; per: number }) {
  const t = useWords();
  const sentence = useFailureSentence();
  const weights = useQuery(weightSchemesQuery);
  const [before] = useState(() => gradeDraftOf(scheme ?? EMPTY, per));
  const [draft, setDraft] = useState<GradeDraft>(before);
  const { change, add, forget } = useKeeping(scheme);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before);
  const isSound = isGradable(draft);
  const failure = change.error ?? add.error ?? forget.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSound) return;
    if (scheme === undefined) add.mutate(gradeSchemeOf(draft, per));
    else change.mutate({ ...gradeSchemeOf(draft, per), version: scheme.version });
  };
  return (
    <form className="g-form" onSubmit={submit}>
      <RuleFields draft={draft} weights={weights.data ?? []} onChange={setDraft} />
      <TierRows draft={draft} onChange={(rows) => setDraft({ ...draft, rows })} />
      <div className="g-save">
        {scheme === undefined ? null : (
          <Button type="primary" htmlType="submit" disabled={!isChanged || !isSound} loading={change.isPending}>
            {t('grades.edit.save')}
          </Button>
        )}
        <Button
          disabled={!isSound || (scheme !== undefined && !isChanged)}
          loading={add.isPending}
          onClick={() => add.mutate(gradeSchemeOf(draft, per))}
        >
          {t('grades.edit.create')}
        </Button>
        {scheme === undefined ? null : (
          <Popconfirm
            title={t('grades.edit.delete.sure')}
            okText={t('grades.edit.delete')}
            cancelText={t('ui.cancel')}
            onConfirm={() => forget.mutate()}
          >
            <Button type="text">{t('grades.edit.delete')}</Button>
          </Popconfirm>
        )}
        <p role="status" className={failure || !isSound ? 'p-bad' : 'p-caption'}>
          {failure ? sentence(failure) : isSound ? '' : t('grades.edit.fault')}
        </p>
      </div>
    </form>
  );
}

/** The ways to keep a scheme; afterwards the page shows the one that was kept. */
function useKeeping(scheme: GradeScheme | undefined) {
  const client = useQueryClient();
  const [, address] = useAddress();
  const renew = () => client.invalidateQueries({ queryKey: ['grade-schemes'] });
  const change = useMutation({
    mutationFn: (next: Parameters<typeof changeGradeScheme>[1]) => changeGradeScheme(scheme?.schemeId ?? 0, next),
    onSuccess: renew,
  });
  const add = useMutation({
    mutationFn: addGradeScheme,
    onSuccess: async (made) => {
      await renew();
      address({ scheme: String(made.schemeId) });
    },
  });
  const forget = useMutation({
    mutationFn: () => removeGradeScheme(scheme?.schemeId ?? 0),
    onSuccess: async () => {
      address({ scheme: undefined });
      await renew();
    },
  });
  return { change, add, forget };
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { Settings } from '#contract/settings';
import { type RateAnswer, ratesQuery } from '../../client/decisions.ts';
import { settingsQuery } from '../../client/shop.ts';
import { Answered } from '../../frame/answered.tsx';
import { To } from '../../frame/drill.tsx';
import { LeaveGuard } from '../../frame/leave-guard.tsx';
import { Page } from '../../frame/page.tsx';
import { RecalculationProgress, useRecalculation } from '../../frame/recalculation.tsx';
import { useFailureSentence } from '../../frame/use-failure-sentence.ts';
import { Panel } from '../../ui/page-layout.tsx';
import { useFormats } from '../../words/formats-context.tsx';
import { useWords } from '../../words/use-words.ts';
import { RateTable } from './rate-table.tsx';
import { SETTING_SECTIONS } from './setting-fields.ts';
import { SettingRow } from './setting-row.tsx';
import { type SettingsForm, useSettingsForm } from './use-settings-form.ts';
import './settings.css';

/** By which rules Patron counts. */
export function SettingsPage() {
  const t = useWords();
  const settings = useQuery(settingsQuery);
  const rates = useQuery(ratesQuery);
  return (
    <Page
      title={t('settings.title')}
      caption={t('page.settings')}
      query={settings}
      skeleton={[320, 240, 620]}
      answer={() => t('settings.answer')}
    >
      {(kept) => (
        <Answered query={rates} skeleton={[320, 240, 620]}>
          {(keptRates) => <Form kept={kept} keptRates={keptRates} />}
        </Answered>
      )}
    </Page>
  );
}

function Form({ kept, keptRates }: { kept: Settings; keptRates: readonly RateAnswer[] }) {
  const t = useWords();
  const form = useSettingsForm(kept, keptRates);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.wrong === 0 && form.changed > 0) form.save();
  };
  return (
    <form className="t-form" onSubmit={submit} noValidate>
      {SETTING_SECTIONS.map(({ section, fields }) => (
        <Panel key={section} title={t(`settings.section.${section}`)}>
          {fields.map((field) => (
            <SettingRow
              key={field.path}
              field={field}
              draft={form.draft}
              fault={form.faults[field.path]}
              onChange={form.change}
            />
          ))}
          {section === 'money' ? (
            <>
              <p className="t-elsewhere">
                {t('settings.costs.elsewhere')} <To to="/value/profit">{t('page.value.profit')}</To>
              </p>
              <RateTable rows={form.rates} currency={form.draft.currency ?? ''} onChange={form.changeRates} />
            </>
          ) : null}
        </Panel>
      ))}
      <SavingBar form={form} />
      <LeaveGuard
        isDirty={form.changed > 0 && !form.isSaving}
        title={t('settings.leave.title')}
        body={t('settings.leave.body')}
      />
    </form>
  );
}

/** How many changes wait, the way to save them, and afterwards the work they set off. */
function SavingBar({ form }: { form: SettingsForm }) {
  const t = useWords();
  const { count } = useFormats();
  const sentence = useFailureSentence();
  const isClean = form.changed === 0;
  const after = useRecalculation(form.isSaved && isClean);
  const said = () => {
    if (form.failure) return sentence(form.failure);
    if (form.wrong > 0) return t('settings.fix', { n: count(form.wrong) });
    if (!isClean) return t('settings.changed', { n: count(form.changed) });
    if (!form.isSaved) return t('settings.unchanged');
    return t(after.isOver ? 'settings.saved.done' : 'settings.saved');
  };
  return (
    <div className="t-saving">
      <p role="status" className={form.failure || form.wrong > 0 ? 'p-bad' : undefined}>
        {said()}
      </p>
      <Button disabled={isClean} onClick={form.discard}>
        {t('settings.discard')}
      </Button>
      <Button type="primary" htmlType="submit" disabled={isClean || form.wrong > 0} loading={form.isSaving}>
        {t('settings.save')}
      </Button>
      {after.jobs.length > 0 ? (
        <div className="t-work">
          <RecalculationProgress jobs={after.jobs} />
        </div>
      ) : null}
    </div>
  );
}

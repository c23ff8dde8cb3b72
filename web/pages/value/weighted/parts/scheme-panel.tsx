import { Button, Popconfirm } from 'antd';
import { useId } from 'react';
import type { Scheme } from '#contract/weighted';
import { useAddress } from '../../../../frame/address.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import { isSound } from '../draft.ts';
import { type DraftForm, NEW } from '../use-draft.ts';

type Props = { schemes: readonly Scheme[]; kept: Scheme | undefined; form: DraftForm };

/** Which yardstick, what it is for, and keeping it. */
export function SchemePanel({ schemes, kept, form }: Props) {
  const { t, formats } = usePen();
  const [, change] = useAddress();
  const [pick, name, aim] = [useId(), useId(), useId()];
  return (
    <Panel
      title={t('weighted.step.aim')}
      {...(kept
        ? {
            caption: t('weighted.scheme.version', {
              version: String(kept.version),
              moment: formats.moment(kept.changedAt),
            }),
          }
        : {})}
    >
      <div className="w-aim">
        <div>
          <label htmlFor={pick}>{t('weighted.scheme')}</label>
          <select
            id={pick}
            className="p-field"
            value={kept === undefined ? NEW : String(kept.schemeId)}
            onChange={(event) => change({ scheme: event.target.value })}
          >
            {schemes.map((one) => (
              <option key={one.schemeId} value={String(one.schemeId)}>
                {one.name}
              </option>
            ))}
            <option value={NEW}>{t('weighted.scheme.new')}</option>
          </select>
        </div>
        <div>
          <label htmlFor={name}>{t('weighted.scheme.name')}</label>
          <input
            id={name}
            className="p-field"
            maxLength={80}
            value={form.draft.name}
            onChange={(event) => form.change({ name: event.target.value })}
          />
        </div>
        <div className="w-wide">
          <label htmlFor={aim}>{t('weighted.scheme.aim')}</label>
          <input
            id={aim}
            className="p-field"
            maxLength={400}
            placeholder={t('weighted.scheme.aim.hint')}
            value={form.draft.aim}
            onChange={(event) => form.change({ aim: event.target.value })}
          />
        </div>
      </div>
      <Keeping kept={kept} form={form} />
    </Panel>
  );
}

/** What is kept, said in a sentence, and the buttons that change it. */
function Keeping({ kept, form }: Omit<Props, 'schemes'>) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const canKeep = form.draft.name.trim() !== '' && isSound(form.draft.definition) && !form.isWorking;
  const said = () => {
    if (form.failure) return sentence(form.failure);
    if (kept !== undefined) return t(form.isChanged ? 'weighted.scheme.changed' : 'weighted.scheme.kept');
    return t(form.draft.name.trim() === '' ? 'weighted.scheme.nameless' : 'weighted.scheme.trial');
  };
  return (
    <div className="w-keeping">
      <p role="status" className={form.failure ? 'p-bad' : 'p-caption'}>
        {said()}
      </p>
      {kept ? (
        <Popconfirm
          title={t('weighted.scheme.remove.ask', { name: kept.name })}
          okText={t('weighted.scheme.remove')}
          cancelText={t('weighted.scheme.remove.no')}
          onConfirm={form.remove}
        >
          <Button danger disabled={form.isWorking}>
            {t('weighted.scheme.remove')}
          </Button>
        </Popconfirm>
      ) : null}
      {form.isChanged ? <Button onClick={form.discard}>{t('weighted.scheme.discard')}</Button> : null}
      {kept && form.isChanged ? (
        <Button disabled={!canKeep || form.draft.name === kept.name} onClick={form.keepNew}>
          {t('weighted.scheme.keepNew')}
        </Button>
      ) : null}
      <Button
        type="primary"
        disabled={!canKeep || (kept !== undefined && !form.isChanged)}
        loading={form.isWorking}
        onClick={form.keep}
      >
        {t('weighted.scheme.keep')}
      </Button>
    </div>
  );
}

import { Button } from 'antd';
import { useId } from 'react';
import type { Segment } from '#contract/segments';
import { useDefinitionWords } from '../../../../frame/use-condition-words.ts';
import { useFailureSentence } from '../../../../frame/use-failure-sentence.ts';
import { usePen } from '../../../../frame/use-pen.ts';
import { Panel } from '../../../../ui/page-layout.tsx';
import type { SegmentForm } from '../use-segment-form.ts';
import { Builder } from './builder.tsx';

type Props = { kept: Segment | undefined; form: SegmentForm };

/** Name, purpose, conditions, and keeping them. */
export function DefinitionPanel({ kept, form }: Props) {
  const { t, formats } = usePen();
  const words = useDefinitionWords();
  const [name, aim] = [useId(), useId()];
  return (
    <Panel
      span={8}
      title={t('segments.definition')}
      {...(kept
        ? {
            caption: t('segments.definition.version', {
              version: String(kept.version),
              moment: formats.moment(kept.changedAt),
            }),
          }
        : {})}
    >
      <div className="g-name">
        <div>
          <label htmlFor={name}>{t('segments.name')}</label>
          <input
            id={name}
            className="p-field"
            maxLength={80}
            value={form.name}
            onChange={(event) => form.setName(event.target.value)}
          />
        </div>
        <div>
          <label htmlFor={aim}>{t('segments.aim')}</label>
          <input
            id={aim}
            className="p-field"
            maxLength={500}
            placeholder={t('segments.aim.hint')}
            value={form.aim}
            onChange={(event) => form.setAim(event.target.value)}
          />
        </div>
      </div>
      <Builder
        part={form.group}
        depth={1}
        place=""
        onChange={(part) => (part.kind === 'group' ? form.setGroup(part) : undefined)}
      />
      {form.definition ? (
        <p className="g-sentence">{t('segments.one.sentence', { sentence: words(form.definition) })}</p>
      ) : null}
      <Keeping kept={kept} form={form} />
    </Panel>
  );
}

function Keeping({ kept, form }: Props) {
  const { t } = usePen();
  const sentence = useFailureSentence();
  const canKeep = form.name.trim() !== '' && form.definition !== undefined && !form.isWorking;
  const said = () => {
    if (form.failure) return sentence(form.failure);
    if (form.definition === undefined) return t('segments.live.incomplete');
    if (form.name.trim() === '') return t('segments.nameless');
    if (kept === undefined) return t('segments.unkept');
    if (kept.isArchived) return t('segments.archived');
    return form.isChanged ? t('segments.changed', { version: String(kept.version + 1) }) : t('segments.kept');
  };
  return (
    <div className="g-keeping">
      <p role="status" className={form.failure ? 'p-bad' : 'p-caption'}>
        {said()}
      </p>
      {kept && !form.isChanged ? (
        <Button disabled={form.isWorking} onClick={() => form.archive(!kept.isArchived)}>
          {t(kept.isArchived ? 'segments.restore' : 'segments.archive')}
        </Button>
      ) : null}
      {form.isChanged && kept ? <Button onClick={form.discard}>{t('segments.discard')}</Button> : null}
      {kept && form.isChanged ? (
        <Button disabled={!canKeep || form.name === kept.name} onClick={form.keepNew}>
          {t('segments.keepNew')}
        </Button>
      ) : null}
      <Button
        type="primary"
        disabled={!canKeep || (kept !== undefined && !form.isChanged)}
        loading={form.isWorking}
        onClick={form.keep}
      >
        {t('segments.keep')}
      </Button>
    </div>
  );
}

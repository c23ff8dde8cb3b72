import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Mapping, Upload } from '#contract/intake';
import { removeTemplate, saveTemplate, templatesQuery } from '../../../client/imports.ts';
import { useWords } from '../../../words/use-words.ts';
import { useImportFailureSentence } from '../parts/intake-words.ts';
import { fittingTemplates } from '../parts/vocabulary.ts';

type Props = { upload: Upload; mapping: Mapping; onMap: (mapping: Mapping) => void };

/** Mappings kept under a name: applied to a file whose header fits, kept for the next one. */
export function TemplateBar({ upload, mapping, onMap }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const sentence = useImportFailureSentence();
  const { data: templates } = useQuery(templatesQuery);
  const [chosen, setChosen] = useState(upload.template ?? '');
  const fitting = fittingTemplates(templates ?? [], upload.reading.columns);
  const again = () => client.invalidateQueries({ queryKey: ['templates'] });
  const save = useMutation({
    mutationFn: (name: string) => saveTemplate({ name, columns: Object.keys(mapping.columns), mapping }),
    onSuccess: (saved) => {
      setChosen(saved.name);
      void again();
    },
  });
  const remove = useMutation({
    mutationFn: removeTemplate,
    onSuccess: () => {
      setChosen('');
      void again();
    },
  });
  const apply = (name: string) => {
    setChosen(name);
    const template = fitting.find((one) => one.name === name);
    if (template) onMap(template.mapping);
  };
  const said = save.isSuccess
    ? t('import.template.saved', { name: save.data.name })
    : upload.template && chosen === upload.template
      ? t('import.template.applied', { name: upload.template })
      : '';
  const failed = save.error ?? remove.error;
  return (
    <div className="p-controls">
      {fitting.length > 0 ? (
        <label className="p-control">
          {t('import.template')}
          <select className="p-field" value={chosen} onChange={(event) => apply(event.target.value)}>
            <option value="">{t('import.template.none')}</option>
            {fitting.map((template) => (
              <option key={template.name} value={template.name}>
                {template.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {chosen && fitting.some((one) => one.name === chosen) ? (
        <Button size="small" type="text" loading={remove.isPending} onClick={() => remove.mutate(chosen)}>
          {t('import.template.remove', { name: chosen })}
        </Button>
      ) : null}
      <SaveTemplate
        name={upload.template ?? mapping.source}
        onSave={(name) => save.mutate(name)}
        pending={save.isPending}
      />
      <span role="status" className={failed ? 'p-field-error' : 'p-caption'}>
        {failed ? sentence(failed) : said}
      </span>
    </div>
  );
}

type SaveProps = { name: string; pending: boolean; onSave: (name: string) => void };

function SaveTemplate({ name, pending, onSave }: SaveProps) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (given === '') return;
    setIsOpen(false);
    onSave(given);
  };
  const form = (
    <form className="p-form" onSubmit={submit}>
      <label>
        {t('import.template.name')}
        <input className="p-field" name="name" required maxLength={80} defaultValue={name} />
      </label>
      <Button type="primary" htmlType="submit">
        {t('ui.save')}
      </Button>
    </form>
  );
  return (
    <Popover
      content={form}
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomLeft"
      destroyOnHidden
    >
      <Button size="small" loading={pending}>
        {t('import.template.save')}
      </Button>
    </Popover>
  );
}

import { Button } from 'antd';
import type { FileReading, Mapping, Upload } from '#contract/intake';
import { Panel } from '../../../ui/page-layout.tsx';
import { FailureState } from '../../../ui/states.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useImportFailureSentence } from '../parts/intake-words.ts';
import { MappedRows } from '../parts/preview-tables.tsx';
import { StatusWords, statusTexts } from '../parts/status-words.tsx';
import { withStatus } from '../parts/vocabulary.ts';
import { ColumnTable } from './column-table.tsx';
import { Questions } from './questions.tsx';
import { TemplateBar } from './template-bar.tsx';
import { WholeFileForm } from './whole-file-form.tsx';

type Props = {
  upload: Upload;
  mapping: Mapping;
  pending: boolean;
  checking: boolean;
  failure: unknown;
  onMap: (mapping: Mapping) => void;
  onRead: (reading: Partial<FileReading>) => void;
  onBack: () => void;
  onCheck: () => void;
};

/** What the columns mean, with the first rows as they would come in. */
export function MappingStep(props: Props) {
  const { upload, mapping, pending, onMap } = props;
  const t = useWords();
  const sentence = useImportFailureSentence();
  const { count } = useFormats();
  const unknown = upload.questions.filter((one) => one.code === 'status').flatMap((one) => one.examples);
  const texts = statusTexts(
    [...new Set(unknown)].map((text) => ({ text })),
    mapping.statuses,
  );
  const refused = upload.preview.filter((row) => row.refused.length > 0).length;
  return (
    <>
      <TemplateBar upload={upload} mapping={mapping} onMap={onMap} />
      <Questions upload={upload} mapping={mapping} onMap={onMap} onRead={props.onRead} />
      <Panel title={t('import.mapping.whole')}>
        <WholeFileForm mapping={mapping} onMap={onMap} />
      </Panel>
      <Panel
        title={t('import.mapping')}
        caption={t('import.mapping.count', {
          used: count(upload.reading.columns.filter((column) => mapping.columns[column]).length),
          all: count(upload.reading.columns.length),
        })}
        flush
      >
        <ColumnTable upload={upload} mapping={mapping} onMap={onMap} />
      </Panel>
      {texts.length > 0 ? (
        <Panel title={t('import.statuses')} caption={t('import.statuses.caption')} flush>
          <StatusWords
            caption={t('import.statuses')}
            texts={texts}
            statuses={mapping.statuses}
            onChange={(text, status) => onMap(withStatus(mapping, text, status))}
          />
        </Panel>
      ) : null}
      <Panel
        title={t('import.mappedRows')}
        caption={t('import.previewCount', { good: count(upload.preview.length - refused), refused: count(refused) })}
        flush
      >
        <MappedRows upload={upload} mapping={mapping} pending={pending} />
      </Panel>
      {props.failure ? <FailureState sentence={sentence(props.failure)} /> : null}
      <div className="d-actions">
        <Button onClick={props.onBack}>{t('import.back')}</Button>
        <Button type="primary" loading={props.checking} onClick={props.onCheck}>
          {t('import.next.check')}
        </Button>
      </div>
    </>
  );
}

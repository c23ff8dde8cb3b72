import { Button } from 'antd';
import type { FileReading, Mapping, Upload } from '#contract/intake';
import { Panel } from '../../../ui/page-layout.tsx';
import { useFormats } from '../../../words/formats-context.tsx';
import { useWords } from '../../../words/use-words.ts';
import { RawRows } from '../parts/preview-tables.tsx';
import { DELIMITER_CHOICES, ENCODING_CHOICES, FORMAT_CHOICES } from '../parts/vocabulary.ts';
import { Questions } from './questions.tsx';

type Props = {
  upload: Upload;
  mapping: Mapping;
  pending: boolean;
  onRead: (reading: Partial<FileReading>) => void;
  onMap: (mapping: Mapping) => void;
  onNext: () => void;
  onAnother: () => void;
};

/** How the file is read, with its first rows as the proof; what it leaves open is asked. */
export function ReadingStep({ upload, mapping, pending, onRead, onMap, onNext, onAnother }: Props) {
  const t = useWords();
  const formats = useFormats();
  return (
    <>
      <Panel title={t('import.reading')} caption={`${upload.fileName} · ${formats.bytes(upload.bytes)}`}>
        <div className="d-stack">
          <ReadingForm key={upload.reading.headerRow} reading={upload.reading} onRead={onRead} />
          {upload.reading.format === 'csv' ? <p className="p-caption">{t('import.reading.hint')}</p> : null}
        </div>
      </Panel>
      <Questions upload={upload} mapping={mapping} onMap={onMap} onRead={onRead} withStatus={false} />
      <Panel title={t('import.rawRows')} flush>
        <RawRows upload={upload} pending={pending} />
      </Panel>
      <div className="d-actions">
        <Button onClick={onAnother}>{t('import.again')}</Button>
        <Button type="primary" onClick={onNext}>
          {t('import.next.mapping')}
        </Button>
      </div>
    </>
  );
}

const DELIMITER_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

function ReadingForm({ reading, onRead }: { reading: FileReading; onRead: (reading: Partial<FileReading>) => void }) {
  const t = useWords();
  const isText = reading.format === 'csv' || reading.format === 'jsonl';
  const hasHeaderRow = reading.format === 'csv' || reading.format === 'xlsx';
  const otherEncoding = ENCODING_CHOICES.find((one) => one === reading.encoding) ? null : reading.encoding;
  return (
    <div className="d-fields">
      <label>
        {t('import.reading.format')}
        <select
          className="p-field"
          value={reading.format}
          onChange={(event) => onRead({ format: event.target.value as FileReading['format'] })}
        >
          {FORMAT_CHOICES.map((format) => (
            <option key={format} value={format}>
              {t(`import.format.${format}`)}
            </option>
          ))}
        </select>
      </label>
      {isText ? (
        <label>
          {t('import.reading.encoding')}
          <select
            className="p-field"
            value={reading.encoding}
            onChange={(event) => onRead({ encoding: event.target.value })}
          >
            {otherEncoding ? <option value={otherEncoding}>{otherEncoding}</option> : null}
            {ENCODING_CHOICES.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`import.encoding.${encoding}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {reading.format === 'csv' ? (
        <label>
          {t('import.reading.delimiter')}
          <select
            className="p-field"
            value={reading.delimiter ?? ','}
            onChange={(event) => onRead({ delimiter: event.target.value })}
          >
            {DELIMITER_CHOICES.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {t(`import.delimiter.${DELIMITER_WORDS[delimiter]}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {reading.format === 'xlsx' ? (
        <label>
          {t('import.reading.sheet')}
          <input
            className="p-field"
            placeholder={t('import.reading.sheet.first')}
            defaultValue={reading.sheet ?? ''}
            onBlur={(event) => event.target.value !== (reading.sheet ?? '') && onRead({ sheet: event.target.value })}
          />
        </label>
      ) : null}
      {hasHeaderRow ? <HeaderRow at={reading.headerRow} onRead={onRead} /> : null}
    </div>
  );
}

function HeaderRow({ at, onRead }: { at: number; onRead: (reading: Partial<FileReading>) => void }) {
  const t = useWords();
  const choices = [...new Set([...Array.from({ length: 10 }, (_, index) => index + 1), at])];
  return (
    <label>
      {t('import.reading.headerRow')}
      <select className="p-field" value={at} onChange={(event) => onRead({ headerRow: Number(event.target.value) })}>
        {choices.map((row) => (
          <option key={row} value={row}>
            {row}
          </option>
        ))}
      </select>
    </label>
  );
}

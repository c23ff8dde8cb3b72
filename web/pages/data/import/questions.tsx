import { useRef } from 'react';
import type { FileReading, Mapping, Upload } from '#contract/intake';
import { Panel } from '../../../ui/page-layout.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from '../parts/intake-words.ts';
import { ENCODING_CHOICES, ENTITY_CHOICES } from '../parts/vocabulary.ts';

type Question = Upload['questions'][number];
type Props = {
  upload: Upload;
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
  onRead: (reading: Partial<FileReading>) => void;
  /** False where the page has no place to say what status words mean. */
  withStatus?: boolean;
};

const isChoice = (question: Question) => question.code !== 'status' && question.code !== 'order-numbers-destroyed';

/** What a file does not decide by itself, asked in sentences with examples from it. An answered question stays, to be changed. */
export function Questions({ upload, mapping, onMap, onRead, withStatus = true }: Props) {
  const t = useWords();
  const seen = useRef(new Map<string, Question>());
  for (const question of upload.questions)
    if (isChoice(question)) seen.current.set(`${question.code} ${question.column}`, question);
  const answered = [...seen.current.values()].filter(
    (one) =>
      (one.column === '' || upload.reading.columns.includes(one.column)) &&
      upload.questions.every((question) => question.code !== one.code || question.column !== one.column),
  );
  const asked = withStatus ? upload.questions : upload.questions.filter((one) => one.code !== 'status');
  const open = [...asked, ...answered];
  if (open.length === 0) return null;
  return (
    <Panel title={t('import.questions')}>
      <div className="d-questions">
        {open.map((question) => (
          <Asked
            key={`${question.code} ${question.column}`}
            question={question}
            reading={upload.reading}
            mapping={mapping}
            onMap={onMap}
            onRead={onRead}
          />
        ))}
      </div>
    </Panel>
  );
}

type AskedProps = Omit<Props, 'upload' | 'withStatus'> & { question: Question; reading: FileReading };

function Asked({ question, reading, mapping, onMap, onRead }: AskedProps) {
  const t = useWords();
  const words = useIntakeWords();
  const facts = {
    column: question.column,
    examples: question.examples
      .slice(0, 5)
      .map((example) => t('import.quoted', { text: example }))
      .join(t('import.listed')),
  };
  const sentence = t(`import.question.${question.code}`, facts);
  switch (question.code) {
    case 'date-order':
      return (
        <Choices
          sentence={sentence}
          value={mapping.dayFirst}
          choices={[true, false].map((value) => ({
            value,
            word: t(`import.question.date-order.${value ? 'true' : 'false'}`),
          }))}
          onChoose={(dayFirst) => onMap({ ...mapping, dayFirst })}
        />
      );
    case 'decimal-sign':
      return (
        <Choices
          sentence={sentence}
          value={mapping.decimalComma}
          choices={[true, false].map((value) => ({
            value,
            word: t(`import.question.decimal-sign.${value ? 'true' : 'false'}`),
          }))}
          onChoose={(decimalComma) => onMap({ ...mapping, decimalComma })}
        />
      );
    case 'entity':
      return (
        <Choices
          sentence={sentence}
          value={mapping.entity}
          choices={ENTITY_CHOICES.map((value) => ({ value, word: words.entity(value) }))}
          onChoose={(entity) => onMap({ ...mapping, entity })}
        />
      );
    case 'encoding':
      return (
        <Choices
          sentence={sentence}
          value={reading.encoding}
          choices={ENCODING_CHOICES.map((value) => ({ value, word: t(`import.encoding.${value}`) }))}
          onChoose={(encoding) => onRead({ encoding })}
        />
      );
    default:
      return <p className="d-question">{sentence}</p>;
  }
}

type ChoicesProps<T> = {
  sentence: string;
  value: T | null | string;
  choices: readonly { value: T; word: string }[];
  onChoose: (value: T) => void;
};

function Choices<T extends string | boolean>({ sentence, value, choices, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset className="d-question">
      <legend>{sentence}</legend>
      <div>
        {choices.map((choice) => (
          <label key={String(choice.value)} className="d-radio">
            <input
              type="radio"
              name={sentence}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

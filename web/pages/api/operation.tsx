import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { type ApiOperation, addressOf, type TriedAnswer, tryOperation } from '../../client/api-document.ts';
import { AskFailure } from '../../client/problem.ts';
import { useFailureSentence } from '../../frame/use-failure-sentence.ts';
import { useFormats } from '../../words/formats-context.tsx';
import { useWords } from '../../words/use-words.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A form for one operation, its answer, and the same as a curl line. */
export function Operation({ operation }: { operation: ApiOperation }) {
  const t = useWords();
  const sentence = useFailureSentence();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState('{}');
  const [answer, setAnswer] = useState<TriedAnswer | null>(null);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const takesJson = operation.bodyType?.includes('json') === true;
  const address = addressOf(operation, values);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setFailure('');
    if (takesJson && !isJson(body)) return setFailure(t('api.badJson'));
    setBusy(true);
    tryOperation(operation.method, address, takesJson ? { type: 'application/json', text: body } : undefined)
      .then(setAnswer, () =>
        setFailure(sentence(new AskFailure({ code: 'offline', status: 0, params: {}, detail: '', requestId: '' }))),
      )
      .finally(() => setBusy(false));
  };
  const curl = `curl -X ${operation.method} ${quoted(location.origin + address)}${takesJson ? ` -H 'content-type: application/json' -d ${quoted(body)}` : ''} -H 'authorization: Bearer …'`;
  const fields = operation.parameters.filter((one) => one.in !== 'header');
  return (
    <form className="p-form" onSubmit={send}>
      <p className="p-code a-address">{`${operation.method} ${address}`}</p>
      {fields.length === 0 && !takesJson ? <p className="p-secondary">{t('api.none')}</p> : null}
      <div className="a-fields">
        {fields.map((one) => (
          <label key={one.name} htmlFor={`parameter-${one.name}`}>
            {[one.name, one.description ?? one.schema?.description].filter(Boolean).join(' · ')}
            {one.schema?.enum ? (
              <select
                id={`parameter-${one.name}`}
                className="p-field"
                value={values[one.name] ?? ''}
                onChange={(event) => setValues({ ...values, [one.name]: event.target.value })}
              >
                <option value="" />
                {one.schema.enum.map((choice) => (
                  <option key={String(choice)}>{String(choice)}</option>
                ))}
              </select>
            ) : (
              <input
                id={`parameter-${one.name}`}
                className="p-field"
                required={one.in === 'path'}
                value={values[one.name] ?? ''}
                onChange={(event) => setValues({ ...values, [one.name]: event.target.value })}
              />
            )}
          </label>
        ))}
      </div>
      {takesJson ? (
        <label>
          {t('api.body')}
          <textarea
            className="p-field p-code"
            rows={8}
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
      ) : null}
      {failure ? (
        <p className="p-field-error" role="alert">
          {failure}
        </p>
      ) : null}
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('api.send')}
        </Button>
      </div>
      <Answer answer={answer} />
      <p className="p-caption">{t('api.curl')}</p>
      <pre className="a-curl">{curl}</pre>
    </form>
  );
}

function Answer({ answer }: { answer: TriedAnswer | null }) {
  const t = useWords();
  const formats = useFormats();
  if (!answer) return null;
  return (
    <div role="status">
      <p className="p-caption">
        {t('api.answerIs', {
          status: String(answer.status),
          ms: formats.count(answer.milliseconds),
          size: formats.bytes(answer.bytes),
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre className="a-answer" tabIndex={0}>
        {answer.text}
      </pre>
    </div>
  );
}

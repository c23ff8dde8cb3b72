import { useMemo } from 'react';
import { hasWords, type Locale, sayCode } from '#i18n';
import { AskFailure, isAskFailure } from '../../../client/problem.ts';
import { useFailureSentence } from '../../../frame/use-failure-sentence.ts';
import { useLocale } from '../../../words/locale.tsx';

export type IntakeWords = {
  field: (field: string) => string;
  entity: (entity: string) => string;
  status: (status: string) => string;
  /** Why a cell or row was refused; `facts` are the column, the value and whatever else came along. */
  refusal: (code: string, facts: Record<string, unknown>) => string;
  flag: (code: string) => string;
};

function worded(locale: Locale, key: string, otherwise: string, facts: Record<string, unknown> = {}): string {
  return hasWords(key) ? sayCode(locale, key, facts) : otherwise;
}

/** What fields, entities, states, refusals and flags are called; a code without words stays a code. */
export function useIntakeWords(): IntakeWords {
  const { locale } = useLocale();
  return useMemo(
    () => ({
      field: (field) => worded(locale, `field.${field}`, field),
      entity: (entity) => worded(locale, `entity.${entity}`, entity),
      status: (status) => worded(locale, `status.${status}`, status),
      refusal: (code, facts) => worded(locale, `reject.${code}`, code, facts),
      flag: (code) => worded(locale, `flag.${code}`, code),
    }),
    [locale],
  );
}

/** The sentence of a failed import: fields and states in it are called what the pages call them. */
export function useImportFailureSentence(): (failure: unknown) => string {
  const { locale } = useLocale();
  const words = useIntakeWords();
  const sentence = useFailureSentence();
  return (failure) => {
    if (!isAskFailure(failure)) return sentence(failure);
    const params = { ...failure.params };
    if (typeof params.fields === 'string')
      params.fields = params.fields
        .split(/[\s,，、]+/)
        .map(words.field)
        .join(', ');
    for (const name of ['state', 'wanted']) {
      const state = params[name];
      if (typeof state === 'string') params[name] = worded(locale, `import.state.${state}`, state);
    }
    const { code, status, detail, requestId } = failure;
    return sentence(new AskFailure({ code, status, params, detail, requestId }));
  };
}

/** A failure that is kept with an import or a job, as if it had just been thrown. */
export function keptFailure(failure: { code: string; params: Record<string, unknown> }): AskFailure {
  return new AskFailure({ code: failure.code, status: 0, params: failure.params, detail: '', requestId: '' });
}

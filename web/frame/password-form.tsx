import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useFailureSentence } from './use-failure-sentence.ts';

type Field = {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  minLength?: number;
};
type Props = {
  fields: readonly Field[];
  submit: string;
  onSubmit: (values: Record<string, string>) => Promise<void>;
  children?: ReactNode;
};

/** The first field takes the focus when the form appears: there is nothing else on these pages. */
const focusOnce = (field: HTMLInputElement | null) => field?.focus();

/** The short form of sign-in and set-up: what went wrong stands above the button, in words. */
export function PasswordForm({ fields, submit, onSubmit, children }: Props) {
  const sentence = useFailureSentence();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    setBusy(true);
    setFailure(null);
    onSubmit(values)
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return (
    <form className="p-form" onSubmit={send}>
      {fields.map(({ hint, label, ...field }, at) => (
        <label key={field.name}>
          {label}
          <input
            className="p-field"
            required
            {...field}
            {...(hint ? { 'aria-describedby': `${field.name}-hint` } : {})}
            ref={at === 0 ? focusOnce : undefined}
          />
          {hint ? <span id={`${field.name}-hint`}>{hint}</span> : null}
        </label>
      ))}
      {failure ? (
        <p className="p-field-error" role="alert">
          {sentence(failure)}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" loading={busy} block>
        {submit}
      </Button>
      {children}
    </form>
  );
}

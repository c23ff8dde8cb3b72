import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { setUp } from '../../client/shop.ts';
import { textIn, useAddress } from '../../frame/address.ts';
import { To } from '../../frame/drill.tsx';
import { OutsideFrame } from '../../frame/outside-frame.tsx';
import { PasswordForm } from '../../frame/password-form.tsx';
import { FailureState } from '../../ui/states.tsx';
import { useWords } from '../../words/use-words.ts';

/** The first owner, by the link that the terminal printed. */
export function SetupPage() {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [address] = useAddress();
  const token = textIn(address, 'token') ?? '';
  const submit = async ({ name = '', email = '', password = '' }: Record<string, string>) => {
    await setUp({ token, name, email, password });
    await client.resetQueries();
    await navigate({ to: '/' } as never);
  };
  if (!token) {
    return (
      <OutsideFrame title={t('setup.title')}>
        <FailureState sentence={t('setup.noToken')} actions={<To to="/sign-in">{t('signIn.submit')}</To>} />
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title={t('setup.title')}>
      <p className="p-secondary">{t('setup.body')}</p>
      <PasswordForm
        fields={[
          { name: 'name', label: t('setup.name'), type: 'text', autoComplete: 'name' },
          { name: 'email', label: t('signIn.email'), type: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: t('signIn.password'),
            type: 'password',
            autoComplete: 'new-password',
            hint: t('setup.password.hint'),
            minLength: 10,
          },
        ]}
        submit={t('setup.submit')}
        onSubmit={submit}
      />
    </OutsideFrame>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signIn, statusQuery } from '../../client/shop.ts';
import { textIn, useAddress } from '../../frame/address.ts';
import { OutsideFrame } from '../../frame/outside-frame.tsx';
import { PasswordForm } from '../../frame/password-form.tsx';
import { useWords } from '../../words/use-words.ts';

/** A way back within Patron only: never to another host. */
const wayBack = (to: string | undefined) => (to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/');

/** Sign-in; leads back to the page that asked for it. */
export function SignInPage() {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [address] = useAddress();
  const { data: status } = useQuery(statusQuery);
  const submit = async ({ email = '', password = '' }: Record<string, string>) => {
    await signIn(email, password);
    await client.resetQueries();
    await navigate({ href: wayBack(textIn(address, 'to')) } as never);
  };
  return (
    <OutsideFrame title={t('signIn.title')}>
      <PasswordForm
        fields={[
          { name: 'email', label: t('signIn.email'), type: 'email', autoComplete: 'username' },
          { name: 'password', label: t('signIn.password'), type: 'password', autoComplete: 'current-password' },
        ]}
        submit={t('signIn.submit')}
        onSubmit={submit}
      />
      {status?.hasOwner === false ? <p className="p-caption">{t('signIn.firstTime')}</p> : null}
    </OutsideFrame>
  );
}

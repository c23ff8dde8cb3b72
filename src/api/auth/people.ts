import { createHash, timingSafeEqual } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { PASSWORD_LENGTH } from '#contract/access';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { Records } from '#platform/postgres';
import type { Secret } from '#platform/secret';
import type { People, Person, SignedIn } from '../people.ts';
import { openAuth } from './library.ts';
import { hasOwner, useSetupToken } from './setup-link.ts';
import { createThrottle } from './throttle.ts';

export type PeopleOptions = {
  readonly records: Records;
  readonly clock: Clock;
  /** Signs the session cookies. */
  readonly secret: Secret;
  /** The address Patron is reached at. */
  readonly baseUrl: string;
  /** What the command line of this machine shows; kept in the data directory, which only the operator can read. */
  readonly operatorToken: Secret;
};

/** The people of this installation, with their sessions in the records. */
export function openPeople({ records, clock, secret, baseUrl, operatorToken }: PeopleOptions): People {
  const auth = openAuth(records.pool, secret, baseUrl);
  const throttle = createThrottle(clock);

  const signIn = async (
    { email, password }: { email: string; password: string },
    address: string,
  ): Promise<SignedIn> => {
    const name = `${email.toLowerCase()} ${address}`;
    throttle.attempt(name);
    try {
      const body = { email, password };
      const { headers, response } = await auth.api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
      throttle.forget(name);
      return { person: personOf(response.user), cookies: headers.getSetCookie() };
    } catch (thrown) {
      throw thrown instanceof APIError ? new Failure('auth.wrong-credentials', {}, { cause: thrown }) : thrown;
    }
  };

  return {
    whoHas: async (headers) => {
      const found = await auth.api.getSession({ headers });
      return found === null ? 'guest' : personOf(found.user);
    },
    isOperator: (token) => sameText(token, operatorToken.reveal()),
    hasOwner: () => hasOwner(records),
    setUp: async ({ token, name, email, password }, address) => {
      throttle.attempt(`setup ${address}`);
      if (password.length < PASSWORD_LENGTH.minimum) {
        throw new Failure('auth.password-weak', { minimum: PASSWORD_LENGTH.minimum });
      }
      await useSetupToken(records, token, async () => {
        const { internalAdapter, password: hashing } = await auth.$context;
        const hash = await hashing.hash(password);
        const user = await internalAdapter.createUser(
          { name, email: email.toLowerCase(), emailVerified: true },
          { method: 'email-password' },
        );
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: hash,
        });
      });
      throttle.forget(`setup ${address}`);
      return signIn({ email, password }, address);
    },
    signIn,
    signOut: async (headers) => {
      const { headers: answered } = await auth.api.signOut({ headers, returnHeaders: true });
      return answered.getSetCookie();
    },
  };
}

function personOf(user: { id: string; name: string; email: string }): Person {
  return { userId: user.id, name: user.name, email: user.email, role: 'owner' };
}

/** Compares in the same time whatever the texts are. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

import { createHash, randomBytes } from 'node:crypto';
import { Failure } from '#contract/failure';
import type { Clock } from '#platform/clock';
import type { Records, RecordsSession } from '#platform/postgres';

/** True from the moment the owner exists. */
export async function hasOwner(records: RecordsSession): Promise<boolean> {
  const [found] = await records.query<{ known: boolean }>('select exists (select 1 from auth_users) as known');
  return found?.known ?? false;
}

/**
 * A fresh set-up token while there is no owner; the one before it is worth nothing from now on. Undefined once there is an owner.
 * Only its hash is kept: whoever reads the records cannot make a link of it.
 */
export async function freshSetupToken(records: Records, clock: Clock): Promise<string | undefined> {
  if (await hasOwner(records)) return undefined;
  const token = randomBytes(16).toString('base64url');
  await records.query(
    `insert into auth_setup (token_hash, made_at) values ($1, $2)
     on conflict (single) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
    [hashOf(token), clock.now()],
  );
  return token;
}

/**
 * Uses the token up and runs `work`, of which one at a time runs anywhere; if that fails the token is good again.
 * @throws Failure `auth.setup-done`, `auth.setup-link-wrong`
 */
export async function useSetupToken<T>(records: Records, token: string, work: () => Promise<T>): Promise<T> {
  return records.transaction(async (session) => {
    const used = await session.query('delete from auth_setup where token_hash = $1 returning single', [hashOf(token)]);
    if (await hasOwner(session)) throw new Failure('auth.setup-done', {});
    if (used.length === 0) throw new Failure('auth.setup-link-wrong', {});
    return work();
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

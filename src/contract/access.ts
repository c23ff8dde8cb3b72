import { z } from 'zod';

/** Shortest password that is accepted; longest, so that hashing one is bounded work. */
export const PASSWORD_LENGTH = { minimum: 10, maximum: 256 } as const;

const Email = z.email().max(254);
const Password = z.string().min(1).max(PASSWORD_LENGTH.maximum);

export const SetupBody = z
  .strictObject({
    token: z.string().min(1).max(200),
    name: z.string().trim().min(1).max(80),
    email: Email,
    password: Password,
  })
  .meta({ id: 'SetupBody', description: 'The owner, with the token of the set-up link that the first start prints' });
export type SetupBody = z.infer<typeof SetupBody>;

export const SessionBody = z.strictObject({ email: Email, password: Password }).meta({ id: 'SessionBody' });
export type SessionBody = z.infer<typeof SessionBody>;

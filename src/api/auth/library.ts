import { betterAuth } from 'better-auth';
import { PASSWORD_LENGTH } from '#contract/access';
import type { Records } from '#platform/postgres';
import type { Secret } from '#platform/secret';

/** A session lasts a working day and then ends, used or not. */
const SESSION_SECONDS = 12 * 3600;

/** The library's tables under our names: `migrations/0040_auth.sql`. */
const TABLES = {
  user: {
    modelName: 'auth_users',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: { role: { type: 'string', input: false, required: true, defaultValue: 'owner' } },
  },
  session: {
    modelName: 'auth_sessions',
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
    fields: {
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
    },
  },
  account: {
    modelName: 'auth_accounts',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'auth_verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const;

/**
 * What the sign-in library is set to: e-mail and password only, nobody signs up, nothing is sent to anybody. Its own HTTP handler is not
 * mounted; throttling and origin checks are ours.
 */
export function authOptions(pool: Records['pool'], secret: Secret, baseURL: string) {
  return {
    database: pool,
    secret: secret.reveal(),
    baseURL,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.minimum,
      maxPasswordLength: PASSWORD_LENGTH.maximum,
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'patron',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    ...TABLES,
  } as const;
}

/** The sign-in library over our records. */
export function openAuth(pool: Records['pool'], secret: Secret, baseURL: string) {
  return betterAuth(authOptions(pool, secret, baseURL));
}
export type Auth = ReturnType<typeof openAuth>;

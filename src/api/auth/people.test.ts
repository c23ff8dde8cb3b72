import { getMigrations } from 'better-auth/db/migration';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '#platform/log';
import { secretOf } from '#platform/secret';
import { fakeDoors } from '../../../test/fake-doors.ts';
import { type TestStores, testStores } from '../../../test/stores.ts';
import { buildApp } from '../app.ts';
import { authOptions } from './library.ts';
import { openPeople } from './people.ts';
import { freshSetupToken } from './setup-link.ts';

const SECRET = secretOf('a secret that is long enough for signing cookies');
const OWNER = { name: '店主', email: 'Lin@Example.com', password: 'correct horse battery' };
let now = new Date('2026-03-01T00:00:00Z').getTime();
const clock = { now: () => new Date(now), today: () => '2026-03-01' };
let stores: TestStores;
let app: FastifyInstance;

beforeAll(async () => {
  stores = await testStores('people');
  await stores.records.migrate(new URL('../../platform/migrations/', import.meta.url));
  const people = openPeople({
    records: stores.records,
    clock,
    secret: SECRET,
    baseUrl: 'http://127.0.0.1:3000',
    operatorToken: secretOf('operator-token'),
  });
  app = await buildApp({ doors: fakeDoors().doors, people, log: silentLog, version: '1', webDirectory: undefined });
});

afterAll(async () => {
  await app?.close();
  await stores?.close();
});

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });
const me = (cookie: string) => app.inject({ url: '/api/v1/me', headers: { cookie } });
const cookieOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

it('has exactly the tables the sign-in library wants', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(
    authOptions(stores.records.pool, SECRET, 'http://127.0.0.1:3000'),
  );
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
});

describe('the set-up link', () => {
  it('is worth nothing once a newer one is printed, is used once, and keeps only a hash', async () => {
    const old = await freshSetupToken(stores.records, clock);
    const token = await freshSetupToken(stores.records, clock);
    expect(Buffer.from(token ?? '', 'base64url').length).toBe(16);
    const [kept] = await stores.records.query<{ token_hash: string }>('select token_hash from auth_setup');
    expect(kept?.token_hash).not.toContain(token);

    expect((await post('/setup', { ...OWNER, token: old })).json()).toMatchObject({
      status: 403,
      code: 'auth.setup-link-wrong',
    });
    expect((await post('/setup', { ...OWNER, token, password: 'short' })).json()).toMatchObject({
      code: 'auth.password-weak',
      params: { minimum: 10 },
    });
    const done = await post('/setup', { ...OWNER, token });
    expect([done.statusCode, done.json()]).toEqual([
      201,
      { userId: expect.any(String), name: '店主', email: 'lin@example.com', role: 'owner' },
    ]);
    expect((await me(cookieOf(done))).json().email).toBe('lin@example.com');

    expect((await post('/setup', { ...OWNER, token })).json()).toMatchObject({ status: 409, code: 'auth.setup-done' });
    expect(await freshSetupToken(stores.records, clock)).toBeUndefined();
  });

  it('makes one owner however many use it at once', async () => {
    await stores.records.query('delete from auth_users');
    const token = await freshSetupToken(stores.records, clock);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => post('/setup', { ...OWNER, email: `p${n}@example.com`, token })),
    );
    expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 201)).toHaveLength(1);
    expect(await stores.records.query('select 1 from auth_users')).toHaveLength(1);
    await stores.records.query('delete from auth_users');
    await post('/setup', { ...OWNER, token: await freshSetupToken(stores.records, clock) });
  });
});

describe('a session', () => {
  const credentials = { email: 'lin@example.com', password: OWNER.password };

  it('is an HttpOnly cookie of this site, Secure where the browser came by https', async () => {
    const plain = String((await post('/session', credentials)).headers['set-cookie']);
    expect(plain).toMatch(/HttpOnly/i);
    expect(plain).toMatch(/SameSite=Lax/i);
    expect(plain).not.toMatch(/Secure/i);
    expect(
      String((await post('/session', credentials, { 'x-forwarded-proto': 'https' })).headers['set-cookie']),
    ).toMatch(/; Secure$/);
  });

  it('ends on signing out, for good', async () => {
    const cookie = cookieOf(await post('/session', credentials));
    expect((await me(cookie)).statusCode).toBe(200);
    const out = await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect([out.statusCode, out.body]).toEqual([204, '']);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('ends after twelve hours', async () => {
    const cookie = cookieOf(await post('/session', credentials));
    await stores.records.query("update auth_sessions set expires_at = now() - interval '1 second'");
    expect((await me(cookie)).statusCode).toBe(401);
    const [kept] = await stores.records.query<{ n: string }>(
      "select count(*) as n from auth_sessions where expires_at > now() + interval '12 hours'",
    );
    expect(kept?.n).toBe('0');
  });

  it('is not to be had with a forged cookie, or by the operator’s name with another token', async () => {
    for (const headers of [{ cookie: 'patron.session_token=abc.def' }, { authorization: 'Bearer operator' }]) {
      expect((await app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401);
    }
    const operator = await app.inject({ url: '/api/v1/me', headers: { authorization: 'Bearer operator-token' } });
    expect(operator.json()).toMatchObject({ role: 'operator' });
  });

  it('is the same refusal for an unknown name and a wrong password', async () => {
    const unknown = await post('/session', { ...credentials, email: 'nobody@example.com' });
    const wrong = await post('/session', { ...credentials, password: 'not the password' });
    for (const answer of [unknown, wrong])
      expect(answer.json()).toMatchObject({ status: 401, code: 'auth.wrong-credentials' });
    expect({ ...unknown.json(), requestId: '' }).toEqual({ ...wrong.json(), requestId: '' });
  });

  it('is refused after ten wrong attempts, until a quarter of an hour has passed', async () => {
    now += 3600_000;
    for (let attempt = 0; attempt < 10; attempt++) {
      expect((await post('/session', { ...credentials, password: `wrong ${attempt}` })).statusCode).toBe(401);
    }
    expect((await post('/session', credentials)).json()).toMatchObject({
      status: 429,
      code: 'auth.too-many-attempts',
      params: { seconds: 900 },
    });
    expect((await post('/session', { ...credentials, email: 'other@example.com' })).statusCode).toBe(401);
    now += 15 * 60_000;
    expect((await post('/session', credentials)).statusCode).toBe(201);
  });
});

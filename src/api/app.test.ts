import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#contract/common';
import { Failure } from '#contract/failure';
import { Settings } from '#contract/settings';
import { silentLog } from '#platform/log';
import { EXAMPLE_BODIES } from '../../test/example-bodies.ts';
import { fakeDoors } from '../../test/fake-doors.ts';
import { buildApp } from './app.ts';
import type { People } from './people.ts';

const OPERATOR = { authorization: 'Bearer right' };
const people: People = {
  whoHas: async () => 'guest',
  isOperator: (token) => token === 'right',
  hasOwner: async () => true,
  setUp: () => Promise.reject(new Failure('auth.setup-done', {})),
  signIn: () => Promise.reject(new Failure('auth.too-many-attempts', { seconds: 30 })),
  signOut: async () => [],
};

const { doors, asked } = fakeDoors();
const folder = mkdtempSync(path.join(tmpdir(), 'patron-web-'));
const webDirectory = path.join(folder, 'dist');
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(webDirectory, 'assets'), { recursive: true });
  writeFileSync(path.join(webDirectory, 'index.html'), '<title>entry</title>');
  writeFileSync(path.join(webDirectory, 'assets', 'app-abc123.js'), 'plain');
  writeFileSync(path.join(webDirectory, 'assets', 'app-abc123.js.gz'), gzipSync('plain'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  app = await buildApp({ doors, people, log: silentLog, version: '1.2.3', webDirectory });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

type Operation = {
  method: string;
  url: string;
  operation: { operationId: string; responses: Record<string, unknown> };
};

function operations(): Operation[] {
  const { paths = {} } = app.swagger() as unknown as { paths?: Record<string, Record<string, Operation['operation']>> };
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), url, operation })),
  );
}

const PUBLIC = new Set(['readStatus', 'setUp', 'signIn', 'signOut']);
describe('every route', () => {
  it('is described with a name, a success, and problems in both ranges', () => {
    const all = operations();
    expect(all.length).toBeGreaterThan(45);
    expect(new Set(all.map(({ operation }) => operation.operationId)).size).toBe(all.length);
    for (const { operation } of all)
      expect(Object.keys(operation.responses)).toEqual([expect.stringMatching(/^20/), '4XX', '5XX']);
  });

  it('answers nothing but a problem to who is not signed in, unless it is public', async () => {
    for (const { method, url, operation } of operations()) {
      if (PUBLIC.has(operation.operationId)) continue;
      for (const headers of [{}, { authorization: 'Bearer wrong' }, { cookie: 'patron.session_token=made-up' }]) {
        const answer = await app.inject({ method: method as 'GET', url: url.replace(/\{\w+\}/g, '1'), headers });
        expect([operation.operationId, answer.statusCode, Problem.parse(answer.json()).code]).toEqual([
          operation.operationId,
          401,
          'auth.required',
        ]);
      }
    }
  });

  it('answers by its schema', async () => {
    for (const { method, url, operation } of operations()) {
      if (PUBLIC.has(operation.operationId) || operation.operationId === 'readApi') continue;
      const file = ['uploadFile', 'takeMended', 'importConsents'].includes(operation.operationId);
      const body = file ? 'a,b\n' : EXAMPLE_BODIES[operation.operationId];
      const answer = await app.inject({
        method: method as 'GET',
        url: url.replace(/\{\w+\}/g, '1'),
        headers: {
          ...OPERATOR,
          ...(file ? { 'content-type': 'application/octet-stream', 'x-file-name': '%E8%AE%A2%E5%8D%95.csv' } : {}),
        },
        ...(body === undefined ? {} : { payload: body as string }),
      });
      expect([operation.operationId, answer.statusCode, answer.body.slice(0, 300)]).toEqual([
        operation.operationId,
        Number(Object.keys(operation.responses)[0]),
        expect.any(String),
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(asked.some(([name]) => name === '订单.csv')).toBe(true);
  });
});

describe('problems', () => {
  const ask = (url: string, language: string) =>
    app.inject({ url, headers: { ...OPERATOR, 'accept-language': language } });

  it('says what is wrong with a request in the language asked for', async () => {
    const english = await ask('/api/v1/customers?pageSize=1000', 'en-GB');
    expect([english.statusCode, english.headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(Problem.parse(english.json())).toMatchObject({
      code: 'request.invalid',
      params: { where: 'querystring/pageSize' },
    });
    expect(english.json().detail).toMatch(/querystring\/pageSize .*200/);
    const chinese = await ask('/api/v1/customers?pageSize=1000', 'zh-CN,zh;q=0.9');
    expect(chinese.json().detail).toMatch(/请求无法处理：querystring\/pageSize .*数值过大.*200/);
  });

  it('refuses unknown parameters, repeated single ones and bodies that are too large or no JSON', async () => {
    for (const query of ['colour=red', 'sort=revenue&sort=net', 'page=0', 'asOf=2026-02-30', 'sort=constructor']) {
      expect([query, (await ask(`/api/v1/customers?${query}`, 'en')).statusCode]).toEqual([query, 400]);
    }
    const post = (payload: string, type = 'application/json') =>
      app.inject({
        method: 'POST',
        url: '/api/v1/score-runs',
        headers: { ...OPERATOR, 'content-type': type },
        payload,
      });
    expect((await post('{"asOf":')).json()).toMatchObject({ status: 400, code: 'request.invalid' });
    expect((await post('{"asOf":"2026-01-01","__proto__":{"x":1}}')).statusCode).toBe(400);
    expect((await post('<a/>', 'application/xml')).statusCode).toBe(400);
    expect((await post(JSON.stringify({ asOf: 'x'.repeat(5_000_000) }))).statusCode).toBe(400);
  });

  it('answers 404 for a path of the API that is none, as a problem and to everybody', async () => {
    for (const url of ['/api/v1/nothing', '/api/v2/customers', '/api/']) {
      const answer = await app.inject({ url });
      expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([404, 'request.not-found']);
    }
  });

  it('keeps what nobody expected inside, with the number under which the log has it', async () => {
    const lines: unknown[] = [];
    const log = { ...silentLog, error: (event: string, facts?: object) => void lines.push([event, facts]) };
    const broken = await buildApp({
      doors: { ...doors, home: () => Promise.reject(new Error('secret detail')) },
      people,
      log,
      version: '1',
      webDirectory: undefined,
    });
    const answer = await broken.inject({ url: '/api/v1/home', headers: OPERATOR });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret detail');
    expect(Problem.parse(answer.json())).toMatchObject({
      code: 'internal',
      params: { requestId: answer.headers['x-request-id'] },
    });
    expect(lines).toEqual([
      ['request.failed', expect.objectContaining({ requestId: answer.headers['x-request-id'], path: '/api/v1/home' })],
    ]);
    await broken.close();
  });

  it('tells who tries too often how long to wait', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'a@example.com', password: 'x' },
    });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '30']);
  });
});

describe('the browser', () => {
  it('is told to trust nothing but this address, on every answer', async () => {
    for (const url of ['/', '/api/v1/status', '/api/v1/nothing', '/assets/app-abc123.js']) {
      const { headers } = await app.inject({ url });
      expect(headers['content-security-policy']).toMatch(/^default-src 'self'; .*frame-ancestors 'none'/);
      expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'same-origin']);
    }
  });

  it('gets the entry page for every address of a page, and a 404 for a file that is missing', async () => {
    for (const url of ['/', '/setup?token=x', '/customers/123', '/value/rfm?where=stage:is:lost']) {
      const answer = await app.inject({ url });
      expect([url, answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([
        url,
        200,
        '<title>entry</title>',
        'no-cache',
      ]);
    }
    expect((await app.inject({ url: '/assets/gone-1.js' })).statusCode).toBe(404);
  });

  it('keeps hashed files for ever and takes them compressed', async () => {
    const answer = await app.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await app.inject({ url: '/assets/app-abc123.js' })).body).toBe('plain');
  });

  it('never gets a file from outside the folder', async () => {
    const attempts = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/....//secret.txt',
      '/%00secret.txt',
    ];
    for (const url of attempts) {
      const answer = await app.inject({ url });
      expect([url, answer.body.includes('secret') && answer.statusCode === 200]).toEqual([url, false]);
    }
  });

  it('cannot be used by a page of another site', async () => {
    const send = (origin: string) =>
      app.inject({
        method: 'PUT',
        url: '/api/v1/settings',
        headers: { ...OPERATOR, origin, host: '127.0.0.1:3000' },
        payload: Settings.parse({}),
      });
    expect((await send('https://evil.example')).json()).toMatchObject({ status: 403, code: 'auth.foreign-page' });
    expect((await send('null')).statusCode).toBe(403);
    expect((await send('http://127.0.0.1:3000')).statusCode).toBe(200);
  });
});

it('names the file it sends, with or without a byte order mark', async () => {
  const answer = await app.inject({ url: '/api/v1/customers.csv?bom=0', headers: OPERATOR });
  expect(answer.headers['content-disposition']).toBe('attachment; filename="customers.csv"');
  expect(answer.body).toBe('customer_id,name\r\n1,林\r\n');
  const marked = await app.inject({ url: '/api/v1/customers.csv', headers: OPERATOR });
  expect([...marked.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

it('answers a problem, not half a file, where an export cannot even begin', async () => {
  async function* refused(): AsyncGenerator<Uint8Array> {
    yield* [];
    throw new Failure('segment.unknown-field', { field: 'colour' });
  }
  const customers = { ...doors.customers, file: refused };
  const broken = await buildApp({
    doors: { ...doors, customers },
    people,
    log: silentLog,
    version: '1',
    webDirectory: undefined,
  });
  const answer = await broken.inject({ url: '/api/v1/customers.csv?where=colour:is:red', headers: OPERATOR });
  expect([answer.headers['content-disposition'], answer.json()]).toEqual([
    undefined,
    expect.objectContaining({ status: 400, code: 'segment.unknown-field' }),
  ]);
  await broken.close();
});

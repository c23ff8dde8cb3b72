import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure';
import { type NewScheme, Scheme } from '#contract/weighted';
import { silentLog } from '#platform/log';
import { exampleOf } from '../../../test/example-of.ts';
import { fakeDoors } from '../../../test/fake-doors.ts';
import { buildApp } from '../app.ts';

const SCHEME: NewScheme = {
  name: '  春季名单 ',
  aim: '谁值得请回来',
  definition: {
    scale: 'range',
    dimensions: [
      { dimension: 'recency', better: 'less', weight: 0.5 },
      { dimension: 'margin', better: 'more', weight: 0.5 },
    ],
    weighing: { method: 'hand' },
    shares: [0.05, 0.15, 0.2, 0.3, 0.3],
  },
};

let app: FastifyInstance;
const { doors, asked } = fakeDoors();
beforeAll(async () => {
  const weighted = {
    ...doors.weighted,
    change: () => Promise.reject(new Failure('weighted.changed-meanwhile', { name: '春季名单' })),
  };
  const people = { isOperator: () => true } as unknown as Parameters<typeof buildApp>[0]['people'];
  app = await buildApp({
    doors: { ...doors, weighted },
    people,
    log: silentLog,
    version: '1',
    webDirectory: undefined,
  });
});
afterAll(() => app.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/value/weighted${url}`,
    headers: { authorization: 'Bearer right', 'accept-language': 'zh-CN' },
    ...(payload === undefined ? {} : { payload }),
  });

describe('schemes', () => {
  it('are kept under a trimmed name by whoever asks', async () => {
    const answer = await ask('POST', '/schemes', SCHEME);
    expect([answer.statusCode, Scheme.safeParse(answer.json()).success]).toEqual([201, true]);
    expect(asked.at(-1)).toEqual([{ ...SCHEME, name: '春季名单' }, 'operator']);
  });
  it('say in the language asked for who was faster', async () => {
    const answer = await ask('PUT', '/schemes/3', { ...SCHEME, version: 1 });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'weighted.changed-meanwhile', detail: expect.stringContaining('“春季名单”刚被他人修改') },
    ]);
  });
  it('are read by number with the conditions of the page, and forgotten', async () => {
    expect((await ask('GET', '/schemes/7?measure=profit&where=stage:is:lost&asOf=2024-12-31')).statusCode).toBe(200);
    expect(asked.at(-1)).toEqual([7, { measure: 'profit', where: ['stage:is:lost'], asOf: '2024-12-31' }]);
    expect((await ask('DELETE', '/schemes/7')).statusCode).toBe(204);
  });
  it('are refused where they cannot be one', async () => {
    const { definition } = SCHEME;
    for (const wrong of [
      { ...SCHEME, name: ' ' },
      { ...SCHEME, extra: 1 },
      { ...SCHEME, definition: { ...definition, shares: [0.5, 0.5] } },
      { ...SCHEME, definition: { ...definition, dimensions: [] } },
      { ...SCHEME, definition: { ...definition, dimensions: [{ dimension: 'height', better: 'more', weight: 1 }] } },
      { ...SCHEME, definition: { ...definition, weighing: { method: 'oracle' } } },
    ]) {
      const answer = await ask('POST', '/schemes', wrong);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'request.invalid']);
    }
    for (const id of ['0', 'x', '1.5']) expect((await ask('GET', `/schemes/${id}`)).statusCode).toBe(400);
  });
});

describe('questions about a scheme on trial', () => {
  it('reach the room with day and conditions', async () => {
    expect((await ask('POST', '/try?where=abc.net:is:A', SCHEME.definition)).statusCode).toBe(200);
    expect(asked.at(-1)).toEqual([SCHEME.definition, { measure: 'net', where: ['abc.net:is:A'] }]);
    expect((await ask('POST', '/test?asOf=2024-12-31', SCHEME.definition)).statusCode).toBe(200);
    expect(asked.at(-1)).toEqual([SCHEME.definition, '2024-12-31']);
    const question = { method: 'outcome', scale: 'fifths', dimensions: [{ dimension: 'money', better: 'more' }] };
    expect((await ask('POST', '/weights', question)).statusCode).toBe(200);
    expect(asked.at(-1)).toEqual([question, undefined]);
  });
  it('take answers from 1/9 to 9 only', async () => {
    const question = (times: number) => ({
      dimensions: ['recency', 'money'],
      comparison: {
        isGrouped: false,
        together: 'judgements',
        judges: [{ name: '', weight: 1, judgements: [{ first: 'recency', second: 'money', times }] }],
      },
    });
    expect((await ask('POST', '/ahp', question(1 / 9))).statusCode).toBe(200);
    for (const times of [0, -3, 12]) expect((await ask('POST', '/ahp', question(times))).statusCode).toBe(400);
  });
  it('keep the smallest answer in the shape of the contract', () => {
    expect(exampleOf(Scheme).definition.dimensions).toHaveLength(1);
  });
});

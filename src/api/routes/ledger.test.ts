import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failure';
import { LedgerAnswer, type NewStrategy, Strategy } from '#contract/ledger';
import { silentLog } from '#platform/log';
import { fakeDoors } from '../../../test/fake-doors.ts';
import { buildApp } from '../app.ts';

const STRATEGY: NewStrategy = {
  name: ' 复购计划 ',
  programme: 'loyalty',
  body: {
    aim: '',
    principles: '',
    elements: '',
    audience: ['stage:is:formation'],
    owner: '运营组',
    reviewOn: '2027-01-01',
    goals: [],
    items: [],
  },
};

let app: FastifyInstance;
const { doors, asked } = fakeDoors();
beforeAll(async () => {
  const effect = {
    ...doors.effect,
    changeStrategy: () => Promise.reject(new Failure('ledger.changed-meanwhile', { name: '复购计划' })),
  };
  const people = { isOperator: () => true } as unknown as Parameters<typeof buildApp>[0]['people'];
  app = await buildApp({ doors: { ...doors, effect }, people, log: silentLog, version: '1', webDirectory: undefined });
});
afterAll(() => app.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/effect${url}`,
    headers: { authorization: 'Bearer right', 'accept-language': 'zh-CN' },
    ...(payload === undefined ? {} : { payload }),
  });

describe('the ledger over HTTP', () => {
  it('is read, added to by whoever asks, decided on and forgotten', async () => {
    expect(LedgerAnswer.safeParse((await ask('GET', '/ledger?asOf=2026-10-31')).json()).success).toBe(true);
    expect(asked.at(-1)).toEqual(['2026-10-31']);
    const added = await ask('POST', '/strategies', STRATEGY);
    expect([added.statusCode, Strategy.safeParse(added.json()).success]).toEqual([201, true]);
    expect(asked.at(-1)).toEqual([{ ...STRATEGY, name: '复购计划' }, 'operator']);
    const decision = { version: 1, revision: 1, decision: 'stop', feedback: '', faults: '', improvement: '不再做' };
    const decided = await ask('POST', '/strategies/3/decisions', {
      ...decision,
      experiments: [],
      reviewOn: '2027-01-01',
    });
    expect([decided.statusCode, asked.at(-1)?.[0]]).toEqual([201, 3]);
    expect((await ask('DELETE', '/strategies/3')).statusCode).toBe(204);
  });
  it('says in the language asked for who was faster', async () => {
    const { name, body } = STRATEGY;
    const answer = await ask('PUT', '/strategies/3', { name, body, version: 1, revision: 1 });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { detail: expect.stringContaining('刚被他人修改') },
    ]);
  });
  it('refuses what is no strategy', async () => {
    for (const wrong of [
      { ...STRATEGY, name: '' },
      { ...STRATEGY, programme: 'magic' },
      { ...STRATEGY, body: { ...STRATEGY.body, reviewOn: 'soon' } },
      { ...STRATEGY, extra: 1 },
    ])
      expect((await ask('POST', '/strategies', wrong)).statusCode).toBe(400);
  });
});

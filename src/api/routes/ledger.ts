import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { ChangedStrategy, LedgerAnswer, NewDecision, NewStrategy, Strategy } from '#contract/ledger';
import { agrees, answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const StrategyId = z.object({ strategyId: z.coerce.number().int().min(1).max(2_147_483_647) });

/** The ledger: strategies in versions, their goals and plans, and what was decided on what evidence. */
export const ledgerRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { effect } }) => {
  app.get(
    '/effect/ledger',
    route('effect:read', 'readLedger', 'Strategies, where their goals stand, and what was decided', {
      querystring: z.strictObject({ asOf: Day.optional() }),
      response: answers(LedgerAnswer),
    }),
    async (request) => effect.ledger(request.query.asOf),
  );
  app.post(
    '/effect/strategies',
    route('effect:write', 'addStrategy', 'Keep a new strategy', { body: NewStrategy, response: creates(Strategy) }),
    async (request, reply) => reply.code(201).send(await effect.addStrategy(request.body, request.person?.name ?? '')),
  );
  app.put(
    '/effect/strategies/:strategyId',
    route('effect:write', 'changeStrategy', 'Change the version of a strategy that is at work', {
      params: StrategyId,
      body: ChangedStrategy,
      response: answers(Strategy),
    }),
    async (request) => effect.changeStrategy(request.params.strategyId, request.body, request.person?.name ?? ''),
  );
  app.post(
    '/effect/strategies/:strategyId/decisions',
    route('effect:write', 'decideStrategy', 'Close a version with what was concluded, and begin the next one', {
      params: StrategyId,
      body: NewDecision,
      response: creates(Strategy),
    }),
    async (request, reply) =>
      reply
        .code(201)
        .send(await effect.decideStrategy(request.params.strategyId, request.body, request.person?.name ?? '')),
  );
  app.delete(
    '/effect/strategies/:strategyId',
    route('effect:write', 'removeStrategy', 'Forget a strategy', { params: StrategyId, response: agrees(z.null()) }),
    async (request, reply) => {
      await effect.removeStrategy(request.params.strategyId);
      return reply.code(204).send(null);
    },
  );
};

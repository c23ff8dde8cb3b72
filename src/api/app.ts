import swagger from '@fastify/swagger';
import { fromNodeHeaders } from 'better-auth/node';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  type FastifyPluginAsyncZod,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Failure } from '#contract/failure';
import type { Log } from '#platform/log';
import { guardRoutes, type WhoAsks } from './access.ts';
import { answers } from './answers.ts';
import { takeFiles } from './bodies.ts';
import type { Doors } from './doors.ts';
import type { People } from './people.ts';
import { answerProblems } from './problems.ts';
import { route } from './route.ts';
import { attributionRoutes } from './routes/attribution.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { contactRoutes } from './routes/contact.ts';
import { customerRoutes } from './routes/customers.ts';
import { deliveredRoutes } from './routes/delivered.ts';
import { experimentRoutes } from './routes/experiments.ts';
import { formulaRoutes } from './routes/formulas.ts';
import { gradeRoutes } from './routes/grades.ts';
import { hashedAudienceRoutes } from './routes/hashed-audiences.ts';
import { homeRoutes } from './routes/home.ts';
import { importRoutes } from './routes/imports.ts';
import { jobRoutes } from './routes/jobs.ts';
import { journeyRoutes } from './routes/journeys.ts';
import { learnedRoutes } from './routes/learned.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { lifecycleRoutes } from './routes/lifecycle.ts';
import { listRoutes } from './routes/lists.ts';
import { lifeRoutes } from './routes/lives.ts';
import { calendarRoutes, planRoutes } from './routes/plans.ts';
import { preferenceRoutes } from './routes/preferences.ts';
import { profitRoutes } from './routes/profit.ts';
import { refusedRoutes } from './routes/refused.ts';
import { returnRoutes, toldRoutes } from './routes/returns.ts';
import { segmentRoutes } from './routes/segments.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { statusRoutes } from './routes/status.ts';
import { templateRoutes } from './routes/templates.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { valueRoutes } from './routes/value.ts';
import { weightedRoutes } from './routes/weighted.ts';
import { winbackRoutes } from './routes/winback.ts';
import { secureAnswers } from './security-headers.ts';
import { serveWeb } from './static-web.ts';
import { withUsedSchemas } from './used-schemas.ts';

export type AppDeps = {
  readonly doors: Doors;
  readonly people: People;
  readonly log: Log;
  readonly version: string;
  /** Folder of the built pages; undefined where only the API is served. */
  readonly webDirectory: string | undefined;
  /** Why a store does not answer, where that is known. */
  readonly trouble?: () => Failure | undefined;
};

/** Largest JSON body. Files come as streams and are not held in memory. */
const BODY_LIMIT = 4 * 2 ** 20;

/** The whole HTTP side of Patron, ready to listen or to be asked by `inject`. The list of routes below is the API's contents. */
export async function buildApp({
  doors,
  people,
  log,
  version,
  webDirectory,
  trouble,
}: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  secureAnswers(app);
  answerProblems(app, log, trouble);
  guardRoutes(app, whoAsksOf(people));
  takeFiles(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Patron', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(
    async (api) => {
      await api.register(statusRoutes, { doors });
      await api.register(sessionRoutes, { people });
      await api.register(homeRoutes, { doors });
      await api.register(customerRoutes, { doors });
      await api.register(valueRoutes, { doors });
      await api.register(weightedRoutes, { doors });
      await api.register(lifecycleRoutes, { doors });
      await api.register(lifeRoutes, { doors });
      await api.register(formulaRoutes, { doors });
      await api.register(profitRoutes, { doors });
      await api.register(gradeRoutes, { doors });
      await api.register(attributionRoutes, { doors });
      await api.register(segmentRoutes, { doors });
      await api.register(listRoutes, { doors });
      await api.register(ledgerRoutes, { doors });
      await api.register(learnedRoutes, { doors });
      await api.register(winbackRoutes, { doors });
      await api.register(deliveredRoutes, { doors });
      await api.register(experimentRoutes, { doors });
      await api.register(uploadRoutes, { doors });
      await api.register(importRoutes, { doors });
      await api.register(refusedRoutes, { doors });
      await api.register(templateRoutes, { doors });
      await api.register(jobRoutes, { doors });
      await api.register(settingsRoutes, { doors });
      await api.register(actionRoutes, { doors });
      const description = z.record(z.string(), z.unknown());
      api.get(
        '/openapi.json',
        route('api:read', 'readApi', 'This description', { response: answers(description) }),
        async () => ({ ...withUsedSchemas(app.swagger()) }),
      );
    },
    { prefix: '/api/v1' },
  );
  await app.register(preferenceRoutes, { doors });
  await app.register(toldRoutes, { doors });
  await app.register(calendarRoutes, { doors });
  if (webDirectory !== undefined) await serveWeb(app, webDirectory);
  return app as unknown as FastifyInstance;
}

/** What we do: campaigns, whom we may contact, what comes back, journeys, plans. */
const actionRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (api, { doors }) => {
  for (const routes of [campaignRoutes, contactRoutes, returnRoutes, hashedAudienceRoutes, journeyRoutes, planRoutes])
    await api.register(routes, { doors });
};

/** A bearer token is the operator's or nobody's; without one the session cookie counts. */
function whoAsksOf(people: People): WhoAsks {
  return async (request) => {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      return people.isOperator(bearer)
        ? { userId: 'operator', name: 'operator', email: '', role: 'operator' }
        : 'guest';
    }
    return request.headers.cookie === undefined ? 'guest' : people.whoHas(fromNodeHeaders(request.headers));
  };
}

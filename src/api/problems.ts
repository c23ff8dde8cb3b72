import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Failure, type FailureCode, isFailure } from '#contract/failure';
import { localeOf, sayCode } from '#i18n';
import type { Log } from '#platform/log';

const chinese = z.locales.zhCN().localeError;

/** The HTTP status of every failure. A new code that has none does not compile. */
const STATUS: Readonly<Record<FailureCode, number>> = {
  internal: 500,
  'request.invalid': 400,
  'request.not-found': 404,
  'auth.required': 401,
  'auth.wrong-credentials': 401,
  'auth.setup-done': 409,
  'auth.setup-link-wrong': 403,
  'auth.password-weak': 400,
  'auth.too-many-attempts': 429,
  'auth.not-allowed': 403,
  'auth.foreign-page': 403,
  'data.locked': 409,
  'data.directory-unusable': 500,
  'config.invalid': 500,
  'engine.unavailable': 503,
  'engine.died': 503,
  'store.unavailable': 503,
  'disk.full': 507,
  'migration.changed': 500,
  'schema.incompatible': 500,
  'query.too-large': 413,
  'job.crashed': 500,
  'job.cancelled': 409,
  'job.not-resumable': 409,
  'import.file-unreadable': 400,
  'import.file-empty': 400,
  'import.file-format-unknown': 400,
  'import.header-missing': 400,
  'import.mapping-incomplete': 400,
  'import.wrong-state': 409,
  'import.too-many-refused': 409,
  'import.column-destroyed': 400,
  'template.name-taken': 409,
  'build.check-red': 409,
  'score.no-orders': 409,
  'score.not-run': 404,
  'weighted.name-taken': 409,
  'weighted.changed-meanwhile': 409,
  'grade.invalid': 400,
  'grade.changed-meanwhile': 409,
  'weighted.invalid': 400,
  'weighted.undetermined': 400,
  'segment.unknown-field': 400,
  'segment.wrong-operator': 400,
  'segment.wrong-value': 400,
  'campaign.name-taken': 409,
  'campaign.changed-meanwhile': 409,
  'campaign.wrong-state': 409,
  'segment.too-large': 400,
  'segment.circular': 409,
  'segment.uplift-open': 409,
  'segment.acts-open': 409,
  'segment.name-taken': 409,
  'segment.changed-meanwhile': 409,
  'campaign.not-ready': 409,
  'campaign.count-changed': 409,
  'list.name-taken': 409,
  'list.nothing-readable': 400,
  'list.in-use': 409,
  'plan.name-taken': 409,
  'journey.name-taken': 409,
  'journey.changed-meanwhile': 409,
  'journey.wrong-state': 409,
  'journey.not-ready': 409,
  'settings.invalid': 400,
  'backup.target-not-empty': 409,
  'backup.damaged': 400,
  'model.columns-missing': 400,
  'model.too-few-rows': 400,
  'model.bad-value': 400,
  'model.date-found': 400,
  'model.units-mixed': 400,
  'model.too-few-spenders': 400,
  'delivered.name-taken': 409,
  'delivered.column-twice': 400,
  'delivered.nothing-readable': 400,
  'delivered.weights-open': 400,
  'effect.name-taken': 409,
  'effect.nobody-known': 400,
  'effect.no-scores-before': 409,
  'effect.one-group': 400,
  'effect.two-groups': 400,
  'effect.control-unknown': 400,
  'effect.too-many-levels': 400,
  'ledger.name-taken': 409,
  'ledger.changed-meanwhile': 409,
  'ledger.stopped': 409,
  'model.no-time-passed': 400,
  'model.without-covariates': 400,
  'model.parameters-wrong': 400,
};

export function statusOf(code: FailureCode): number {
  return STATUS[code];
}

/**
 * Turns everything thrown under a route, and every path that is none, into problem details (RFC 9457).
 * @param trouble why a store does not answer, where that is known: a full disk is told instead, for that is what can be mended
 */
export function answerProblems(app: FastifyInstance, log: Log, trouble?: () => Failure | undefined): void {
  app.setErrorHandler((thrown: FastifyError | Failure | Error, request, reply) => {
    const found = asFailure(thrown, request);
    const known = isFailure(found, 'store.unavailable') ? trouble?.() : undefined;
    const failure = isFailure(known, 'disk.full') ? known : found;
    if (STATUS[failure.code] >= 500) {
      log.error('request.failed', {
        requestId: request.id,
        method: request.method,
        path: pathOf(request),
        code: failure.code,
        thrown,
      });
    }
    return sendProblem(failure, request, reply);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(notFound(request), request, reply));
}

/** Sends one failure as problem details in the language the request asks for. */
export function sendProblem(failure: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = STATUS[failure.code];
  if (isFailure(failure, 'auth.too-many-attempts')) {
    reply.header('retry-after', String((failure.params as { seconds: number }).seconds));
  }
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:patron:problem:${failure.code}`,
      title: failure.code,
      status,
      detail: sayCode(
        localeOf(request.headers['accept-language']),
        `failure.${failure.code}`,
        failure.params as Record<string, unknown>,
      ),
      code: failure.code,
      params: failure.params,
      requestId: request.id,
    });
}

/** The failure of a path that is no route. */
export function notFound(request: FastifyRequest): Failure {
  return new Failure('request.not-found', { what: request.method, id: pathOf(request) });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}

/** Faults that Fastify finds before a handler runs, as our own; whatever nobody expected is `internal`. */
function asFailure(thrown: FastifyError | Failure | Error, request: FastifyRequest): Failure {
  if (isFailure(thrown)) return thrown;
  const found = thrown as Partial<FastifyError>;
  if (found.validation !== undefined) {
    const [first] = found.validation;
    const place = first?.instancePath.replace(/^\/$/, '') ?? '';
    const where = `${found.validationContext ?? 'request'}${place}`;
    return new Failure('request.invalid', { where, reason: reasonOf(first, request) }, { cause: thrown });
  }
  if (found.statusCode !== undefined && found.statusCode >= 400 && found.statusCode < 500) {
    return new Failure('request.invalid', { where: 'body', reason: found.code ?? '' }, { cause: thrown });
  }
  return new Failure('internal', { requestId: request.id }, { cause: thrown });
}

type Fault = NonNullable<FastifyError['validation']>[number];

/** What is wrong with a value, in the language asked for: the schema library has the words of both. */
function reasonOf(fault: Fault | undefined, request: FastifyRequest): string {
  if (fault === undefined) return '';
  if (localeOf(request.headers['accept-language']) === 'en') return fault.message ?? '';
  const issue = { ...fault.params, code: fault.keyword, path: [], input: undefined };
  const said = chinese(issue as unknown as Parameters<typeof chinese>[0]);
  return (typeof said === 'string' ? said : said?.message) ?? fault.message ?? '';
}

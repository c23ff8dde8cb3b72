import type { z } from 'zod';
import type { Problem } from '#contract/common';

export type ProblemBody = z.infer<typeof Problem>;

/** An answer that is no answer: the problem the server described, or `offline` where nothing answered at all. */
export class AskFailure extends Error {
  override readonly name = 'AskFailure';
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, unknown>;
  readonly detail: string;
  readonly requestId: string;

  constructor(problem: Pick<ProblemBody, 'code' | 'status' | 'params' | 'detail' | 'requestId'>) {
    super(problem.code);
    this.code = problem.code;
    this.status = problem.status;
    this.params = problem.params;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
  }
}

/** True where the thrown thing is a failure of the server (with the given code, when one is given). */
export function isAskFailure(thrown: unknown, code?: string): thrown is AskFailure {
  return thrown instanceof AskFailure && (code === undefined || thrown.code === code);
}

/** The failure an unsuccessful answer describes; an answer that is not problem+json counts as `internal`. */
export function failureOf(status: number, body: unknown): AskFailure {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemBody>;
  return new AskFailure({
    code: problem.code ?? 'internal',
    status,
    params: problem.params ?? {},
    detail: problem.detail ?? '',
    requestId: problem.requestId ?? '',
  });
}

import type { Request, Response } from 'express';
import type { Log, LogLevel } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import type { ProblemCode } from '../problems/problem.js';
import { callerOf } from './caller-of.js';
import type { Preparation } from './prepare.js';
import { requestIdOf } from './request-id.js';
import { traceOf } from './trace-context.js';

/** One line and one count per request, once its answer is out or nobody waits for it any more. */
export function requestLog(log: Log, metrics: Metrics): Preparation {
  return (request, response) => {
    const start = performance.now();
    const end = metrics.begin();
    response.on('close', () => {
      const abandoned = !response.writableFinished;
      const problem = problemOf(response);
      const client = callerOf(response)?.client;
      const { traceId, spanId } = traceOf(response);
      const durationMs = performance.now() - start;
      const { method } = request;
      const route = patternOf(request);
      const status = abandoned ? undefined : response.statusCode;
      end({ method, route, status, problem, durationMs });
      log(levelOf(response.statusCode), abandoned ? 'request-abandoned' : 'request-answered', {
        requestId: requestIdOf(response),
        traceId,
        spanId,
        route: `${method} ${route}`,
        ...(status !== undefined && { status }),
        ...(problem !== undefined && { problem }),
        durationMs: Math.round(durationMs),
        ...(client !== undefined && { client }),
      });
    });
  };
}

/** Remembers for the log which problem an answer tells. */
export function rememberProblem(response: Response, code: ProblemCode): void {
  response.locals.problem = code;
}

function problemOf(response: Response): ProblemCode | undefined {
  return response.locals.problem as ProblemCode | undefined;
}

/** 503 is the service defending itself: to be looked at when it goes on, but no mistake. */
function levelOf(status: number): LogLevel {
  if (status === 503) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

/** An address that matches no route is not repeated: it may hold anything. */
function patternOf({ route }: Request): string {
  return typeof route?.path === 'string' ? route.path : '(unmatched)';
}

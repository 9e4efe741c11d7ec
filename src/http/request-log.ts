import type { Request, RequestHandler, Response } from 'express';
import type { Log, LogLevel } from '../observability/log.js';
import type { ProblemCode } from '../problems/problem.js';
import { requestIdOf } from './request-id.js';

/** One line per request, once its answer is out or nobody waits for it any more. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      const abandoned = !response.writableFinished;
      const problem = problemOf(response);
      log(levelOf(response.statusCode), abandoned ? 'request-abandoned' : 'request-answered', {
        requestId: requestIdOf(response),
        route: routeOf(request),
        ...(!abandoned && { status: response.statusCode }),
        ...(problem !== undefined && { problem }),
        durationMs: Math.round(performance.now() - start),
      });
    });
    next();
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

/** Method and pattern. An address that matches no route is not repeated: it may hold anything. */
function routeOf({ method, route }: Request): string {
  return `${method} ${typeof route?.path === 'string' ? route.path : '(unmatched)'}`;
}

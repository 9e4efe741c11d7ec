import type { ErrorRequestHandler } from 'express';
import { describeBug } from '../observability/describe-bug.js';
import type { Log } from '../observability/log.js';
import { Problem } from '../problems/problem.js';
import { PROBLEM_LOCALES } from '../problems/problem-titles.js';
import { acceptedLanguage } from './accepted-language.js';
import { toProblemDetails } from './problem-details.js';
import { requestIdOf } from './request-id.js';
import { rememberProblem } from './request-log.js';

/** A place in the queue is free again within a second or two. */
const RETRY_AFTER_SECONDS = '2';

/** The one place where a failure becomes a response. Express 5 sends rejected handlers here too. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (thrown, request, response, _next) => {
    const error = ownProblem(thrown);
    // Nobody waits any more: stopping was the answer, and there is no one to tell.
    if (response.closed && isAbort(error)) return;

    const requestId = requestIdOf(response);
    const locale = acceptedLanguage(request, PROBLEM_LOCALES) ?? 'en';
    const details = toProblemDetails(error, `urn:uuid:${requestId}`, locale);
    if (details.status === 500) log('error', 'bug', { requestId, ...describeBug(error) });
    if (response.headersSent) {
      // Handed on, Express would print it, message and all.
      response.destroy();
      return;
    }
    if (error instanceof Problem) rememberProblem(response, error.code);
    response.vary('Accept-Language');
    if (details.status === 503) response.set('Retry-After', RETRY_AFTER_SECONDS);
    response
      .status(details.status)
      // The bare words of a bug are those of HTTP, in English.
      .set({ 'Cache-Control': 'no-store', 'Content-Language': details.status === 500 ? 'en' : locale })
      .type('application/problem+json')
      .send(JSON.stringify(details));
  };
}

/** An address that cannot be decoded, such as `/%ff`, leads nowhere; the router throws this itself. */
function ownProblem(thrown: unknown): unknown {
  return thrown instanceof URIError ? new Problem('not-found', 'The address cannot be decoded.') : thrown;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
